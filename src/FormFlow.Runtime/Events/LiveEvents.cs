using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Events;

/// <summary>Lets callers listen to what happens in a workspace, from now on or from where they stopped, without gap or repeat.</summary>
public sealed class LiveEvents(LiveForms live, EventLimits limits, TimeProvider time, ILogger<LiveEvents> logger) : IDisposable
{
    private const int MostForms = 100;
    private const int MostBehind = 100_000;
    private const int RetrySeconds = 10;

    private readonly Dictionary<long, EventHub> hubs = [];
    private readonly Dictionary<(long Workspace, CallerKind Kind, long Id), int> listeners = [];
    private readonly EventReader reader = new(live);
    private readonly Lock access = new();

    /// <summary>Begins to listen. Whatever is committed after the answer is seen.</summary>
    public async Task<Result<EventListener>> ListenAsync(Workspace workspace, Caller caller, EventsAsked asked, CancellationToken cancellationToken)
    {
        var errors = await CheckAsync(workspace, asked, cancellationToken);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        if (Join(workspace, caller) is not { } hub)
        {
            return EventErrors.TooManyListeners.With(("maximum", limits.ListenersPerCaller), ("seconds", RetrySeconds));
        }

        try
        {
            await hub.Begun.WaitAsync(cancellationToken);
            var forms = asked.Forms?.ToHashSet(StringComparer.Ordinal);
            return new EventListener(hub, asked.After ?? hub.Place, forms, () => Leave(workspace, caller));
        }
        catch
        {
            Leave(workspace, caller);
            throw;
        }
    }

    public void Dispose()
    {
        lock (access)
        {
            foreach (var hub in hubs.Values)
            {
                hub.Dispose();
            }

            hubs.Clear();
        }
    }

    private async ValueTask<ErrorList> CheckAsync(Workspace workspace, EventsAsked asked, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        if (asked.Forms is { } keys)
        {
            var forms = await live.OfAsync(workspace, cancellationToken);
            if (keys.Count is 0 or > MostForms)
            {
                errors.Add(EventErrors.TooManyForms.At("/forms", ("maximum", MostForms)));
            }

            errors.AddRange(keys.Take(MostForms).Where(key => forms.Find(key) is null).Select(key => EventErrors.FormUnknown.At("/forms", ("form", key))));
        }

        if (asked.After is { } after)
        {
            var head = await workspace.Database.ReadOneAsync((session, _) => JournalStore.HeadAsync(session), cancellationToken);
            if (after > head)
            {
                errors.Add(EventErrors.NotYet.With());
            }
            else if (head - after > MostBehind)
            {
                errors.Add(EventErrors.TooFarBack.With(("maximum", MostBehind)));
            }
        }

        return errors;
    }

    private EventHub? Join(Workspace workspace, Caller caller)
    {
        lock (access)
        {
            var key = (workspace.Id, caller.Kind, caller.Id);
            var count = listeners.GetValueOrDefault(key);
            if (count >= limits.ListenersPerCaller)
            {
                return null;
            }

            listeners[key] = count + 1;
            if (!hubs.TryGetValue(workspace.Id, out var hub))
            {
                hub = hubs[workspace.Id] = new EventHub(workspace, reader, time, logger);
            }

            hub.Listeners++;
            return hub;
        }
    }

    private void Leave(Workspace workspace, Caller caller)
    {
        lock (access)
        {
            var key = (workspace.Id, caller.Kind, caller.Id);
            if (--listeners[key] == 0)
            {
                listeners.Remove(key);
            }

            if (hubs.TryGetValue(workspace.Id, out var hub) && --hub.Listeners == 0)
            {
                hubs.Remove(workspace.Id);
                hub.Dispose();
            }
        }
    }
}
