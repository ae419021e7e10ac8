using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FormFlow.Storage.Queries;

namespace FormFlow.Server.Answers;

/// <summary>
/// The body of an answer while it is written. What fits into one part is sent at its end with its length; a greater one leaves in parts, so
/// that memory stays flat. As the database is kept waiting meanwhile, a caller who does not take a part in time loses the connection.
/// </summary>
internal sealed class JsonBody(HttpContext context) : IJsonTarget, IBufferWriter<byte>, IAsyncDisposable
{
    private const int FirstBytes = 16 * 1024;
    private const int PartBytes = 256 * 1024;
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int written;

    public Utf8JsonWriter Writer => field ??= new Utf8JsonWriter(this, Options);

    public ValueTask SendPartAsync() => written + Writer.BytesPending < PartBytes ? ValueTask.CompletedTask : SendAsync();

    public bool Restart()
    {
        if (context.Response.HasStarted)
        {
            return false;
        }

        Writer.Reset();
        written = 0;
        return true;
    }

    /// <summary>Sends what is left.</summary>
    public async Task FinishAsync()
    {
        Writer.Flush();
        if (!context.Response.HasStarted)
        {
            Begin();
            context.Response.ContentLength = written;
        }

        await context.Response.Body.WriteAsync(buffer.AsMemory(0, written), context.RequestAborted);
    }

    public void Advance(int count) => written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsMemory(written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsSpan(written);
    }

    public ValueTask DisposeAsync()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        return ValueTask.CompletedTask;
    }

    private async ValueTask SendAsync()
    {
        Writer.Flush();
        if (!context.Response.HasStarted)
        {
            Begin();
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(LongestSend);
        try
        {
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, written), patience.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
            throw;
        }

        written = 0;
    }

    private void Begin()
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
    }

    private void Reserve(int bytes)
    {
        bytes = Math.Max(bytes, 1);
        if (buffer.Length - written >= bytes)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, written + bytes));
        buffer.AsSpan(0, written).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
