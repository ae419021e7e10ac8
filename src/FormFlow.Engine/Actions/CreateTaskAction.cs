using System.ComponentModel;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Actions;

/// <summary>Asks somebody to do something.</summary>
[Description("Makes a task for somebody.")]
public sealed record CreateTaskAction : RecordAction
{
    [Description("What is to be done; { } around a field's key gives its value, as in Call {account.name}.")]
    public required LocalizedText Title { get; init; }

    [Description("More about it, with fields in the same way.")]
    public LocalizedText? Text { get; init; }

    [Description("Who is to do it: the first that can be found.")]
    public required IReadOnlyList<People> Assignee { get; init; }

    [Description("The time it may take.")]
    public Duration? Due { get; init; }

    [Description("When it is due: a formula that yields a date or date-time, instead of due.")]
    public string? DueAt { get; init; }

    [Description("What sort of task it is, such as followUp; free.")]
    public string? Kind { get; init; }

    internal override CompiledAction? Compile(ActionCompiler compiler, string pointer)
    {
        if (Due is not null && DueAt is not null)
        {
            compiler.Rules.Errors.Add(FormErrors.Contradiction.At($"{pointer}/dueAt", ("member", "dueAt"), ("other", "due")));
        }

        Due?.Check(compiler.Rules.Errors, $"{pointer}/due");
        var dueAt = DueAt is null ? null : compiler.Rules.Formula(DueAt, $"{pointer}/dueAt");
        var title = compiler.Template(Title, $"{pointer}/title");
        var text = compiler.Template(Text, $"{pointer}/text");
        return title is null ? null : new Ready(pointer, title, text, compiler.People(Assignee, $"{pointer}/assignee"), Due, dueAt, Kind);
    }

    /// <summary>The action ready to be run.</summary>
    public sealed record Ready(string Place, TextTemplate Title, TextTemplate? Text, CompiledPeople Assignee, Duration? Due, CompiledFormula? DueAt, string? Kind)
        : CompiledAction(Place)
    {
        private static readonly DateTimeField Instant = new() { Key = "due" };

        /// <summary>When the task is due, in UTC; null when it has no date. A date without a time means its end.</summary>
        public (DateTime? Due, Error? Error) DueFrom(DateTime now, in RecordScope record, RuleContext context, CompiledCalendar calendar)
        {
            if (Due is not null)
            {
                return (calendar.Add(now, Due), null);
            }

            if (DueAt?.Evaluate(record, context) is not { } outcome)
            {
                return (null, null);
            }

            if (outcome.Value is string { Length: 10 } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date) && date < DateOnly.MaxValue)
            {
                return (LocalTime.StartOf(date.AddDays(1), calendar.Zone).AddMilliseconds(-1), null);
            }

            var (value, error) = FormulaResult.For(Instant, outcome);
            return ((DateTime?)value, error);
        }
    }
}
