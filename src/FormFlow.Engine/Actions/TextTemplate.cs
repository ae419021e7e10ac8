using System.Collections.Immutable;
using System.Text;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Actions;

/// <summary>A text with holes for values of a record, such as <c>Call {account.name}</c>; a doubled brace stands for itself.</summary>
public sealed class TextTemplate
{
    private readonly LocalizedText source;
    private readonly Dictionary<string, ImmutableArray<Part>> byText;

    private TextTemplate(LocalizedText source, Dictionary<string, ImmutableArray<Part>> byText)
    {
        this.source = source;
        this.byText = byText;
    }

    /// <summary>The text for a record in the context's language; a blank value leaves nothing in its hole.</summary>
    public string Render(in RecordScope record, TextContext context)
    {
        var text = new StringBuilder();
        foreach (var part in byText[source.In(context.Language)])
        {
            text.Append(part.Path is null ? part.Text : record.Find(part.Path) is { } value ? part.Path.Field.Format(value, context) : string.Empty);
        }

        return text.ToString();
    }

    internal static TextTemplate? Compile(LocalizedText source, RuleCompiler rules, string pointer)
    {
        var byText = new Dictionary<string, ImmutableArray<Part>>(StringComparer.Ordinal);
        foreach (var (_, text) in source.Texts)
        {
            if (Parts(text, rules, pointer) is not { } parts)
            {
                return null;
            }

            byText[text] = parts;
        }

        return new TextTemplate(source, byText);
    }

    private static ImmutableArray<Part>? Parts(string text, RuleCompiler rules, string pointer)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                plain.Append(text[i++]);
                continue;
            }

            if (text[i] != '{')
            {
                plain.Append(text[i]);
                continue;
            }

            var end = text.IndexOf('}', i);
            if (end < 0)
            {
                rules.Errors.Add(StageErrors.InvalidTemplate.At(pointer));
                return null;
            }

            if (rules.Path(text[(i + 1)..end].Trim(), pointer) is not { Kind: not ValueKind.Rows } path)
            {
                return null;
            }

            parts.Add(new Part(plain.ToString(), null));
            parts.Add(new Part(string.Empty, path));
            plain.Clear();
            i = end;
        }

        parts.Add(new Part(plain.ToString(), null));
        return parts.ToImmutable();
    }

    private readonly record struct Part(string Text, BoundPath? Path);
}
