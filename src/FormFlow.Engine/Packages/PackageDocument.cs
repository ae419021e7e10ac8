using System.Text.Json;

namespace FormFlow.Engine.Packages;

/// <summary>A document of a package as it stands there.</summary>
/// <param name="Kind">What it is, such as <c>form</c>.</param>
/// <param name="Key">Its key without the app's, such as <c>order</c>.</param>
/// <param name="Json">The document.</param>
public sealed record PackageDocument(string Kind, string Key, JsonElement Json);
