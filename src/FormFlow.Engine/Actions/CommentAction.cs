using System.ComponentModel;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Actions;

/// <summary>Writes a comment on the record.</summary>
[Description("Writes a comment on the record.")]
public sealed record CommentAction : RecordAction
{
    [Description("The comment; { } around a field's key gives its value.")]
    public required LocalizedText Text { get; init; }

    internal override CompiledAction? Compile(ActionCompiler compiler, string pointer) =>
        compiler.Template(Text, $"{pointer}/text") is { } text ? new Ready(pointer, text) : null;

    /// <summary>The action ready to be run.</summary>
    public sealed record Ready(string Place, TextTemplate Text) : CompiledAction(Place);
}
