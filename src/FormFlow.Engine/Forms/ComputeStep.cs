using System.Collections.Immutable;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Engine.Scores;

namespace FormFlow.Engine.Forms;

/// <summary>One thing computed when a record is written. A form's steps stand in an order in which each finds its inputs ready.</summary>
/// <param name="Field">The field whose value it makes.</param>
public abstract record ComputeStep(CompiledField Field)
{
    /// <summary>Whether it reads a field of the record itself.</summary>
    public virtual bool Reads(CompiledField field) => false;

    /// <summary>What makes the value while the field is shown.</summary>
    public virtual ComputeStep Shown => this;

    /// <summary>Evaluates a formula field, or a column of formulas in every row.</summary>
    public sealed record Compute(CompiledField Field, CompiledFormula Formula) : ComputeStep(Field)
    {
        /// <inheritdoc/>
        public override bool Reads(CompiledField field) => Formula.Reads(field);
    }

    /// <summary>Counts the rows of a sub-form, or the records that a lookup points at.</summary>
    public sealed record Roll(CompiledField Field, CompiledRollup Rollup) : ComputeStep(Field)
    {
        /// <inheritdoc/>
        public override bool Reads(CompiledField field) => field == Rollup.Via || Rollup.Filter?.Paths.Any(path => !path.InRow && (path.Hops.IsEmpty ? path.Stored : path.Hops[0]) == field) == true;
    }

    /// <summary>Counts a score, or that of every row.</summary>
    public sealed record Score(CompiledField Field, CompiledScore Table) : ComputeStep(Field)
    {
        /// <inheritdoc/>
        public override bool Reads(CompiledField field) =>
            Table.Formulas.Any(formula => formula.Reads(field)) || Table.Paths.Any(path => !path.InRow && path.Start == field);
    }

    /// <summary>Tells the band that a number falls into.</summary>
    public sealed record Band(CompiledField Field, BandField Settings, BoundPath Of) : ComputeStep(Field)
    {
        /// <inheritdoc/>
        public override bool Reads(CompiledField field) => !Of.InRow && field == Of.Start;
    }

    /// <summary>Fills a field left out of a new record (or row) from its default's formula.</summary>
    public sealed record Default(CompiledField Field, CompiledFormula Formula) : ComputeStep(Field)
    {
        /// <inheritdoc/>
        public override bool Reads(CompiledField field) => Formula.Reads(field);
    }

    /// <summary>Copies a value of the record that a lookup points at when that is chosen.</summary>
    public sealed record Linked(CompiledField Field, CompiledField Lookup, BoundPath Path) : ComputeStep(Field)
    {
        /// <inheritdoc/>
        public override bool Reads(CompiledField field) => !Path.InRow && field == Lookup;
    }

    /// <summary>Clears a field that is not shown, or gives it its default. What fills it while it is shown is done first.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Rules">The rules that show it: its own and, for a column, those of its sub-form.</param>
    /// <param name="Filled">What fills it otherwise; null for nothing or a literal.</param>
    /// <param name="Otherwise">The literal it takes; null for blank or what fills it.</param>
    public sealed record Hide(CompiledField Field, ImmutableArray<FieldRules> Rules, ComputeStep? Filled, object? Otherwise) : ComputeStep(Field)
    {
        /// <inheritdoc/>
        public override ComputeStep Shown => Filled ?? this;

        /// <summary>Whether the field is not shown. A rule that fails hides nothing: no value is lost by a fault.</summary>
        public bool Applies(in RecordScope scope, RuleContext context)
        {
            foreach (var rules in Rules)
            {
                if (!rules.IsShown(scope, context, whenFailing: true))
                {
                    return true;
                }
            }

            return false;
        }

        /// <inheritdoc/>
        public override bool Reads(CompiledField field) => Filled?.Reads(field) == true;
    }

    /// <summary>Gives a new record its number.</summary>
    public sealed record Number(CompiledField Field, AutoNumberField Settings) : ComputeStep(Field)
    {
        /// <inheritdoc/>
        public override bool Reads(CompiledField field) => Settings.Parts.Any(part => part is FieldPart other && other.Field == field.Key);
    }
}
