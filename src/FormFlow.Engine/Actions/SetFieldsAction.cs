using System.Collections.Immutable;
using System.ComponentModel;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Actions;

/// <summary>Sets fields of the record.</summary>
[Description("Sets fields of the record.")]
public sealed record SetFieldsAction : RecordAction
{
    [Description("By field: a literal, or { \"formula\": \"…\" } over the record.")]
    public required IReadOnlyDictionary<string, DefaultValue?> Values { get; init; }

    internal override CompiledAction Compile(ActionCompiler compiler, string pointer) =>
        new Ready(pointer, compiler.Values(compiler.Rules.Form, Values, $"{pointer}/values"));

    /// <summary>The action ready to be run.</summary>
    public sealed record Ready(string Place, ImmutableArray<CompiledValue> Values) : CompiledAction(Place);
}
