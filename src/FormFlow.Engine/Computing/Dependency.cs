using System.Collections.Immutable;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Computing;

/// <summary>
/// That a change of a form's records makes something else be computed anew, and the way to the records concerned: from a changed record back
/// through lookups that point at it, then, for a rollup, on to what the records found point at; or, for a question of a formula, to the records
/// that hold what the changed one is found by.
/// </summary>
/// <param name="From">The form whose records change.</param>
/// <param name="Triggers">The fields whose change matters; a record that comes or goes always matters.</param>
/// <param name="Dependent">The form whose records are computed anew.</param>
/// <param name="Target">The field or column that is computed; null for the title.</param>
/// <param name="Back">The lookups followed backwards, beginning at the changed record.</param>
/// <param name="On">The lookup followed forwards at the end; null when the records found are those concerned.</param>
/// <param name="Level">Where it stands in the order: what it reads is of a lower level.</param>
/// <param name="Question">The question that finds the changed records; null when lookups point at those concerned.</param>
public sealed record Dependency(
    CompiledForm From, ImmutableArray<CompiledField> Triggers, CompiledForm Dependent, CompiledField? Target, ImmutableArray<CompiledField> Back, CompiledField? On, int Level, CompiledQuestion? Question = null)
{
    /// <summary>Whether a change matters, told by the values before (null for a record that came) and after (null for one that went).</summary>
    public bool Matters(object?[]? before, object?[]? after) =>
        before is null || after is null || Triggers.Any(field => !Values.Same(before[field.Slot], after[field.Slot]));
}
