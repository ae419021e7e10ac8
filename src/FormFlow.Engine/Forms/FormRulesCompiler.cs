using System.Collections.Frozen;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Engine.Scores;

namespace FormFlow.Engine.Forms;

/// <summary>Compiles a form's formulas, defaults and rules, and reports every one that cannot work with its place in the document.</summary>
internal sealed class FormRulesCompiler(CompiledForm form, ErrorList errors)
{
    private readonly Dictionary<CompiledField, ComputeStep> steps = [];
    private readonly Dictionary<CompiledField, object> literals = [];
    private readonly Dictionary<CompiledField, FieldRules> fieldRules = [];
    private readonly List<CompiledValidation> validations = [];
    private readonly ForeignNeeds recordNeeds = new();
    private readonly List<PlacedFormula> formulas = [];
    private readonly Dictionary<CompiledField, ForeignNeeds> rowNeeds = [];

    private LayoutPlaces Places => field ??= new LayoutPlaces(form.Document.Layout ?? [], Rules);

    private RuleCompiler Rules => field ??= new RuleCompiler(form, errors, Needs) { Compiled = (pointer, formula) => formulas.Add(new PlacedFormula(pointer, formula)) };

    /// <summary>Compiles everything; what is faulty is left out and reported. The steps stand in no order yet.</summary>
    public FormRules Compile()
    {
        for (var slot = 0; slot < form.Fields.Length; slot++)
        {
            var field = form.Fields[slot];
            Add(field, $"/fields/{slot}");
            for (var column = 0; column < field.Columns.Length; column++)
            {
                Add(field.Columns[column], $"/fields/{slot}/fields/{column}");
            }

            AddValidations((field.Field as SubformField)?.Validations, field, $"/fields/{slot}/validations");
        }

        foreach (var field in form.Fields.Where(field => field.LinkedPath is not null))
        {
            // Answers show what is read through a lookup.
            recordNeeds.Add(field.LinkedPath!);
        }

        AddHiding();
        AddValidations(form.Document.Validations, null, "/validations");
        LinkedCompiler.CompleteNeeds([.. steps.Values.Select(step => step.Shown).OfType<ComputeStep.Linked>()], Needs);
        return new FormRules(
            [.. steps.Values], literals.ToFrozenDictionary(), fieldRules.ToFrozenDictionary(), [.. validations], recordNeeds, rowNeeds.ToFrozenDictionary(), [.. formulas]);
    }

    private void Add(CompiledField field, string pointer)
    {
        if (field.Field is FormulaField formula)
        {
            if (Rules.Formula(formula.Formula, $"{pointer}/formula", field.Subform, mayAsk: true) is { } compiled)
            {
                steps[field] = new ComputeStep.Compute(field, compiled);
            }
        }
        else if (field.Field is ScoreField)
        {
            if (ScoreCompiler.Compile(field, pointer, Rules) is { } score)
            {
                steps[field] = new ComputeStep.Score(field, score);
            }
        }
        else if (field.Field is BandField band)
        {
            if (Rules.Value(band.Of, $"{pointer}/of", ScoreErrors.NoNumber, field.Subform, ValueKind.Number) is { } of)
            {
                steps[field] = new ComputeStep.Band(field, band, of);
            }
        }
        else if (field.Field is RollupField)
        {
            AddRollup(field, pointer);
        }
        else if (field.Field is AutoNumberField number)
        {
            steps[field] = new ComputeStep.Number(field, number);
        }
        else if (field.Field.Default is { } @default)
        {
            AddDefault(field, @default, $"{pointer}/default");
        }

        var rules = new FieldRules(
            Rules.Criterion(field.Field.RequiredWhen, $"{pointer}/requiredWhen", field.Subform),
            Rules.Criterion(field.Field.VisibleWhen, $"{pointer}/visibleWhen", field.Subform),
            Rules.Criterion(field.Field.ReadOnlyWhen, $"{pointer}/readOnlyWhen", field.Subform),
            field.Subform is null ? Places.Of(field.Key) : []);
        if (!rules.IsEmpty)
        {
            fieldRules[field] = rules;
        }
    }

    // When the rules of all fields are known: a column is hidden with its sub-form.
    private void AddHiding()
    {
        foreach (var field in form.Fields.SelectMany(field => field.Columns.Prepend(field)).Where(field => field.Field.WhenHidden != WhenHidden.Keep))
        {
            FieldRules[] rules = [.. new[] { field, field.Subform }.OfType<CompiledField>().Select(shown => fieldRules.GetValueOrDefault(shown)).OfType<FieldRules>().Where(shown => shown.MayHide)];
            if (rules.Length > 0)
            {
                var otherwise = field.Field.WhenHidden == WhenHidden.Default ? literals.GetValueOrDefault(field) : null;
                steps[field] = new ComputeStep.Hide(field, [.. rules], steps.GetValueOrDefault(field), otherwise);
            }
        }
    }

    private void AddRollup(CompiledField field, string pointer)
    {
        if (new RollupCompiler(form, errors, Needs).Compile(field, pointer) is not { } rollup)
        {
            return;
        }

        steps[field] = new ComputeStep.Roll(field, rollup);
        if (rollup is { IsIncoming: true, OfNothing: { } nothing })
        {
            // Nothing points at a record that comes to be.
            literals[field] = nothing;
        }
    }

    private void AddDefault(CompiledField field, DefaultValue @default, string pointer)
    {
        if (@default.Formula is { } source)
        {
            if (Rules.Formula(source, $"{pointer}/formula", field.Subform, mayAsk: true) is { } compiled)
            {
                steps[field] = new ComputeStep.Default(field, compiled);
            }

            return;
        }

        if (field.Field is SubformField)
        {
            errors.Add(FormErrors.NotAllowed.At(pointer, ("member", "default"), ("type", "subform")));
            return;
        }

        if (@default.Linked is { } linked)
        {
            if (LinkedCompiler.Compile(field, linked, pointer, Rules) is { } step)
            {
                steps[field] = step;
            }

            return;
        }

        if (RuleCompiler.Literal(field.Field, @default.Literal!.Value, pointer, errors) is { } value)
        {
            literals[field] = value;
        }
    }

    private void AddValidations(IReadOnlyList<Validation>? documents, CompiledField? subform, string pointer)
    {
        for (var i = 0; i < documents?.Count; i++)
        {
            var document = documents[i];
            CompiledField? field = null;
            if (document.Field is { } key && (field = subform is null ? form.Find(key) : subform.FindColumn(key)) is null)
            {
                errors.Add(FormErrors.UnknownField.At($"{pointer}/{i}/field", ("field", key)));
            }

            if (Rules.Criterion(document.Check, $"{pointer}/{i}/check", subform, mayAsk: true) is { } check)
            {
                validations.Add(new CompiledValidation(check, document.Message, field, subform));
            }
        }
    }

    private ForeignNeeds Needs(CompiledField? subform)
    {
        if (subform is null)
        {
            return recordNeeds;
        }

        if (!rowNeeds.TryGetValue(subform, out var needs))
        {
            rowNeeds.Add(subform, needs = new ForeignNeeds());
        }

        return needs;
    }
}
