using System.Collections.Concurrent;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// The published forms of workspaces, compiled once and kept. A publish by this process is seen at once; one by another process by every write
/// at once (it looks in its transaction) and by reads after <see cref="Freshness"/> at the latest. A read that met a publish is read again.
/// </summary>
public sealed class LiveForms(TimeProvider time)
{
    private const string Setting = "forms.version";
    private const int MostAttempts = 5;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestCommit = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<long, Known> known = new();
    private readonly ConcurrentDictionary<long, (long Version, long At)> expected = new();

    /// <summary>The forms of a workspace.</summary>
    public ValueTask<FormSet> OfAsync(Workspace workspace, CancellationToken cancellationToken) =>
        known.TryGetValue(workspace.Id, out var current) && !IsExpected(workspace) && (!IsShared(workspace.Database) || time.GetElapsedTime(current.SeenAt) < Freshness)
            ? ValueTask.FromResult(current.Forms)
            : ReadAsync(workspace, cancellationToken);

    /// <summary>The forms of a workspace as they are published now, whoever published them.</summary>
    internal ValueTask<FormSet> LatestAsync(Workspace workspace, CancellationToken cancellationToken) => ReadAsync(workspace, cancellationToken);

    /// <summary>The forms among documents that are live, with the workflows and calendars among them.</summary>
    /// <param name="documents">All documents.</param>
    /// <param name="zone">The workspace's time zone.</param>
    internal static FormSet Compile(IReadOnlyList<DocumentRow> documents, TimeZoneInfo zone)
    {
        return new FormSet(
            Of<Form>(DocumentKind.Form).Select(form => new PublishedForm(form.Key, form.Document, form.Version)),
            Of<StageWorkflow>(DocumentKind.Workflow).Select(workflow => new PublishedWorkflow(workflow.Key, workflow.Document, workflow.Version)),
            new CalendarSet(Of<WorkingCalendar>(DocumentKind.Calendar).Select(calendar => KeyValuePair.Create(calendar.Key, calendar.Document)), zone));

        IEnumerable<(string Key, T Document, int Version)> Of<T>(DocumentKind kind)
            where T : class => documents.Where(document => document.Kind == kind.Name && document.Live is not null)
            .Select(document => (document.LiveKey!, DocumentJson.Read<T>(document.Live!).Value, (int)document.LiveVersion!));
    }

    /// <summary>The forms that are live, as a running transaction sees them.</summary>
    internal static async ValueTask<FormSet> CompileAsync(DatabaseSession session) => Compile(await DocumentStore.AllAsync(session), await SettingsOfWorkspaces.ZoneAsync(session));

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

        // Also where nobody else publishes: what is committed together runs before anybody is told.
        if (await DocumentStore.HoldVersionAsync(session, Setting) == current.Version)
        {
            return true;
        }

        known.TryRemove(workspace.Id, out _);
        return false;
    }

    /// <summary>Counts the version up, in the transaction of a publish, which holds the documents.</summary>
    internal static async ValueTask<long> AdvanceAsync(DatabaseSession session)
    {
        var next = await DocumentStore.HoldVersionAsync(session, Setting) + 1;
        await DocumentStore.SetSettingAsync(session, Setting, next.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return next;
    }

    /// <summary>
    /// Runs a read with the forms that hold for what it reads: one that met a publish is run again, unless it cannot be restarted because its
    /// answer is on its way.
    /// </summary>
    internal async Task<T> ReadAsync<T>(Workspace workspace, Func<FormSet, ValueTask<T>> read, Func<bool> restart, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var forms = await OfAsync(workspace, cancellationToken);
            try
            {
                var done = await read(forms);
                if (attempt == MostAttempts || await StandsAsync(workspace, forms, cancellationToken) || !restart())
                {
                    return done;
                }
            }
            catch (Exception) when (attempt < MostAttempts && !cancellationToken.IsCancellationRequested)
            {
                // A column of another type than these forms know is met with all sorts of exceptions.
                if (ReferenceEquals(await ReadAsync(workspace, cancellationToken), forms) || !restart())
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Says, at the end of a publish's transaction, that it is about to commit: from now on reads look whether it has.</summary>
    internal void Expect(Workspace workspace, long version) => expected[workspace.Id] = (version, time.GetTimestamp());

    /// <summary>Forgets what was compiled: a setting it was compiled with is another now.</summary>
    internal void Forget(Workspace workspace) => known.TryRemove(workspace.Id, out _);

    /// <summary>Takes over what was just published.</summary>
    internal void Replace(Workspace workspace, FormSet forms, long version)
    {
        known[workspace.Id] = new Known(forms, version, time.GetTimestamp());
        Arrived(workspace, version);
    }

    private async ValueTask<bool> StandsAsync(Workspace workspace, FormSet forms, CancellationToken cancellationToken) =>
        known.TryGetValue(workspace.Id, out var current) && ReferenceEquals(current.Forms, forms) && !IsExpected(workspace)
            || ReferenceEquals(await ReadAsync(workspace, cancellationToken), forms);

    private bool IsExpected(Workspace workspace) => !expected.IsEmpty && expected.TryGetValue(workspace.Id, out var publish) && time.GetElapsedTime(publish.At) < LongestCommit;

    private void Arrived(Workspace workspace, long version)
    {
        if (expected.TryGetValue(workspace.Id, out var publish) && publish.Version <= version)
        {
            expected.TryRemove(KeyValuePair.Create(workspace.Id, publish));
        }
    }

    private static bool IsShared(Database database) => database.Dialect.IsShared;

    private async ValueTask<FormSet> ReadAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var seenAt = time.GetTimestamp();
        var (version, read) = await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var stored = await DocumentStore.SettingAsync(session, Setting);
                var number = stored is null ? 0 : long.Parse(stored, System.Globalization.CultureInfo.InvariantCulture);
                return known.TryGetValue(workspace.Id, out var current) && current.Version == number
                    ? (number, null)
                    : (number, await CompileAsync(session));
            },
            cancellationToken);
        Arrived(workspace, version);
        if (read is null && known.TryGetValue(workspace.Id, out var same) && same.Version == version)
        {
            known[workspace.Id] = same with { SeenAt = seenAt };
            return same.Forms;
        }

        if (read is null)
        {
            return await ReadAsync(workspace, cancellationToken);
        }

        // Whoever read first wins, so that all writers of this process see one set.
        return known.AddOrUpdate(
            workspace.Id,
            new Known(read, version, seenAt),
            (_, other) => other.Version >= version ? other with { SeenAt = seenAt } : new Known(read, version, seenAt)).Forms;
    }

    private sealed record Known(FormSet Forms, long Version, long SeenAt);
}
