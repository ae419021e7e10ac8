using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Forms;

/// <summary>A condition or formula of a form's rules, ready to be asked.</summary>
public sealed record CompiledCriterion(BoundCondition? Condition, CompiledFormula? Formula)
{
    /// <summary>Whether the record alone decides: neither time, nor who asks, nor records behind its lookups.</summary>
    public bool IsSettled => Condition is { } condition
        ? condition.IsFixed && condition.Paths.All(path => path.Hops.IsEmpty)
        : Formula is { Formula: { UsesNow: false, UsesMe: false } } formula && formula.Questions.IsEmpty && formula.Inputs.All(input => input.Path.Hops.IsEmpty);

    /// <summary>
    /// Whether it holds for a record or row. A formula that yields blank gives <paramref name="whenBlank"/>; one that yields an error gives
    /// that error.
    /// </summary>
    public (bool Holds, Error? Error) Evaluate(in RecordScope scope, RuleContext context, bool whenBlank)
    {
        if (Condition is not null)
        {
            return (Condition.Evaluate(scope, context.Conditions), null);
        }

        var outcome = Formula!.Evaluate(scope, context);
        return outcome.Error is not null ? (false, outcome.Error) : (outcome.Value switch
        {
            null => whenBlank,
            bool flag => flag,
            double number => number != 0,
            decimal number => number != 0,
            _ => true,
        }, null);
    }
}
