using FormFlow.Engine.Errors;

namespace FormFlow.Server.Json;

/// <summary>A parameter of an endpoint that may turn out not to be readable; the endpoint then does not run.</summary>
internal interface IUnreadable
{
    /// <summary>Why it cannot be read, or null.</summary>
    IReadOnlyList<Error>? Refusal { get; }
}
