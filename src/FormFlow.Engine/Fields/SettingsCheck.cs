using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>What a field sees of its surroundings when its settings are checked, and where it reports what cannot work.</summary>
/// <param name="Errors">Collects the errors.</param>
/// <param name="Pointer">The field's place in the document, such as <c>/fields/3</c>.</param>
/// <param name="Form">The form the field stands in.</param>
/// <param name="Siblings">The fields beside it: of the form, or of the sub-form.</param>
/// <param name="FindForm">Another form by its full key; null when there is none.</param>
public sealed record SettingsCheck(ErrorList Errors, string Pointer, Form Form, IReadOnlyList<Field> Siblings, Func<string, Form?> FindForm)
{
    /// <summary>Reports an error about one member of the field, such as <c>decimals</c>.</summary>
    public void Add(string member, ErrorCode code, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Errors.Add(code.At($"{Pointer}/{member}", parameters));

    /// <summary>Reports a number outside of its range.</summary>
    public void Range(string member, long? value, long minimum, long maximum)
    {
        if (value < minimum || value > maximum)
        {
            Add(member, FormErrors.OutOfRange, ("minimum", minimum), ("maximum", maximum));
        }
    }

    /// <summary>Reports a member that does not fit the field's type.</summary>
    public void NotAllowed(string member, Field field) => Add(member, FormErrors.NotAllowed, ("member", member), ("type", FieldTypes.NameOf(field)));
}
