using Jint;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// Ends an evaluation that takes too long by the clock. The count of steps ends every formula much sooner; this is the net below it, wide enough
/// that a busy machine never stops an honest formula. It does not watch while the function library is loaded.
/// </summary>
internal sealed class EvaluationTime : Constraint
{
    private const long MostMilliseconds = 3_000;

    private long start;

    /// <summary>Whether it watches.</summary>
    public bool IsOn { get; set; }

    public override void Reset() => start = Environment.TickCount64;

    public override void Check()
    {
        if (IsOn && Environment.TickCount64 - start > MostMilliseconds)
        {
            throw new TimeoutException();
        }
    }
}
