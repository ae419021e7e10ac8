using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Calendars;

/// <summary>How long something may take, by the clock or by a working calendar.</summary>
[Description("How long something may take, by the clock or by the working calendar.")]
public sealed record Duration
{
    private const int Most = 100_000;

    [Description("How many.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Amount { get; init; }

    [Description("Of what: minutes, hours, days, workingHours or workingDays.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DurationUnit Unit { get; init; }

    /// <summary>Reports an amount that is out of range.</summary>
    public void Check(ErrorList errors, string pointer, int least = 1)
    {
        if (Amount < least || Amount > Most)
        {
            errors.Add(FormErrors.OutOfRange.At($"{pointer}/amount", ("minimum", least), ("maximum", Most)));
        }
    }
}
