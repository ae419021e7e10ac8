using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Views;
using FormFlow.Runtime.Documents;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Views;

/// <summary>Who sees a view, by what its document says; the same for an app's views and those that members saved.</summary>
internal static class Audiences
{
    private const string Member = "audience";

    /// <summary>Whether a view is for a caller. Documents of other kinds are for everybody.</summary>
    public static bool Includes(Caller caller, string kind, string? document) =>
        caller.IsOwner || kind != DocumentKind.View.Name || (!string.IsNullOrEmpty(document) && Includes(caller, document));

    /// <summary>Whether a view is for a caller.</summary>
    public static bool Includes(Caller caller, string document) => caller.IsOwner || Of(document)?.Includes(caller) != false;

    /// <summary>Whether an app's view that is live is for a caller; one that is not there is for nobody.</summary>
    public static async ValueTask<bool> IncludesAsync(DatabaseSession session, Caller caller, string view) =>
        await DocumentStore.FindLiveAsync(session, DocumentKind.View.Name, view) is { Live: { } live } && Includes(caller, live);

    /// <summary>The view without its audience: departments and members are the workspace's, and mean nothing elsewhere.</summary>
    public static string Without(string document)
    {
        if (Of(document) is null)
        {
            return document;
        }

        var view = JsonNode.Parse(document)!.AsObject();
        view.Remove(Member);
        return view.ToJsonString();
    }

    /// <summary>Reports departments and members that the workspace does not have.</summary>
    public static async ValueTask CheckAsync(DatabaseSession session, string document, string pointer, ErrorList errors)
    {
        if (Of(document) is { } audience)
        {
            Report(audience.Departments, await DepartmentStore.KnownAsync(session, Numbers(audience.Departments)), $"{pointer}/departments", errors);
            Report(audience.Members, await MemberStore.KnownAsync(session, Numbers(audience.Members)), $"{pointer}/members", errors);
        }
    }

    private static void Report(IReadOnlyList<string>? ids, IReadOnlySet<long> known, string pointer, ErrorList errors)
    {
        for (var i = 0; i < (ids?.Count ?? 0); i++)
        {
            if (RecordId.TryParse(ids![i], out var id) && !known.Contains(id))
            {
                errors.Add(ViewErrors.UnknownAudience.At($"{pointer}/{i}", ("id", ids[i])));
            }
        }
    }

    private static long[] Numbers(IReadOnlyList<string>? ids) =>
        [.. (ids ?? []).Take(Audience.Most).Select(static id => RecordId.TryParse(id, out var number) ? number : 0)];

    // Most views are for everybody: the document is not read whole to find that out.
    private static Audience? Of(string document)
    {
        if (!document.Contains($"\"{Member}\"", StringComparison.Ordinal))
        {
            return null;
        }

        using var view = JsonDocument.Parse(document);
        return view.RootElement.ValueKind == JsonValueKind.Object && view.RootElement.TryGetProperty(Member, out var audience) && audience.ValueKind == JsonValueKind.Object
            ? DocumentJson.Read<Audience>(audience.GetRawText()) is { IsRefused: false } read ? read.Value : new Audience()
            : null;
    }
}
