using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>
/// Tells when a record's computed values have to be looked at because time passes: at the first turn of the day (or hour, where a form asks for
/// the time of day) at which one of them differs. It looks some turns ahead; a value that stays the same for so long is looked at again then.
/// </summary>
public static class NextTurn
{
    private const int MostDays = 31;
    private const int MostHours = 24;

    /// <summary>The moment, in UTC; null when nothing of the record changes by itself.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">The record's values, computed at the context's moment.</param>
    /// <param name="foreign">The records it points at.</param>
    /// <param name="context">What it was computed with.</param>
    public static DateTime? Of(CompiledForm form, object?[] values, IForeignRecords foreign, RuleContext context)
    {
        if (form.Rules.Timed.IsEmpty)
        {
            return null;
        }

        var byHour = form.Rules.TurnsByHour;
        var turn = context.Conditions.Now;

        // Of rows, and of what other records would answer or count then, nothing is known beforehand: they are looked at every time.
        var isOpen = form.Rules.Timed.Any(step => step.Field.Subform is not null || step is ComputeStep.Compute { Formula.Questions.IsEmpty: false } or ComputeStep.Roll { Rollup.IsIncoming: true });
        for (var i = 0; i < (byHour ? MostHours : MostDays); i++)
        {
            turn = byHour ? NextHour(turn, context.Conditions.Zone) : NextDay(turn, context.Conditions.Zone);
            if (isOpen || Differs(form, values, foreign, context.At(turn)))
            {
                break;
            }
        }

        return turn;
    }

    private static bool Differs(CompiledForm form, object?[] values, IForeignRecords foreign, RuleContext context)
    {
        var then = (object?[])values.Clone();
        foreach (var step in form.Rules.Timed)
        {
            then[step.Field.Slot] = RecordPipeline.Value(step, new RecordScope(then, null, foreign), context).Value;
            if (!Values.Same(then[step.Field.Slot], values[step.Field.Slot]))
            {
                return true;
            }
        }

        return false;
    }

    private static DateTime NextDay(DateTime instant, TimeZoneInfo zone) => LocalTime.StartOf(LocalTime.DayOf(instant, zone).AddDays(1), zone);

    private static DateTime NextHour(DateTime instant, TimeZoneInfo zone) =>
        instant.AddTicks(TimeSpan.TicksPerHour - ((instant + zone.GetUtcOffset(instant)).Ticks % TimeSpan.TicksPerHour));
}
