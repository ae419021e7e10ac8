using System.Buffers;
using FormFlow.Engine.Roles;

namespace FormFlow.Runtime.Events;

/// <summary>One who listens, and how far he came. He takes what is next when he is ready for it, so whoever is slow keeps nobody waiting and no memory.</summary>
public sealed class EventListener : IDisposable
{
    private readonly EventHub hub;
    private readonly IReadOnlySet<string>? forms;
    private Action? leave;

    internal EventListener(EventHub hub, long place, IReadOnlySet<string>? forms, Action leave) =>
        (this.hub, Place, this.forms, this.leave) = (hub, place, forms, leave);

    /// <summary>The last thing that happened of which he knows, whether it was for him or not.</summary>
    public long Place { get; private set; }

    /// <summary>Waits until something may have happened, for so long at most.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        await hub.NewsAfter(Place).WaitAsync(atMost, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Writes the next events that are for a caller, as he is now; false when there are none yet.</summary>
    public async ValueTask<bool> TakeAsync(Caller caller, IBufferWriter<byte> target, CancellationToken cancellationToken)
    {
        var any = false;
        while (!any && await hub.AfterAsync(Place, cancellationToken) is { } batch)
        {
            foreach (var told in batch.Events)
            {
                if (told.Sequence > Place && told.IsFor(caller, forms))
                {
                    target.Write(told.Frame.Span);
                    any = true;
                }
            }

            Place = batch.Last;
        }

        return any;
    }

    /// <summary>Stops listening.</summary>
    public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
}
