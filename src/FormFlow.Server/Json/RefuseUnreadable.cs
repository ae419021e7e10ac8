using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Json;

/// <summary>Answers for endpoints whose parameters cannot be read, telling all of them at once.</summary>
internal sealed class RefuseUnreadable : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        List<Error>? errors = null;
        for (var i = 0; i < context.Arguments.Count; i++)
        {
            if (context.Arguments[i] is IUnreadable { Refusal: { } refusal })
            {
                (errors ??= []).AddRange(refusal);
            }
        }

        return errors is null ? next(context) : AnswerAsync(context.HttpContext, errors);
    }

    private static async ValueTask<object?> AnswerAsync(HttpContext context, List<Error> errors)
    {
        await ProblemAnswers.WriteAsync(context, errors);
        return Results.Empty;
    }
}
