using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Json;

/// <summary>An endpoint's JSON body as bytes that were found to be sound JSON; its meaning is read by whoever knows the form.</summary>
internal sealed class JsonBytes : IUnreadable, IBindableFromHttpContext<JsonBytes>, IEndpointParameterMetadataProvider
{
    public IReadOnlyList<Error>? Refusal { get; private init; }

    /// <summary>What was sent.</summary>
    public ReadOnlyMemory<byte> Value { get; private init; }

    public static async ValueTask<JsonBytes?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType())
        {
            return new JsonBytes
            {
                Refusal = [context.Request.ContentLength is null or 0 && context.Request.ContentType is null ? RequestErrors.BodyMissing.With() : RequestErrors.WrongContentType.With()],
            };
        }

        var reader = context.Request.BodyReader;
        ReadResult read;
        while (!(read = await reader.ReadAsync(context.RequestAborted)).IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        var bytes = read.Buffer.ToArray();
        reader.AdvanceTo(read.Buffer.End);
        if (context.Request.Headers.ContainsKey(HeaderNames.IdempotencyKey))
        {
            context.Features.Set(new BodyHash(SHA256.HashData(bytes)));
        }

        return JsonText.Check(bytes) is { } unreadable ? new JsonBytes { Refusal = [unreadable] } : new JsonBytes { Value = bytes };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(JsonElement)));
}
