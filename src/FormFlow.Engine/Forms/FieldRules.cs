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

    /// <summary>Whether the field is shown: its own rule holds and, in one of its places, all rules around it.</summary>
    public bool IsShown(in RecordScope scope, RuleContext context)
    {
        if (Visible is not null && !Visible.Evaluate(scope, context, whenBlank: false).Holds)
        {
            return false;
        }

        foreach (var place in Places)
        {
            if (Hold(place, scope, context))
            {
                return true;
            }
        }

        return Places.IsEmpty;
    }

    private static bool Hold(ImmutableArray<CompiledCriterion> rules, in RecordScope scope, RuleContext context)
    {
        foreach (var rule in rules)
        {
            if (!rule.Evaluate(scope, context, whenBlank: false).Holds)
            {
                return false;
            }
        }

        return true;
    }
}
