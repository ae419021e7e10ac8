using System.Buffers;
using System.Text.Json;
using FormFlow.Storage.Queries;

namespace FormFlow.Runtime.Tests.Computing;

/// <summary>Takes what is written as one JSON document.</summary>
internal sealed class TextTarget : IJsonTarget
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    public TextTarget() => Writer = new Utf8JsonWriter(buffer);

    public Utf8JsonWriter Writer { get; }

    public ValueTask SendPartAsync() => ValueTask.CompletedTask;

    public bool Restart()
    {
        Writer.Reset();
        buffer.Clear();
        return true;
    }

    public JsonElement Read()
    {
        Writer.Flush();
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }
}
