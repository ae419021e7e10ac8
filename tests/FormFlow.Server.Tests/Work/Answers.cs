using System.Text.Json;

namespace FormFlow.Server.Tests.Work;

/// <summary>Looks into answers.</summary>
internal static class Answers
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static IEnumerable<JsonElement> Items(this JsonElement page) => page.GetProperty("items").EnumerateArray();

    /// <summary>Place and code of each error of a problem.</summary>
    public static string[] Errors(this JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.Text("pointer")} {error.Text("code")}")];
}
