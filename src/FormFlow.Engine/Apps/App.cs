using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Apps;

/// <summary>An installable set of forms, views and what works on them. Its documents carry its key in theirs, as in <c>shop.order</c>.</summary>
[Description("An app: what people see of a set of forms and views that belong together.")]
public sealed record App
{
    [JsonPropertyName("$schema")]
    [Description("The address of this schema, for editors.")]
    public string? SchemaAddress { get; init; }

    [Description("The app's key, such as shop; the keys of its forms and views begin with it.")]
    public required string Key { get; init; }

    [Description("What people call the app.")]
    public required LocalizedText Label { get; init; }

    [Description("What the app is for.")]
    public LocalizedText? Description { get; init; }

    [Description("The version as major.minor.patch, such as 1.4.0 (semver.org).")]
    public required string Version { get; init; }

    [Description("The name of an icon.")]
    public string? Icon { get; init; }

    [Description("The colour of the icon.")]
    public OptionColor? Color { get; init; }

    [Description("What the app's navigation lists, in order; its forms by label when absent.")]
    public IReadOnlyList<NavigationEntry>? Navigation { get; init; }

    /// <summary>Reports what cannot work, each with its place in the document.</summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="hasForm">Whether there is a form of a full key.</param>
    /// <param name="hasView">Whether there is a view of a full key.</param>
    public void Check(ErrorList errors, Func<string, bool> hasForm, Func<string, bool> hasView)
    {
        if (!Metadata.Key.IsValid(Key))
        {
            errors.Add(FormErrors.InvalidKey.At("/key", ("key", Key)));
        }

        if (!SemanticVersion.TryParse(Version, out _))
        {
            errors.Add(AppErrors.InvalidVersion.At("/version", ("version", Version)));
        }

        var check = new NavigationCheck(errors, hasForm, hasView);
        for (var i = 0; i < (Navigation?.Count ?? 0); i++)
        {
            Navigation![i].Check(check, $"/navigation/{i}", 1);
        }
    }
}
