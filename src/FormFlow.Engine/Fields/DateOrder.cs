namespace FormFlow.Engine.Fields;

/// <summary>The order of the parts of a date that does not begin with its year.</summary>
public enum DateOrder
{
    /// <summary>3/4/2017 is the fourth of March.</summary>
    MonthFirst,

    /// <summary>3/4/2017 is the third of April.</summary>
    DayFirst,
}
