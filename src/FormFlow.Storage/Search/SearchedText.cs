using FormFlow.Engine.Forms;

namespace FormFlow.Storage.Search;

/// <summary>A text of a record that search finds.</summary>
/// <param name="Field">The field it stands in; null for the record's title.</param>
/// <param name="Sought">The text that is searched.</param>
/// <param name="Shown">The text that people read.</param>
internal readonly record struct SearchedText(CompiledField? Field, string Sought, string Shown)
{
    /// <summary>The text of a field by its column.</summary>
    public static SearchedText Of(CompiledField field, string column)
    {
        var value = field.Field.FromColumn(column);
        return new SearchedText(field, field.Field.SearchText(value), field.Field.FoundText(value));
    }
}
