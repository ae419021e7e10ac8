using System.ComponentModel;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>Where a text's options come from: the values that a field has in the records of a form.</summary>
public sealed record OptionsSource
{
    [Description("The full key of the form, such as shop.place.")]
    public required string Form { get; init; }

    [Description("The key of its field; one line of text that is stored.")]
    public required string Field { get; init; }

    [Description("Whether other texts can be written too, so that the options are suggestions; false when absent.")]
    public bool Others { get; init; }

    /// <summary>Whether texts of a field can be options.</summary>
    public static bool CanGive(Field field) => field is { Kind: ValueKind.Text, CanBeUnique: true };

    internal void Check(SettingsCheck check)
    {
        if (check.FindForm(Form) is not { } form)
        {
            check.Add("optionsFrom/form", FormErrors.UnknownForm, ("form", Form));
        }
        else if (form.Fields.FirstOrDefault(field => field.Key == Field) is not { } field)
        {
            check.Add("optionsFrom/field", FormErrors.UnknownField, ("field", $"{Form}.{Field}"));
        }
        else if (!CanGive(field))
        {
            check.Add("optionsFrom/field", FormErrors.NotAllowed, ("member", "optionsFrom"), ("type", FieldTypes.NameOf(field)));
        }
    }
}
