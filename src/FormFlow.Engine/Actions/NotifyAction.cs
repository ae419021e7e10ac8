using System.ComponentModel;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Actions;

/// <summary>Tells people something.</summary>
[Description("Notifies people.")]
public sealed record NotifyAction : RecordAction
{
    [Description("Whom.")]
    public required IReadOnlyList<People> To { get; init; }

    [Description("What the notification says; { } around a field's key gives its value.")]
    public required LocalizedText Title { get; init; }

    [Description("More about it, with fields in the same way.")]
    public LocalizedText? Text { get; init; }

    internal override CompiledAction? Compile(ActionCompiler compiler, string pointer)
    {
        var text = compiler.Template(Text, $"{pointer}/text");
        var to = compiler.People(To, $"{pointer}/to");
        return compiler.Template(Title, $"{pointer}/title") is { } title ? new Ready(pointer, to, title, text) : null;
    }

    /// <summary>The action ready to be run.</summary>
    public sealed record Ready(string Place, CompiledPeople To, TextTemplate Title, TextTemplate? Text) : CompiledAction(Place);
}
