using System.Text;

namespace FormFlow.Engine.Metadata;

/// <summary>Places in JSON as System.Text.Json names them.</summary>
internal static class JsonPath
{
    /// <summary>Turns <c>$.fields[2]['a.b']</c> into the JSON Pointer <c>/fields/2/a.b</c>.</summary>
    public static string ToPointer(string? path)
    {
        var pointer = new StringBuilder();
        var rest = path is null ? [] : path.AsSpan().TrimStart('$');
        while (!rest.IsEmpty)
        {
            ReadOnlySpan<char> segment;
            if (rest.StartsWith("['"))
            {
                var end = rest.IndexOf("']");
                segment = rest[2..(end < 0 ? rest.Length : end)];
                rest = end < 0 ? [] : rest[(end + 2)..];
            }
            else if (rest[0] == '[')
            {
                var end = rest.IndexOf(']');
                segment = rest[1..(end < 0 ? rest.Length : end)];
                rest = end < 0 ? [] : rest[(end + 1)..];
            }
            else
            {
                rest = rest[1..];
                var end = rest.IndexOfAny('.', '[');
                segment = end < 0 ? rest : rest[..end];
                rest = end < 0 ? [] : rest[end..];
            }

            pointer.Append('/').Append(segment.ToString().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }
}
