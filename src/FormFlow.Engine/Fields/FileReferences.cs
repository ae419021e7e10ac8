using System.Text.Json;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Fields;

/// <summary>
/// The files named by the value of an attachment, image or signature. Whoever writes the record holds them against the files that are really
/// there: a caller could claim any size and type.
/// </summary>
public static class FileReferences
{
    /// <summary>The files in their order; one for a single file.</summary>
    public static IReadOnlyList<FileReference> Of(Structure value)
    {
        var json = value.Parse();
        return json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(One)] : [One(json)];
    }

    private static FileReference One(JsonElement file) => new(
        file.GetProperty("file").GetString()!,
        file.GetProperty("name").GetString()!,
        file.GetProperty("type").GetString()!,
        file.GetProperty("bytes").GetInt64());
}
