using FormFlow.Engine.Errors;

namespace FormFlow.Runtime;

/// <summary>Turns refusals that ended a transaction back into results.</summary>
internal static class Refusals
{
    /// <summary>The outcome of the work, or the refusal that undid it.</summary>
    public static async ValueTask<Result<T>> RefusalsAsResultAsync<T>(this ValueTask<Result<T>> work)
    {
        try
        {
            return await work;
        }
        catch (RefusalException refusal)
        {
            return Result<T>.Refuse(refusal.Errors);
        }
    }
}
