using System.Text.Json;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Forms;

/// <summary>Binds conditions, formulas, paths and literals to a form, reporting what does not fit and noting what is read behind lookups.</summary>
/// <param name="form">The form of the record they are about.</param>
/// <param name="errors">Collects what does not fit, each with its place.</param>
/// <param name="needs">What is read behind lookups of the record, or of the rows of a sub-form.</param>
internal sealed class RuleCompiler(CompiledForm form, ErrorList errors, Func<CompiledField?, ForeignNeeds> needs)
{
    /// <summary>The form.</summary>
    public CompiledForm Form => form;

    /// <summary>What does not fit.</summary>
    public ErrorList Errors => errors;

    /// <summary>Told of every formula, with its place.</summary>
    public Action<string, Formula>? Compiled { get; init; }

    /// <summary>Whether it binds rules that move records: those see a record's values only, not who made it or when.</summary>
    public bool IsOfWorkflow { get; init; }

    /// <summary>A condition or formula; null for none and, with errors, for one that does not fit.</summary>
    public CompiledCriterion? Criterion(Criterion? document, string pointer, CompiledField? subform = null, bool mayAsk = false)
    {
        if (document?.Formula is { } source)
        {
            return Formula(source, pointer, subform, mayAsk) is { } formula ? new CompiledCriterion(null, formula) : null;
        }

        return document?.Condition is { } condition && Condition(condition, pointer, subform) is { } bound ? new CompiledCriterion(bound, null) : null;
    }

    /// <summary>A condition; null, with errors, when it does not fit.</summary>
    public BoundCondition? Condition(Condition condition, string pointer, CompiledField? subform = null)
    {
        var bound = ConditionBinder.Bind(condition, form, pointer, subform);
        if (bound.IsRefused)
        {
            errors.AddRange(bound.Errors);
            return null;
        }

        foreach (var path in bound.Value.Paths)
        {
            if (IsOfWorkflow && path.System is not null)
            {
                errors.Add(Stages.StageErrors.SystemField.At(pointer, ("field", path.System.Key)));
            }

            needs(path.InRow ? subform : null).Add(path);
        }

        return bound.Value;
    }

    /// <summary>A formula; null, with errors, when it does not fit.</summary>
    /// <param name="source">The formula.</param>
    /// <param name="pointer">Where it stands in the document.</param>
    /// <param name="subform">The sub-form whose rows it belongs to.</param>
    /// <param name="mayAsk">Whether it may ask the records of other forms: where it is evaluated, the database is at hand.</param>
    public CompiledFormula? Formula(string source, string pointer, CompiledField? subform = null, bool mayAsk = false)
    {
        var compiled = FormulaCompiler.Compile(source, FieldSymbols.Of(form, subform), mayAsk ? key => form.Set.Find(key) is { } asked ? FieldSymbols.OfRecord(asked) : null : null);
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

        var asking = new QuestionCompiler(form, inputs!, pointer, errors);
        var questions = compiled.Value.Questions.Select(asking.Compile).ToArray();
        if (questions.Contains(null))
        {
            return null;
        }

        foreach (var path in inputs)
        {
            needs(path!.Rows ?? (path.Path.InRow ? subform : null)).Add(path.Path);
        }

        Compiled?.Invoke(pointer, compiled.Value);
        return new CompiledFormula(compiled.Value, [.. inputs!], [.. questions!]);
    }

    /// <summary>The place of a value that is of one of some kinds, or of any when none are named; null, with an error, when there is none.</summary>
    public BoundPath? Path(string path, string pointer, params ReadOnlySpan<ValueKind> kinds) => Value(path, pointer, Stages.StageErrors.Unsuitable, null, kinds);

    /// <summary>The same for the record or a row of a sub-form, with the refusal of a value of another kind.</summary>
    public BoundPath? Value(string path, string pointer, ErrorCode unsuitable, CompiledField? subform, params ReadOnlySpan<ValueKind> kinds)
    {
        var bound = BoundPath.Bind(form, path, errors, pointer, subform);
        if (bound is null)
        {
            return null;
        }

        if (bound.System is not null || (!kinds.IsEmpty && !kinds.Contains(bound.Kind)))
        {
            errors.Add(unsuitable.At(pointer, ("field", path)));
            return null;
        }

        needs(bound.InRow ? subform : null).Add(bound);
        return bound;
    }

    /// <summary>The canonical value of a literal for a field, held to the field's limits; null for blank and, with an error, for a faulty one.</summary>
    public static object? Literal(Field field, JsonElement literal, string pointer, ErrorList errors)
    {
        var found = new ErrorList();
        var issues = new FieldIssues(found, new FieldPath(string.Empty, field.Key));
        var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(literal));
        reader.Read();
        var value = field.Read(ref reader, issues);
        if (value is not null)
        {
            field.Check(value, issues);
        }

        if (found.IsEmpty)
        {
            return value;
        }

        errors.Add(FormErrors.InvalidDefault.At(pointer, ("reason", found.Errors[0].Message("en"))));
        return null;
    }
}
