using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Forms;

/// <summary>A record type: its fields, layout and rules. Its full key, such as <c>shop.order</c>, is the name it is stored under.</summary>
[Description("A form: the fields, layout and rules of one record type.")]
public sealed record Form
{
    /// <summary>The most fields a form can have.</summary>
    public const int MostFields = 500;

    [JsonPropertyName("$schema")]
    [Description("The address of this schema, for editors.")]
    public string? SchemaAddress { get; init; }

    [Description("Stable id, given by the server; names the table. Keep it when the form is renamed.")]
    public string? Id { get; init; }

    [Description("What people call one record.")]
    public required LocalizedText Label { get; init; }

    [Description("What people call many records; the label when absent.")]
    public LocalizedText? PluralLabel { get; init; }

    [Description("What the form is for.")]
    public LocalizedText? Description { get; init; }

    [Description("The name of an icon.")]
    public string? Icon { get; init; }

    [Description("The key of the field whose text stands for a record wherever it is referred to; the first text field when absent.")]
    public string? TitleField { get; init; }

    [Description("The fields, in the order they are listed.")]
    public required IReadOnlyList<Field> Fields { get; init; }

    [Description("What must hold for every record, with the message shown when it does not.")]
    public IReadOnlyList<Validation>? Validations { get; init; }

    [Description("Fields whose values no two records may have all alike.")]
    public IReadOnlyList<UniqueTogether>? Unique { get; init; }

    [Description("How the fields are arranged; one after the other when absent.")]
    public IReadOnlyList<LayoutElement>? Layout { get; init; }

    /// <summary>Every field, the columns of sub-forms after theirs.</summary>
    public IEnumerable<Field> AllFields() => Fields.SelectMany(field => (field as SubformField)?.Fields.Prepend(field) ?? [field]);

    /// <summary>A field by its key, a column of a sub-form as <c>items.price</c>; null when there is none.</summary>
    public Field? FindField(string path) => path.Split('.') switch
    {
        [var key] => Fields.FirstOrDefault(field => field.Key == key),
        [var rows, var column] => (Fields.FirstOrDefault(field => field.Key == rows) as SubformField)?.Fields.FirstOrDefault(field => field.Key == column),
        _ => null,
    };
}
