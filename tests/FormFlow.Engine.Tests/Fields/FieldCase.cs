namespace FormFlow.Engine.Tests.Fields;

/// <summary>What one configured field takes and refuses: a row of the contract that every type keeps.</summary>
/// <param name="Settings">The field as it stands in a document.</param>
public sealed record FieldCase(string Settings)
{
    /// <summary>JSON values in the form the field itself writes.</summary>
    public string[] Canonical { get; init; } = [];

    /// <summary>JSON values and what the field makes of them.</summary>
    public (string Json, string Written)[] Normalised { get; init; } = [];

    /// <summary>JSON values that are refused, with code and place below the value, such as <c>field.unknown_option /1</c>.</summary>
    public (string Json, string Error)[] Refused { get; init; } = [];

    /// <summary>Refused values that the JSON Schema cannot know to be wrong.</summary>
    public string[] BeyondSchema { get; init; } = [];

    /// <summary>Texts of a spreadsheet and the JSON of what is read from them.</summary>
    public (string Text, string Written)[] Parsed { get; init; } = [];

    /// <summary>Texts of a spreadsheet that are refused.</summary>
    public string[] Unreadable { get; init; } = [];

    /// <summary>Whether the text of a value says everything about it.</summary>
    public bool TextIsWhole { get; init; } = true;

    public override string ToString() => Settings;
}
