namespace FormFlow.Engine.Fields;

/// <summary>An entry of the list of field types.</summary>
/// <param name="Name">The name in documents, such as <c>longText</c>.</param>
/// <param name="Settings">The record that holds the settings and the behaviour.</param>
public sealed record FieldType(string Name, Type Settings)
{
    /// <summary>The entry for a type.</summary>
    public static FieldType Of<TField>(string name)
        where TField : Field => new(name, typeof(TField));
}
