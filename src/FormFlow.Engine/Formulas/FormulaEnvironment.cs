using FormFlow.Engine.Calendars;

namespace FormFlow.Engine.Formulas;

/// <summary>What a formula may know beside its inputs.</summary>
/// <param name="Now">The instant that NOW and TODAY tell.</param>
/// <param name="Zone">The time zone in which instants have a date and an hour.</param>
/// <param name="Me">Id of the acting member; null when nobody acts.</param>
/// <param name="MyDepartment">Id of that member's department; null when there is none.</param>
/// <param name="Draws">How many numbers RAND gave before, so that the records of one call get different ones.</param>
public sealed record FormulaEnvironment(DateTimeOffset Now, TimeZoneInfo Zone, string? Me, string? MyDepartment, int Draws = 0)
{
    /// <summary>The days that NETWORKDAYS and WORKDAY count; Monday to Friday when null.</summary>
    public WorkingDays? Calendar { get; init; }
}
