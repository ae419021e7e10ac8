using System.Collections.Immutable;
using System.ComponentModel;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Actions;

/// <summary>Makes a record of a form.</summary>
[Description("Makes a record of a form.")]
public sealed record CreateRecordAction : RecordAction
{
    [Description("The full key of the form, such as shop.visit.")]
    public required string Form { get; init; }

    [Description("By field of that form: a literal, or { \"formula\": \"…\" } over this record.")]
    public required IReadOnlyDictionary<string, DefaultValue?> Values { get; init; }

    [Description("The key of the lookup in that form that is to point at this record.")]
    public string? Via { get; init; }

    internal override CompiledAction? Compile(ActionCompiler compiler, string pointer)
    {
        if (compiler.Form(Form, $"{pointer}/form") is not { } form)
        {
            return null;
        }

        var via = Via is null ? null : compiler.Via(form, Via, $"{pointer}/via");
        return new Ready(pointer, form, compiler.Values(form, Values, $"{pointer}/values", isNew: true), via);
    }

    /// <summary>The action ready to be run.</summary>
    public sealed record Ready(string Place, CompiledForm Form, ImmutableArray<CompiledValue> Values, CompiledField? Via) : CompiledAction(Place);
}
