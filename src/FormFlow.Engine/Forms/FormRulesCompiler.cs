using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

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
            if (Formula(formula.Formula, field.Subform, $"{pointer}/formula") is { } compiled)
            {
                steps[field] = new ComputeStep.Compute(field, compiled);
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
            Criterion(field.Field.RequiredWhen, field.Subform, $"{pointer}/requiredWhen"),
            Criterion(field.Field.VisibleWhen, field.Subform, $"{pointer}/visibleWhen"),
            Criterion(field.Field.ReadOnlyWhen, field.Subform, $"{pointer}/readOnlyWhen"));
        if (rules is not { Required: null, Visible: null, ReadOnly: null })
        {
            fieldRules[field] = rules;
        }
    }

    private void AddDefault(CompiledField field, DefaultValue @default, string pointer)
    {
        if (@default.Formula is { } source)
        {
            if (Formula(source, field.Subform, $"{pointer}/formula") is { } compiled)
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

        var found = new ErrorList();
        var issues = new FieldIssues(found, new FieldPath(string.Empty, field.Key));
        var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(@default.Literal!.Value));
        reader.Read();
        var value = field.Field.Read(ref reader, issues);
        if (value is not null)
        {
            field.Field.Check(value, issues);
        }

        if (!found.IsEmpty)
        {
            errors.Add(FormErrors.InvalidDefault.At(pointer, ("reason", found.Errors[0].Message("en"))));
        }
        else if (value is not null)
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

            if (Criterion(document.Check, subform, $"{pointer}/{i}/check") is { } check)
            {
                validations.Add(new CompiledValidation(check, document.Message, field, subform));
            }
        }
    }

    private CompiledCriterion? Criterion(Criterion? document, CompiledField? subform, string pointer)
    {
        if (document?.Formula is { } source)
        {
            return Formula(source, subform, pointer) is { } formula ? new CompiledCriterion(null, formula) : null;
        }

        if (document?.Condition is not { } condition)
        {
            return null;
        }

        var bound = ConditionBinder.Bind(condition, form, pointer, subform);
        if (bound.IsRefused)
        {
            errors.AddRange(bound.Errors);
            return null;
        }

        foreach (var path in bound.Value.Paths)
        {
            Needs(path.InRow ? subform : null).Add(path);
        }

        return new CompiledCriterion(bound.Value, null);
    }

    private CompiledFormula? Formula(string source, CompiledField? subform, string pointer)
    {
        var compiled = FormulaCompiler.Compile(source, FieldSymbols.Of(form, subform));
        if (compiled.IsRefused)
        {
            errors.AddRange(compiled.Errors.Select(error => error with { Pointer = pointer }));
            return null;
        }

        var inputs = compiled.Value.Inputs.Select(path => ValuePath.Resolve(form, subform, path)).ToArray();
        var lost = Array.IndexOf(inputs, null);
        if (lost >= 0)
        {
            errors.Add(FormErrors.UnknownField.At(pointer, ("field", compiled.Value.Inputs[lost])));
            return null;
        }

        foreach (var path in inputs)
        {
            Needs(path!.Rows ?? (path.Path.InRow ? subform : null)).Add(path.Path);
        }

        formulas.Add(new PlacedFormula(pointer, compiled.Value));
        return new CompiledFormula(compiled.Value, [.. inputs!]);
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

    private static string PointerOf(CompiledField field) => field.Subform is null
        ? $"/fields/{field.Slot}/formula"
        : $"/fields/{field.Subform.Slot}/fields/{field.Slot}/formula";
}
