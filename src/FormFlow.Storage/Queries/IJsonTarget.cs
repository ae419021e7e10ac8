using System.Text.Json;

namespace FormFlow.Storage.Queries;

/// <summary>Where records go as JSON while they are read.</summary>
public interface IJsonTarget
{
    /// <summary>Takes the JSON.</summary>
    Utf8JsonWriter Writer { get; }

    /// <summary>Called after each record: the moment to send on what has come together, so that no more than a part is ever held.</summary>
    ValueTask SendPartAsync();

    /// <summary>Forgets what was written, to begin again; false when some of it is on its way.</summary>
    bool Restart();
}
