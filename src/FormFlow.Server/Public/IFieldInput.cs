using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public;

/// <summary>How a type of field is filled in on a page that works without script: its controls, and what they mean.</summary>
internal interface IFieldInput
{
    /// <summary>Whether the field is several controls under one heading.</summary>
    bool IsGroup(Field field);

    /// <summary>Draws the controls with what they hold.</summary>
    void Write(Html html, InputPlace place);

    /// <summary>The canonical value of what the controls hold; null for a blank or, reported, a faulty one.</summary>
    object? Read(InputPlace place, FieldIssues issues);

    /// <summary>Puts a canonical value into the controls.</summary>
    void Fill(InputPlace place, object value);
}
