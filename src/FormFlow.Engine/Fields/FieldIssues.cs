using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Fields;

/// <summary>Where a field reports what is wrong with a value; the place is filled in by itself.</summary>
public readonly struct FieldIssues(ErrorList errors, FieldPath path)
{
    /// <summary>The place of the value.</summary>
    public FieldPath Path => path;

    /// <summary>The list that collects the errors of the whole request.</summary>
    public ErrorList Errors => errors;

    /// <summary>Reports an error about this value.</summary>
    public void Add(ErrorCode code, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        errors.Add(code.At(path.ToString(), parameters));
}
