namespace FormFlow.Engine.Views;

/// <summary>How much time a timeline shows at first.</summary>
public enum TimelineScale
{
    /// <summary>A month.</summary>
    Month,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}
