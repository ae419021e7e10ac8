using System.Text.Json;
using System.Text.RegularExpressions;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>What an answer must be, whatever was asked.</summary>
internal static partial class Answered
{
    /// <summary>What is wrong with an answer; null for one that is no failure of ours and that, when it refuses, tells a program why.</summary>
    public static string? Fault(HttpResponseMessage response, string text, HttpMethod method)
    {
        var status = (int)response.StatusCode;
        if (status >= 500)
        {
            return "It failed.";
        }

        // What the HTTP server cannot read it refuses itself, before there is a request, and hangs up.
        var isUnread = status is 400 or 414 or 431 && text.Length == 0 && response.Headers.ConnectionClose == true;
        if (status < 400 || method == HttpMethod.Head || isUnread)
        {
            return null;
        }

        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return "It is no problem document.";
        }

        using var problem = JsonDocument.Parse(text);
        var root = problem.RootElement;
        var errors = root.TryGetProperty("errors", out var list) ? list.EnumerateArray().ToArray() : [];
        return root.GetProperty("status").GetInt32() != status ? "It tells another status."
            : !Code().IsMatch(root.GetProperty("code").GetString()!) ? "Its code is none."
            : root.GetProperty("traceId").GetString()!.Length == 0 ? "It has no trace id."
            : status == 422 && errors.Length == 0 && !root.TryGetProperty("detail", out _) ? "It does not tell what is wrong."
            : errors.FirstOrDefault(error => !Pointer().IsMatch(error.GetProperty("pointer").GetString()!)) is { ValueKind: not JsonValueKind.Undefined } bad ? $"It has a bad pointer: {bad}"
            : errors.Any(error => error.GetProperty("detail").GetString()!.Length == 0 || !Code().IsMatch(error.GetProperty("code").GetString()!)) ? "An error says nothing."
            : status == 429 && response.Headers.RetryAfter?.Delta is null ? "It does not tell when to come again."
            : status == 405 && response.Content.Headers.Allow.Count == 0 ? "It does not tell what is allowed."
            : null;
    }

    [GeneratedRegex("^[a-z_]+\\.[a-z0-9_.]+$")]
    private static partial Regex Code();

    [GeneratedRegex("^(/([^~/]|~0|~1)*)*$", RegexOptions.Singleline)]
    private static partial Regex Pointer();
}
