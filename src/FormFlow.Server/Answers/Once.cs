using Microsoft.AspNetCore.Http.Features;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Idempotency;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>
/// Lets a POST that carries <c>Idempotency-Key</c> happen once. The endpoint hands its use case over as a function of a claim, which the use
/// case keeps in the transaction of its work (null without the header, at no cost). Take it after the body in the parameter list.
/// </summary>
internal sealed class Once : IUnreadable, IBindableFromHttpContext<Once>, IEndpointParameterMetadataProvider
{
    private const string RepeatedHeader = "Idempotency-Replayed";

    private readonly HttpContext context;
    private readonly IdempotentRequest? request;

    private Once(HttpContext context, IdempotentRequest? request) => (this.context, this.request) = (context, request);

    public IReadOnlyList<Error>? Refusal { get; private init; }

    public static ValueTask<Once?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        // A dry run leaves no answer behind either.
        var isDry = bool.TryParse(context.Request.Query["dryRun"], out var dry) && dry;
        if (isDry || !context.Request.Headers.TryGetValue(HeaderNames.IdempotencyKey, out var given))
        {
            return ValueTask.FromResult<Once?>(new Once(context, null));
        }

        if (given.Count != 1 || !IdempotentRequest.IsKey(given[0]!))
        {
            return ValueTask.FromResult<Once?>(new Once(context, null)
            {
                Refusal = [IdempotencyErrors.BadKey.With(("maximum", IdempotentRequest.LongestKey))],
            });
        }

        var call = context.Features.GetRequiredFeature<WorkspaceCall>();
        return ValueTask.FromResult<Once?>(new Once(context, new IdempotentRequest(call.Workspace, call.Caller, given[0]!, Hash(context))));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new DescribedParameter(
        HeaderNames.IdempotencyKey,
        ParameterPlace.Header,
        "A text of your choice (1 to 255 visible ASCII characters). Repeating the request with it within a day repeats the answer, not the work."));

    /// <summary>Makes something: 201 with its place.</summary>
    public async Task<Created<T>> CreateAsync<T>(Func<IdempotencyClaim<T>?, Task<Result<T>>> work, Func<T, string> location) =>
        new(await RunAsync(StatusCodes.Status201Created, work, location));

    /// <summary>Begins something that goes on by itself: 202 with its place.</summary>
    public async Task<Accepted<T>> AcceptAsync<T>(Func<IdempotencyClaim<T>?, Task<Result<T>>> work, Func<T, string> location) =>
        new(await RunAsync(StatusCodes.Status202Accepted, work, location));

    /// <summary>Does something: 200 with its outcome.</summary>
    public async Task<Answer<T>> DoAsync<T>(Func<IdempotencyClaim<T>?, Task<Result<T>>> work) =>
        new(await RunAsync(StatusCodes.Status200OK, work, null));

    private static string Hash(HttpContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n"));
        hash.AppendData(context.Features.Get<BodyHash>()?.Bytes ?? []);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<Reply> RunAsync<T>(int status, Func<IdempotencyClaim<T>?, Task<Result<T>>> work, Func<T, string>? location)
    {
        if (request is null)
        {
            return Reply.Of(status, await work(null), location);
        }

        var answers = context.RequestServices.GetRequiredService<IdempotentAnswers>();
        var done = await answers.RunAsync<T>(request, work, value => Reply.Render(status, value, location), context.RequestAborted);
        if (done.Answer is null)
        {
            return Reply.Refused(done.Errors);
        }

        if (done.IsRepeated)
        {
            context.Response.Headers[RepeatedHeader] = "true";
        }

        return Reply.Of(done.Answer);
    }
}
