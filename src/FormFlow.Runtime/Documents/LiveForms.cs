using System.Collections.Concurrent;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// The published forms of workspaces, compiled once and kept. A publish by this process is seen at once; one by another process by every write
/// at once (it looks in its transaction) and by reads after <see cref="Freshness"/> at the latest.
/// </summary>
public sealed class LiveForms(TimeProvider time)
{
    private const string Setting = "forms.version";
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<long, Known> known = new();

    /// <summary>The forms of a workspace.</summary>
    public ValueTask<FormSet> OfAsync(Workspace workspace, CancellationToken cancellationToken) =>
        known.TryGetValue(workspace.Id, out var current) && (!IsShared(workspace.Database) || time.GetElapsedTime(current.SeenAt) < Freshness)
            ? ValueTask.FromResult(current.Forms)
            : ReadAsync(workspace, cancellationToken);

    /// <summary>The forms of a workspace as they are published now, whoever published them.</summary>
    internal ValueTask<FormSet> LatestAsync(Workspace workspace, CancellationToken cancellationToken) => ReadAsync(workspace, cancellationToken);

    /// <summary>The forms among documents that are live.</summary>
    internal static FormSet Compile(IEnumerable<DocumentRow> documents) => new(documents.Where(document => document is { Kind: "form", Live: not null })
        .Select(document => new PublishedForm(document.LiveKey!, DocumentJson.Read<Form>(document.Live!).Value, (int)document.LiveVersion!)));

    /// <summary>
    /// Whether forms a write was prepared with still hold, seen from inside its transaction; they cannot change until it ends. When not, the
    /// write is prepared again.
    /// </summary>
    internal async ValueTask<bool> HoldsAsync(DatabaseSession session, Workspace workspace, FormSet forms)
    {
        if (!known.TryGetValue(workspace.Id, out var current) || !ReferenceEquals(current.Forms, forms))
        {
            return false;
        }

        // Alone on the database, this process is told of every publish.
        if (!IsShared(workspace.Database) || await DocumentStore.HoldVersionAsync(session, Setting) == current.Version)
        {
            return true;
        }

        known.TryRemove(workspace.Id, out _);
        return false;
    }

    /// <summary>Counts the version up, in the transaction of a publish.</summary>
    internal static async ValueTask<long> AdvanceAsync(DatabaseSession session)
    {
        var next = await DocumentStore.HoldVersionAsync(session, Setting) + 1;
        await DocumentStore.SetSettingAsync(session, Setting, next.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return next;
    }

    /// <summary>Takes over what was just published.</summary>
    internal void Replace(Workspace workspace, FormSet forms, long version) => known[workspace.Id] = new Known(forms, version, time.GetTimestamp());

    private static bool IsShared(Database database) => database.Dialect.IsShared;

    private async ValueTask<FormSet> ReadAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var seenAt = time.GetTimestamp();
        var (version, documents) = await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var stored = await DocumentStore.SettingAsync(session, Setting);
                var number = stored is null ? 0 : long.Parse(stored, System.Globalization.CultureInfo.InvariantCulture);
                return known.TryGetValue(workspace.Id, out var current) && current.Version == number
                    ? (number, null)
                    : (number, await DocumentStore.AllAsync(session));
            },
            cancellationToken);
        if (documents is null && known.TryGetValue(workspace.Id, out var same) && same.Version == version)
        {
            known[workspace.Id] = same with { SeenAt = seenAt };
            return same.Forms;
        }

        if (documents is null)
        {
            return await ReadAsync(workspace, cancellationToken);
        }

        var forms = Compile(documents);
        // Whoever read first wins, so that all writers of this process see one set.
        return known.AddOrUpdate(
            workspace.Id,
            new Known(forms, version, seenAt),
            (_, other) => other.Version >= version ? other with { SeenAt = seenAt } : new Known(forms, version, seenAt)).Forms;
    }

    private sealed record Known(FormSet Forms, long Version, long SeenAt);
}
