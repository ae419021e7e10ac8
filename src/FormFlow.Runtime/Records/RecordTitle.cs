using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Runtime.Records;

/// <summary>The text that stands for a record wherever it is referred to; kept with the record.</summary>
internal static class RecordTitle
{
    private const int Longest = 300;

    public static string? Of(CompiledForm form, object?[] values, ForeignRecords foreign)
    {
        if (form.Title is not { } field || values[field.Slot] is not { } value)
        {
            return null;
        }

        var context = field.Field is ReferenceField ? TextContext.Invariant with { Title = id => foreign.Title(field, id) } : TextContext.Invariant;
        var title = field.Field.Format(value, context);
        if (title.Length <= Longest)
        {
            return title;
        }

        return char.IsHighSurrogate(title[Longest - 1]) ? title[..(Longest - 1)] : title[..Longest];
    }
}
