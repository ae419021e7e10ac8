using System.Collections.Frozen;
using System.Collections.Immutable;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Forms;

/// <summary>What a form computes and checks, compiled: literal defaults, steps in order of dependency, rules, and what they read elsewhere.</summary>
public sealed class FormRules
{
    private ImmutableArray<ComputeStep>? timed;
    private bool? turnsByHour;

    internal FormRules(
        ImmutableArray<ComputeStep> steps,
        FrozenDictionary<CompiledField, object> literals,
        FrozenDictionary<CompiledField, FieldRules> fields,
        ImmutableArray<CompiledValidation> validations,
        ForeignNeeds recordNeeds,
        FrozenDictionary<CompiledField, ForeignNeeds> rowNeeds,
        ImmutableArray<PlacedFormula> formulas)
    {
        Steps = steps;
        Incoming = [.. steps.OfType<ComputeStep.Roll>().Select(step => step.Rollup).Where(rollup => rollup.IsIncoming)];
        Literals = literals;
        Fields = fields;
        Validations = validations;
        RecordNeeds = recordNeeds;
        RowNeeds = rowNeeds;
        Formulas = formulas;
        PointingDefaults = [.. steps.Select(step => step.Shown).OfType<ComputeStep.Default>().Select(step => step.Field).Where(field => field.Field is ReferenceField)];
        Questions =
        [
            .. steps.Select(step => step.Shown switch { ComputeStep.Compute compute => compute.Formula, ComputeStep.Default @default => @default.Formula, _ => null })
                .Concat(validations.Select(validation => validation.Check.Formula)).OfType<CompiledFormula>().SelectMany(formula => formula.Questions),
        ];
    }

    /// <summary>Everything computed, in an order in which each step finds its inputs ready.</summary>
    public ImmutableArray<ComputeStep> Steps { get; internal set; }

    /// <summary>What is copied when a record is chosen in a lookup.</summary>
    public IEnumerable<ComputeStep.Linked> Linked => Steps.Select(step => step.Shown).OfType<ComputeStep.Linked>();

    /// <summary>The rollups of records that point at this form's.</summary>
    public ImmutableArray<CompiledRollup> Incoming { get; }

    /// <summary>
    /// The steps whose values change because time passes, and those that read them, in order. None where a value depends on who acts: nobody
    /// does when time passes.
    /// </summary>
    public ImmutableArray<ComputeStep> Timed => timed ??= FindTimed();

    /// <summary>Whether one of them changes within a day.</summary>
    public bool TurnsByHour => turnsByHour ??= Timed.Any(step => step is ComputeStep.Compute { Formula.Formula.UsesHour: true } or ComputeStep.Score { Table.UsesHour: true } or ComputeStep.Roll { Rollup.UsesHour: true });

    /// <summary>What its formulas ask of other records.</summary>
    public ImmutableArray<CompiledQuestion> Questions { get; }

    /// <summary>The references that a formula fills in new records.</summary>
    public ImmutableArray<CompiledField> PointingDefaults { get; }

    /// <summary>The canonical literal defaults.</summary>
    public FrozenDictionary<CompiledField, object> Literals { get; }

    /// <summary>The rules of the fields and columns that have any.</summary>
    public FrozenDictionary<CompiledField, FieldRules> Fields { get; }

    /// <summary>What must hold for a record.</summary>
    public ImmutableArray<CompiledValidation> Validations { get; }

    /// <summary>What is read of the records that the record's own lookups point at.</summary>
    public ForeignNeeds RecordNeeds { get; }

    /// <summary>The same for the lookups in rows, by sub-form.</summary>
    public FrozenDictionary<CompiledField, ForeignNeeds> RowNeeds { get; private set; }

    private ImmutableArray<ComputeStep> FindTimed()
    {
        var found = new List<ComputeStep>();
        foreach (var step in Steps.Where(step => step is not (ComputeStep.Default or ComputeStep.Linked or ComputeStep.Hide or ComputeStep.Number)))
        {
            if (step is ComputeStep.Compute { Formula.Formula.UsesMe: true })
            {
                return [];
            }

            var usesTime = step is ComputeStep.Compute { Formula.Formula: { UsesNow: true, IsRandom: false } } or ComputeStep.Score { Table.UsesNow: true } or ComputeStep.Roll { Rollup.UsesNow: true };
            if (usesTime || found.Exists(before => step.Reads(before.Field.Subform ?? before.Field)))
            {
                found.Add(step);
            }
        }

        return [.. found];
    }

    /// <summary>What is read of the records that lookups in rows of a sub-form point at.</summary>
    internal ForeignNeeds NeedsOf(CompiledField subform)
    {
        if (!RowNeeds.TryGetValue(subform, out var needs))
        {
            needs = new ForeignNeeds();
            RowNeeds = RowNeeds.Append(KeyValuePair.Create(subform, needs)).ToFrozenDictionary();
        }

        return needs;
    }

    /// <summary>Every formula of the form with its place in the document.</summary>
    public ImmutableArray<PlacedFormula> Formulas { get; }
}
