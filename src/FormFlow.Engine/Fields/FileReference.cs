namespace FormFlow.Engine.Fields;

/// <summary>A file that a record holds; its content is kept elsewhere, under its hash.</summary>
/// <param name="File">The SHA-256 of the content: 64 hexadecimal digits in lower case.</param>
/// <param name="Name">The name people gave it, without any path.</param>
/// <param name="Type">The media type in lower case, such as <c>image/png</c>.</param>
/// <param name="Bytes">The size.</param>
public sealed record FileReference(string File, string Name, string Type, long Bytes);
