using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Packages;

/// <summary>What a package says of itself before anything else in it is read: the document <c>package.json</c>.</summary>
[Description("A package: what it holds and what it needs.")]
public sealed record PackageManifest
{
    /// <summary>The format this reader reads and writes.</summary>
    public const int CurrentFormat = 1;

    [JsonPropertyName("$schema")]
    [Description("The address of this schema, for editors.")]
    public string? SchemaAddress { get; init; }

    [Description("The format of the package's folder: 1.")]
    public required int Format { get; init; }

    [Description("The key of the app in the package, such as shop.")]
    public required string Key { get; init; }

    [Description("The version of the app as major.minor.patch, such as 1.4.0 (semver.org).")]
    public required string Version { get; init; }

    [Description("What people call the package.")]
    public required LocalizedText Label { get; init; }

    [Description("What the package is for, in a sentence or two.")]
    public LocalizedText? Description { get; init; }

    [Description("The name of an icon.")]
    public string? Icon { get; init; }

    [Description("The colour of the icon.")]
    public OptionColor? Color { get; init; }

    [Description("The name of a file beside this one that shows the app: picture.svg, or one that ends with .png or .webp.")]
    public string? Picture { get; init; }

    [Description("The apps that must be installed before, each with the least version: { \"shop\": \"1.2.0\" }.")]
    public IReadOnlyDictionary<string, string>? Requires { get; init; }
}
