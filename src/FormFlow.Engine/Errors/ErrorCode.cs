namespace FormFlow.Engine.Errors;

/// <summary>
/// A refusal that clients can rely on: its code never changes; its texts may. A text names its parameters in braces, as in
/// <c>Must be at most {maximum}.</c>
/// </summary>
/// <param name="Code">Stable, lower case, dotted by word, such as <c>field.required</c>.</param>
/// <param name="Kind">The sort of refusal.</param>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The simplified Chinese text.</param>
public sealed record ErrorCode(string Code, ErrorKind Kind, string English, string Chinese)
{
    /// <summary>Makes an error of this code at a place in the request.</summary>
    /// <param name="pointer">JSON Pointer into the request, or null when the error concerns it as a whole.</param>
    /// <param name="parameters">Values named by the texts.</param>
    public Error At(string? pointer, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (parameters.IsEmpty)
        {
            return new Error(this, pointer);
        }

        var values = new Dictionary<string, object?>(parameters.Length, StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            values[name] = value;
        }

        return new Error(this, pointer) { Parameters = values };
    }

    /// <summary>Makes an error of this code that concerns the request as a whole.</summary>
    public Error With(params ReadOnlySpan<(string Name, object? Value)> parameters) => At(null, parameters);
}
