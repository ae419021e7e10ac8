using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Links;
using FormFlow.Engine.Records;

namespace FormFlow.Server.Public;

/// <summary>Turns what stands in the controls of a page into the values of a record, and what is wrong with the record back into places on the page.</summary>
internal sealed class FormReading
{
    private readonly Dictionary<string, List<string>> rows = new(StringComparer.Ordinal);

    /// <summary>Reads the controls of the fields that visitors are asked for.</summary>
    /// <param name="page">The page.</param>
    /// <param name="slots">How many fields the form has.</param>
    public FormReading(PublicPage page, int slots)
    {
        Input = new RecordInput(slots);
        foreach (var field in page.Link.Fields.Where(field => field.IsAsked))
        {
            Input.Set(field.Field.Slot, field.Field.Field is SubformField ? ReadRows(page, field) : Read(page, field, field.Field.Key, new FieldPath(string.Empty, field.Field.Key)));
        }
    }

    /// <summary>The values.</summary>
    public RecordInput Input { get; }

    /// <summary>What could not be read, pointers as in <c>/values/amount</c>.</summary>
    public ErrorList Faults { get; } = new();

    /// <summary>The name of the control that an error is about; empty when it is about none on the page.</summary>
    public string NameOf(string? pointer)
    {
        var parts = pointer?.Split('/') ?? [];
        if (parts.Length < 3)
        {
            return string.Empty;
        }

        return parts.Length > 4 && rows.TryGetValue(parts[2], out var numbers) && int.TryParse(parts[3], out var row) && row < numbers.Count
            ? $"{parts[2]}.{numbers[row]}.{parts[4]}"
            : parts[2];
    }

    private object? Read(PublicPage page, LinkField field, string name, FieldPath path) =>
        FieldInputs.Of(field.Field.Field).Read(page.Place(field.Field, name), new FieldIssues(Faults, path));

    // A row in which nothing stands but what it began with is none.
    private RecordInput[]? ReadRows(PublicPage page, LinkField subform)
    {
        var (read, numbers) = (new List<RecordInput>(), rows[subform.Field.Key] = []);
        foreach (var number in page.Typed.Texts(subform.Field.Key))
        {
            var (row, found) = (new RecordInput(subform.Field.Columns.Length), Faults.Errors.Count);
            foreach (var column in subform.Columns.Where(column => column.IsAsked))
            {
                row.Set(column.Field.Slot, Read(page, column, $"{subform.Field.Key}.{number}.{column.Field.Key}", new FieldPath(string.Empty, subform.Field.Key, read.Count, column.Field.Key)));
            }

            if (Faults.Errors.Count > found || subform.Field.Columns.Any(column => row.Values[column.Slot] is { } value && !Values.Same(value, page.Link.Form.Rules.Literals.GetValueOrDefault(column))))
            {
                read.Add(row);
                numbers.Add(number);
            }
        }

        return read.Count == 0 ? null : [.. read];
    }
}
