using FormFlow.Engine.Actions;

namespace FormFlow.Runtime.Stages;

/// <summary>Does actions of type <typeparamref name="T"/>.</summary>
internal abstract class RunnerOf<T> : ActionRunner
    where T : CompiledAction
{
    /// <inheritdoc/>
    internal sealed override Type Type => typeof(T);

    /// <inheritdoc/>
    internal sealed override ValueTask RunAsync(ActionRun run, CompiledAction action) => RunAsync(run, (T)action);

    /// <summary>Does the action.</summary>
    protected abstract ValueTask RunAsync(ActionRun run, T action);
}
