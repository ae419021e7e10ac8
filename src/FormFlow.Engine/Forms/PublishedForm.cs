namespace FormFlow.Engine.Forms;

/// <summary>A form document as it was published.</summary>
/// <param name="Key">The full key, such as <c>shop.order</c>.</param>
/// <param name="Document">The document; form and fields have their ids.</param>
/// <param name="Version">The number of the version, from 1.</param>
public sealed record PublishedForm(string Key, Form Document, int Version);
