using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Storage.Schema;

/// <summary>
/// Turns the values of a field into those of the type it changes to; what that means for each pair of types stands in the README of the fields.
/// A value either converts whole or not at all: nothing is rounded, cut or guessed.
/// </summary>
public static class Conversion
{
    /// <summary>Whether values of the old field must be rewritten to suit the new one, as far as the fields alone tell.</summary>
    public static bool IsNeeded(Field old, Field @new) => old.GetType() != @new.GetType() || old.Kind != @new.Kind || old.Scale != @new.Scale;

    /// <summary>Whether values of the old field must be rewritten to suit the new one: also when a lookup points at another form, whatever that is called.</summary>
    public static bool IsNeeded(CompiledField old, CompiledField @new) => IsNeeded(old.Field, @new.Field) || old.Target?.Id != @new.Target?.Id;

    /// <summary>
    /// The new field's canonical value for an old one; null when it does not convert. Without asking the database no text becomes a reference:
    /// that is for <see cref="ReferenceConversion"/>.
    /// </summary>
    public static object? Convert(Field old, Field @new, object value, TextContext context)
    {
        if (@new is ReferenceField to)
        {
            return old is ReferenceField from && from.Target == to.Target ? Regrouped(to, value) : null;
        }

        var converted = (old.Kind, @new.Kind, value) switch
        {
            (ValueKind.Number, ValueKind.Number, decimal number) => decimal.Round(number, @new.Scale) == number ? number : null,
            (ValueKind.Date, ValueKind.DateTime, DateOnly date) => LocalTime.StartOf(date, context.Zone),
            (ValueKind.DateTime, ValueKind.Date, DateTime instant) => LocalTime.DayOf(instant, context.Zone),
            (ValueKind.Text, ValueKind.Text, string text) when @new is RichTextField => Parse(@new, Html(text), context),
            (ValueKind.Text, ValueKind.Text, string text) when old is not RichTextField => Parse(@new, text, context) ?? Parse(@new, old.Format(text, context), context),
            (ValueKind.Text, ValueKind.TextList, string text) when old is not RichTextField => Parse(@new, text, context) ?? Parse(@new, old.Format(text, context), context),
            (ValueKind.TextList, ValueKind.TextList, _) or (ValueKind.Structure, ValueKind.Structure, _) => Read(old, @new, value) ?? Parse(@new, old.Format(value, context), context),
            _ => Parse(@new, old is RichTextField ? old.SearchText(value) : old.Format(value, context), context),
        };
        return converted is not null && Suits(@new, converted) ? converted : null;
    }

    /// <summary>A reference as one of several or the only one, as the field wants it; null for several where it wants one.</summary>
    internal static object? Regrouped(ReferenceField field, object value) => value switch
    {
        long id when field.Multiple => new[] { id },
        long[] { Length: 1 } ids when !field.Multiple => ids[0],
        _ => value is long[] == field.Multiple ? value : null,
    };

    /// <summary>Whether a value keeps the limits of a field.</summary>
    internal static bool Suits(Field field, object value)
    {
        var errors = new ErrorList();
        field.Check(value, new FieldIssues(errors, new FieldPath(string.Empty, field.Key)));
        return errors.IsEmpty;
    }

    private static object? Parse(Field field, string text, TextContext context)
    {
        var errors = new ErrorList();
        var value = field.Parse(text, context, new FieldIssues(errors, new FieldPath(string.Empty, field.Key)));
        return errors.IsEmpty ? value : null;
    }

    // As if a caller sent what the old field gives.
    private static object? Read(Field old, Field @new, object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            old.Write(writer, value);
        }

        var errors = new ErrorList();
        var reader = new Utf8JsonReader(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        reader.Read();
        var read = @new.Read(ref reader, new FieldIssues(errors, new FieldPath(string.Empty, @new.Key)));
        return errors.IsEmpty ? read : null;
    }

    private static string Html(string text) => string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>"));
}
