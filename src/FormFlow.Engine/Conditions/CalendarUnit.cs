namespace FormFlow.Engine.Conditions;

/// <summary>What spans of time are counted in.</summary>
public enum CalendarUnit
{
    /// <summary>Sixty minutes.</summary>
    Hour,

    /// <summary>A calendar day, however many hours it has.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>Twelve months.</summary>
    Year,
}
