using FormFlow.Engine.Actions;

namespace FormFlow.Runtime.Stages;

/// <summary>Does actions of one type. A type is one file deriving from this class and one line where services are registered.</summary>
public abstract class ActionRunner
{
    /// <summary>The actions it does.</summary>
    internal abstract Type Type { get; }

    /// <summary>Does an action; a <see cref="RefusalException"/> says why it cannot.</summary>
    internal abstract ValueTask RunAsync(ActionRun run, CompiledAction action);
}
