using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Views;

/// <summary>
/// A saved way to see a form's records. A type is one file deriving from this record and one line below; it says which of the form's fields it
/// needs. Fields are named by key or by one of the system fields.
/// The reader allows a polymorphic document no member that begins with <c>$</c>; editors find the schema by the folder instead.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TableView), "table")]
[JsonDerivedType(typeof(BoardView), "board")]
[JsonDerivedType(typeof(CalendarView), "calendar")]
[JsonDerivedType(typeof(GalleryView), "gallery")]
[JsonDerivedType(typeof(TimelineView), "timeline")]
[Description("A saved way to see the records of a form.")]
public abstract record View
{
    [JsonPropertyOrder(-1)]
    [Description("What people call the view.")]
    public required LocalizedText Label { get; init; }

    [JsonPropertyOrder(-1)]
    [Description("What the view is for.")]
    public LocalizedText? Description { get; init; }

    [JsonPropertyOrder(-1)]
    [Description("The full key of the form whose records are shown, such as shop.order.")]
    public required string Form { get; init; }

    [JsonPropertyOrder(-1)]
    [Description("The name of an icon.")]
    public string? Icon { get; init; }

    [JsonPropertyOrder(-1)]
    [Description("Which records are shown; all when absent.")]
    public Condition? Filter { get; init; }

    [JsonPropertyOrder(-1)]
    [Description("The order of the records; the newest first when absent.")]
    public IReadOnlyList<SortKey>? Sort { get; init; }

    [JsonPropertyOrder(1)]
    [Description("Who sees the view; everybody when absent.")]
    public Audience? Audience { get; init; }

    [JsonPropertyOrder(1)]
    [Description("Colours records by condition; the first rule that holds decides.")]
    public IReadOnlyList<ColorRule>? Colors { get; init; }

    /// <summary>Reports every reference to something that is not there, each with its place in the document.</summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="findForm">A form by its full key; null when there is none.</param>
    public void Check(ErrorList errors, Func<string, Form?> findForm)
    {
        if (findForm(Form) is not { } form)
        {
            errors.Add(FormErrors.UnknownForm.At("/form", ("form", Form)));
            return;
        }

        Audience?.Check(errors, "/audience");
        var check = new ViewCheck(errors, form, findForm);
        check.Condition("/filter", Filter);
        for (var i = 0; i < (Sort?.Count ?? 0); i++)
        {
            check.Sortable($"/sort/{i}/field", Sort![i].Field);
        }

        for (var i = 0; i < (Colors?.Count ?? 0); i++)
        {
            check.Condition($"/colors/{i}/when", Colors![i].When);
        }

        CheckFields(check);
    }

    /// <summary>Reports the conditions whose values do not suit the form's fields; the references in them were checked before.</summary>
    /// <param name="form">The form whose records are shown, as it is published.</param>
    /// <param name="errors">Collects the errors.</param>
    public void Bind(CompiledForm form, ErrorList errors)
    {
        var conditions = (Colors ?? []).Select((rule, index) => ((Condition?)rule.When, $"/colors/{index}/when")).Prepend((Filter, "/filter"));
        foreach (var (condition, pointer) in conditions)
        {
            errors.AddRange(condition is null ? [] : ConditionBinder.Bind(condition, form, pointer).Errors);
        }
    }

    /// <summary>Reports what the type itself cannot work with.</summary>
    protected abstract void CheckFields(ViewCheck check);
}
