using System.Collections.Immutable;
using System.ComponentModel;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Actions;

/// <summary>Sets fields of the record that a lookup points at, or of the records that point here.</summary>
[Description("Sets fields of the record that a lookup points at (lookup), or of the records of a form that point here (form and via).")]
public sealed record UpdateRelatedAction : RecordAction
{
    [Description("The key of a lookup of this record.")]
    public string? Lookup { get; init; }

    [Description("The full key of the form whose records point here.")]
    public string? Form { get; init; }

    [Description("The key of the lookup in that form.")]
    public string? Via { get; init; }

    [Description("Which of them; all when absent.")]
    public Condition? Filter { get; init; }

    [Description("By field of the related records: a literal, or { \"formula\": \"…\" } over this record.")]
    public required IReadOnlyDictionary<string, DefaultValue?> Values { get; init; }

    internal override CompiledAction? Compile(ActionCompiler compiler, string pointer)
    {
        if (Lookup is null == Form is null || Form is null != Via is null)
        {
            compiler.Rules.Errors.Add(StageErrors.OneOf.At(pointer, ("members", "lookup, form + via")));
            return null;
        }

        CompiledField? lookup = null;
        CompiledField? via = null;
        CompiledForm? form;
        if (Lookup is not null)
        {
            lookup = compiler.Rules.Form.Find(Lookup);
            form = lookup?.Target;
            if (form is null)
            {
                compiler.Unfit(StageErrors.Unsuitable, "field", Lookup, $"{pointer}/lookup");
                return null;
            }
        }
        else
        {
            form = compiler.Form(Form!, $"{pointer}/form");
            via = form is null ? null : compiler.Via(form, Via!, $"{pointer}/via");
            if (via is null)
            {
                return null;
            }
        }

        var filter = Filter is null ? null : compiler.RulesOf(form!).Condition(Filter, $"{pointer}/filter");
        return new Ready(pointer, form!, lookup, via, filter, compiler.Values(form!, Values, $"{pointer}/values"));
    }

    /// <summary>The action ready to be run: either the lookup of this record or the one through which others point here is given.</summary>
    public sealed record Ready(string Place, CompiledForm Form, CompiledField? Lookup, CompiledField? Via, BoundCondition? Filter, ImmutableArray<CompiledValue> Values)
        : CompiledAction(Place);
}
