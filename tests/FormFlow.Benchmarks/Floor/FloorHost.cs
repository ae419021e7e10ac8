using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Engine.Records;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Benchmarks.Floor;

/// <summary>
/// The floor: a bare minimal API in its own process with the same Kestrel settings, the same group-commit writer and the same pooled readers,
/// doing the same SQL on the same tables. It knows the one form, checks the key by comparing texts, and nothing else.
/// </summary>
internal static class FloorHost
{
    public const string Verb = "floor";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Runs until the process is told to end.</summary>
    /// <param name="args">Address, data directory, layout as JSON, PostgreSQL connection string or nothing.</param>
    public static async Task RunAsync(string[] args)
    {
        var layout = JsonSerializer.Deserialize<Layout>(args[2])!;
        await using var databases = new Databases(
            new DatabaseOptions { DataDirectory = args[1], PostgreSql = args.Length > 3 ? args[3] : null, Node = 1 }, TimeProvider.System, NullLoggerFactory.Instance);
        var database = (await databases.FindWorkspaceAsync(Workload.Workspace, CancellationToken.None))!;
        var (member, name) = await database.ReadOneAsync(
            static (session, _) =>
            {
                using var reader = session.Prepared("SELECT id, name FROM member").ExecuteReader();
                reader.Read();
                return ValueTask.FromResult((reader.GetInt64(0), reader.GetString(1)));
            },
            CancellationToken.None);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(args[0]).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        Map(app, new FloorRecords(layout), database, "Bearer " + layout.Token, member, name);
        await app.RunAsync();
    }

    private static void Map(WebApplication app, FloorRecords records, Database database, string authorization, long member, string name)
    {
        app.MapGet("/health/live", static () => "ok");
        var form = app.MapGroup($"/api/v1/workspaces/{Workload.Workspace}/forms/{Workload.FormKey}");
        form.MapPost("/records", (RequestDelegate)(async context =>
        {
            if (IsStranger(context))
            {
                return;
            }

            var (values, text) = await BodyAsync(context);
            values[14] = Workload.Score((string?)values[7], (string?)values[6], Whole(values[8]), Whole(values[9]), Whole(values[10]), Whole(values[11]));
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            var id = await database.WriteAsync((session, _) => ValueTask.FromResult(records.Create(session, values, text, now, member)), context.RequestAborted);
            await AnswerAsync(context, StatusCodes.Status201Created, writer => FloorRecords.Write(writer, id, now, member, name, values));
        }));
        form.MapPatch("/records/{id}", (RequestDelegate)(async context =>
        {
            if (IsStranger(context))
            {
                return;
            }

            var id = Id(context);
            var (values, text) = await BodyAsync(context);
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            var buffer = new ArrayBufferWriter<byte>(1024);
            var found = await database.WriteAsync(
                (session, _) =>
                {
                    using var writer = new Utf8JsonWriter(buffer, Json);
                    return ValueTask.FromResult(records.Change(session, id, values, text, now, writer));
                },
                context.RequestAborted);
            await SendAsync(context, found ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, buffer.WrittenMemory);
        }));
        form.MapGet("/records/{id}", (RequestDelegate)(context => IsStranger(context) ? Task.CompletedTask : ReadAsync(context, Id(context))));
        form.MapGet("/records", (RequestDelegate)(context => IsStranger(context) ? Task.CompletedTask : PageAsync(context)));
        form.MapPost("/aggregate", (RequestDelegate)(context => IsStranger(context) ? Task.CompletedTask : GroupsAsync(context)));

        bool IsStranger(HttpContext context)
        {
            if (context.Request.Headers.Authorization == authorization)
            {
                return false;
            }

            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return true;
        }

        Task ReadAsync(HttpContext context, long id) => QueryAsync(context, (session, writer) => _ = records.Read(session, id, writer));

        Task PageAsync(HttpContext context)
        {
            // The stage stands in the filter's JSON: { "field": "stage", "op": "eq", "value": "…" }.
            var filter = context.Request.Query["filter"].ToString();
            var start = filter.LastIndexOf(':') + 2;
            var stage = filter[start..filter.LastIndexOf('"')];
            return QueryAsync(context, (session, writer) => records.Page(session, stage, writer));
        }

        Task GroupsAsync(HttpContext context) => QueryAsync(context, records.Groups);

        async Task QueryAsync(HttpContext context, Action<DatabaseSession, Utf8JsonWriter> read)
        {
            var buffer = new ArrayBufferWriter<byte>(4096);
            await database.ReadOneAsync(
                (session, _) =>
                {
                    using var writer = new Utf8JsonWriter(buffer, Json);
                    read(session, writer);
                    return ValueTask.FromResult(true);
                },
                context.RequestAborted);
            await SendAsync(context, StatusCodes.Status200OK, buffer.WrittenMemory);
        }
    }

    private static async ValueTask<(object?[] Values, string Text)> BodyAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted)
            {
                var body = FloorBody.Read(read.Buffer.IsSingleSegment ? read.Buffer.FirstSpan : read.Buffer.ToArray());
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            write(writer);
        }

        return SendAsync(context, status, buffer.WrittenMemory);
    }

    private static Task SendAsync(HttpContext context, int status, ReadOnlyMemory<byte> json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    private static long Id(HttpContext context) => RecordId.TryParse((string)context.Request.RouteValues["id"]!, out var id) ? id : 0;

    private static long Whole(object? value) => value is long number ? number : 0;
}
