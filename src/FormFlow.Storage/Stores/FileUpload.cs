namespace FormFlow.Storage.Stores;

/// <summary>A file under a name and type it was uploaded with.</summary>
/// <param name="Hash">The SHA-256 of its content, 64 hexadecimal digits in lower case.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type; of a picture, what its content says.</param>
/// <param name="Bytes">Its size.</param>
public sealed record FileUpload(string Hash, string Name, string Type, long Bytes);
