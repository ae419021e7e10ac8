using System.Collections.Frozen;
using System.Collections.Immutable;
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

    /// <summary>Compiles everything; what is faulty is left out and reported.</summary>
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

        AddValidations(form.Document.Validations, null, "/validations");
        return new FormRules(
            Ordered(), literals.ToFrozenDictionary(), fieldRules.ToFrozenDictionary(), [.. validations], recordNeeds, rowNeeds.ToFrozenDictionary(), [.. formulas]);
    }

    private void Add(CompiledField field, string pointer)
    {
        if (field.Field is FormulaField formula)
        {
            if (Rules.Formula(formula.Formula, $"{pointer}/formula", field.Subform) is { } compiled)
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

    private void AddDefault(CompiledField field, DefaultValue @default, string pointer)
    {
        if (@default.Formula is { } source)
        {
            if (Rules.Formula(source, $"{pointer}/formula", field.Subform) is { } compiled)
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

            if (Rules.Criterion(document.Check, $"{pointer}/{i}/check", subform) is { } check)
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

    // Depth-first: a step stands behind all it depends on. Meeting a step that is still open closes a loop, which is spelled out.
    private ImmutableArray<ComputeStep> Ordered()
    {
        var ordered = ImmutableArray.CreateBuilder<ComputeStep>(steps.Count);
        var done = new HashSet<CompiledField>();
        var open = new List<CompiledField>();
        var looped = new HashSet<CompiledField>();
        foreach (var field in steps.Keys.OrderBy(field => field.Subform?.Slot ?? field.Slot).ThenBy(field => field.Slot))
        {
            Visit(field);
        }

        return ordered.ToImmutable();

        void Visit(CompiledField field)
        {
            if (done.Contains(field) || !steps.TryGetValue(field, out var step))
            {
                return;
            }

            var start = open.IndexOf(field);
            if (start >= 0)
            {
                if (looped.Add(field))
                {
                    var loop = open.Skip(start).Append(field).Select(member => member.Subform is null ? member.Key : $"{member.Subform.Key}.{member.Key}");
                    errors.Add(FormErrors.Cycle.At(PointerOf(field), ("loop", string.Join(" → ", loop))));
                }

                return;
            }

            open.Add(field);
            foreach (var input in InputsOf(step))
            {
                Visit(input);
            }

            open.RemoveAt(open.Count - 1);
            done.Add(field);
            ordered.Add(step);
        }
    }

    private IEnumerable<CompiledField> InputsOf(ComputeStep step) => step switch
    {
        ComputeStep.Compute compute => compute.Formula.Inputs.SelectMany(StartsOf),
        ComputeStep.Default @default => @default.Formula.Inputs.SelectMany(StartsOf),
        ComputeStep.Score score => score.Table.Formulas.SelectMany(formula => formula.Inputs).SelectMany(StartsOf).Concat(score.Table.Paths.Select(path => path.Start).OfType<CompiledField>()),
        ComputeStep.Band { Of.Start: { } start } => [start],
        ComputeStep.Number number => number.Settings.Parts.OfType<FieldPart>().Select(part => form.Find(part.Field)).OfType<CompiledField>(),
        _ => [],
    };

    // A formula over rows waits for the columns' formulas; one that asks only whether there are rows depends on none.
    private static IEnumerable<CompiledField> StartsOf(ValuePath path)
    {
        if (path.Rows is { } rows)
        {
            yield return rows;
        }

        if (path.Start is { } start)
        {
            yield return start;
        }
    }

    private static string PointerOf(CompiledField field)
    {
        var member = field.Field switch
        {
            ScoreField => "terms",
            BandField => "of",
            _ => "formula",
        };
        return field.Subform is null ? $"/fields/{field.Slot}/{member}" : $"/fields/{field.Subform.Slot}/fields/{field.Slot}/{member}";
    }
}
