using System.Collections.Concurrent;

namespace FormFlow.Engine.Formulas;

/// <summary>Keeps engines for many threads; makes one when none is free, and keeps at most a few.</summary>
public sealed class FormulaEnginePool : IDisposable
{
    private readonly ConcurrentBag<FormulaEngine> free = [];
    private readonly int most;
    private bool isDisposed;

    /// <param name="most">How many engines wait at most; those beyond are dropped when returned.</param>
    public FormulaEnginePool(int most = 16) => this.most = most;

    /// <summary>An engine for the caller alone until it is returned.</summary>
    public FormulaEngine Rent()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return free.TryTake(out var engine) ? engine : new FormulaEngine();
    }

    /// <summary>Gives an engine back; the caller uses it no more.</summary>
    public void Return(FormulaEngine engine)
    {
        if (isDisposed || free.Count >= most)
        {
            engine.Dispose();
            return;
        }

        free.Add(engine);
    }

    /// <summary>Evaluates one formula with any free engine.</summary>
    public FormulaOutcome Evaluate(Formula formula, ReadOnlySpan<object?> inputs, in FormulaEnvironment environment)
    {
        var engine = Rent();
        try
        {
            return engine.Evaluate(formula, inputs, environment);
        }
        finally
        {
            Return(engine);
        }
    }

    /// <summary>Does several evaluations with one engine.</summary>
    public T Use<T>(Func<FormulaEngine, T> work)
    {
        var engine = Rent();
        try
        {
            return work(engine);
        }
        finally
        {
            Return(engine);
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        while (free.TryTake(out var engine))
        {
            engine.Dispose();
        }
    }
}
