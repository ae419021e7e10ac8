using System.Text;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Comments;

/// <summary>Mentions in plain texts: <c>@[id]</c> stands for a member. What is not such a token is text.</summary>
public static class Mentions
{
    private const int IdLength = 13;
    private const int TokenLength = IdLength + 3;

    /// <summary>The members mentioned in a text, in the order of their first mention.</summary>
    public static IReadOnlyList<long> In(string text)
    {
        var members = new List<long>();
        for (var at = Next(text, 0, out var member); at >= 0; at = Next(text, at + TokenLength, out member))
        {
            if (!members.Contains(member))
            {
                members.Add(member);
            }
        }

        return members;
    }

    /// <summary>The text with <c>@</c> and the name in place of each mention; a mention without a name stays as it is.</summary>
    public static string Named(string text, Func<long, string?> name)
    {
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (var at = Next(text, 0, out var member); at >= 0; at = Next(text, at + TokenLength, out member))
        {
            if (name(member) is { } known)
            {
                result.Append(text, from, at - from).Append('@').Append(known);
                from = at + TokenLength;
            }
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static int Next(string text, int from, out long member)
    {
        for (var at = text.IndexOf("@[", from, StringComparison.Ordinal); at >= 0 && at + TokenLength <= text.Length; at = text.IndexOf("@[", at + 2, StringComparison.Ordinal))
        {
            if (text[at + TokenLength - 1] == ']' && RecordId.TryParse(text.AsSpan(at + 2, IdLength), out member))
            {
                return at;
            }
        }

        member = 0;
        return -1;
    }
}
