using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Json;

/// <summary>
/// An endpoint's JSON body, read strictly: everything that keeps it from being a <typeparamref name="T"/> is refused at once, before the
/// endpoint runs (see <see cref="RefuseUnreadable"/>). It may be left out where the parameter is nullable.
/// </summary>
internal sealed class Body<T> : IUnreadable, IBindableFromHttpContext<Body<T>>, IEndpointParameterMetadataProvider
{
    private readonly T? value;

    private Body(T value) => this.value = value;

    private Body(IReadOnlyList<Error> refusal) => Refusal = refusal;

    public IReadOnlyList<Error>? Refusal { get; }

    /// <summary>What was sent.</summary>
    public T Value => value!;

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (context.Request is { ContentLength: null or 0, ContentType: null } && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable)
        {
            return null;
        }

        if (!context.Request.HasJsonContentType())
        {
            return new Body<T>([context.Request.ContentLength is null or 0 && context.Request.ContentType is null
                ? RequestErrors.BodyMissing.With()
                : RequestErrors.WrongContentType.With()]);
        }

        var reader = context.Request.BodyReader;
        ReadResult read;
        while (!(read = await reader.ReadAsync(context.RequestAborted)).IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        var bytes = read.Buffer.IsSingleSegment ? read.Buffer.First : read.Buffer.ToArray();
        var body = Read(bytes);
        if (context.Request.Headers.ContainsKey(HeaderNames.IdempotencyKey))
        {
            context.Features.Set(new BodyHash(SHA256.HashData(bytes.Span)));
        }

        reader.AdvanceTo(read.Buffer.End);
        return body;
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    /// <summary>The same of a text that came otherwise.</summary>
    public static Body<T> Read(ReadOnlyMemory<byte> bytes)
    {
        if (JsonText.Check(bytes.Span) is { } unreadable)
        {
            return new Body<T>([unreadable]);
        }

        using var document = JsonDocument.Parse(bytes);
        var errors = new ErrorList();
        JsonShape.Check(document.RootElement, ApiJson.TypeOf<T>(), string.Empty, errors);
        return errors.IsEmpty ? new Body<T>(document.RootElement.Deserialize(ApiJson.TypeOf<T>())!) : new Body<T>(errors.Errors);
    }
}
