namespace FormFlow.Server.Multipart;

/// <summary>A part of a multipart request, told to the OpenAPI document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="IsFile">Whether it is a file; text otherwise.</param>
internal sealed record DescribedPart(string Name, string Description, bool IsFile = false);
