using System.ComponentModel;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>A link that is safe to follow: see <see cref="WebAddress"/>.</summary>
[Description("A link: http, https or mailto; https when no scheme is written.")]
public sealed record UrlField : TextualField
{
    /// <inheritdoc/>
    protected override int Longest => 2000;

    // Not the format "uri": an address without a scheme is taken too.
    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["maxLength"] = Longest,
        ["pattern"] = "^\\s*([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[^:/?#\\s]*[./])[^\\s]*\\s*$",
    };

    /// <inheritdoc/>
    protected override string? Normalise(string text, FieldIssues issues)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (WebAddress.TryNormalise(text, out var address))
        {
            return address;
        }

        issues.Unreadable(text, "http, https or mailto address");
        return null;
    }
}
