using System.Collections.Immutable;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Forms;

/// <summary>The rules of one field; null where it has none.</summary>
/// <param name="Required">When a value is needed, beside being needed always.</param>
/// <param name="Visible">When the field is shown.</param>
/// <param name="ReadOnly">When it cannot be changed.</param>
/// <param name="Places">
/// For each place in the layout the rules of what it stands in: the field is shown where all of them hold. Empty when one place has none.
/// </param>
public sealed record FieldRules(
    CompiledCriterion? Required, CompiledCriterion? Visible, CompiledCriterion? ReadOnly, ImmutableArray<ImmutableArray<CompiledCriterion>> Places)
{
    /// <summary>Whether there is any rule.</summary>
    public bool IsEmpty => Required is null && Visible is null && ReadOnly is null && Places.IsEmpty;

    /// <summary>Whether some rule decides if the field is shown.</summary>
    public bool MayHide => Visible is not null || !Places.IsEmpty;

    /// <summary>The rules that decide it.</summary>
    public IEnumerable<CompiledCriterion> Showing => Places.SelectMany(place => place).Concat(Visible is null ? [] : [Visible]);

    /// <summary>
    /// Whether the field is shown: its own rule holds and, in one of its places, all rules around it. A rule whose formula fails gives
    /// <paramref name="whenFailing"/>.
    /// </summary>
    public bool IsShown(in RecordScope scope, RuleContext context, bool whenFailing = false)
    {
        if (Visible is not null && !Holds(Visible, scope, context, whenFailing))
        {
            return false;
        }

        foreach (var place in Places)
        {
            if (Hold(place, scope, context, whenFailing))
            {
                return true;
            }
        }

        return Places.IsEmpty;
    }

    private static bool Hold(ImmutableArray<CompiledCriterion> rules, in RecordScope scope, RuleContext context, bool whenFailing)
    {
        foreach (var rule in rules)
        {
            if (!Holds(rule, scope, context, whenFailing))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(CompiledCriterion rule, in RecordScope scope, RuleContext context, bool whenFailing)
    {
        var (holds, error) = rule.Evaluate(scope, context, whenBlank: false);
        return error is null ? holds : whenFailing;
    }
}
