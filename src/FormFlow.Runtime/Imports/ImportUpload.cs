namespace FormFlow.Runtime.Imports;

/// <summary>A file that was sent together with texts that say what to do with it.</summary>
/// <param name="Path">Where the file stands for now.</param>
/// <param name="FileName">Its name as it was sent.</param>
/// <param name="Parts">The texts by name.</param>
public sealed record ImportUpload(string Path, string FileName, IReadOnlyDictionary<string, string> Parts);
