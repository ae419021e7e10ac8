using System.ComponentModel;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Fields;

/// <summary>An e-mail address; its domain is kept in lower case.</summary>
[Description("An e-mail address.")]
public sealed record EmailField : TextualField
{
    /// <inheritdoc/>
    protected override int Longest => 254;

    // Not the format "email", which knows ASCII only.
    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["maxLength"] = Longest, ["pattern"] = "^\\s*[^@\\s]+@[^@\\s]+\\.[^@\\s]+\\s*$" };

    /// <inheritdoc/>
    protected override string? Normalise(string text, FieldIssues issues)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (MailAddress.TryNormalise(text, out var address))
        {
            return address;
        }

        issues.Unreadable(text, "e-mail address");
        return null;
    }
}
