using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Schema;

/// <summary>
/// A view per form for reporting tools: named <c>app_form</c>, columns named by the fields' keys, values as such tools expect them. It is read
/// by people outside of the program only, which never relies on it.
/// </summary>
internal static class ReportView
{
    public static string NameOf(CompiledForm form) => form.Key.Replace('.', '_');

    public static string Definition(CompiledForm form, Dialect dialect)
    {
        var columns = new List<string>
        {
            "t.id AS id", "t.version AS version", $"{dialect.AsInstant("t.created_at")} AS created_at", $"{dialect.AsInstant("t.updated_at")} AS updated_at", "t.title AS title",
        };
        var taken = new HashSet<string>(["id", "version", "created_at", "updated_at", "title"], StringComparer.OrdinalIgnoreCase);
        foreach (var field in form.Fields.Where(field => field.IsStored))
        {
            var name = taken.Add(field.Key) ? field.Key : $"{field.Key}_{field.Id}";
            taken.Add(name);
            columns.Add($"{Expression(field, dialect)} AS {Dialect.Quote(name)}");
            if (TitleOf(field) is { } title && taken.Add($"{name}_title"))
            {
                columns.Add($"{title} AS {Dialect.Quote($"{name}_title")}");
            }
        }

        return $"CREATE VIEW {Dialect.Quote(NameOf(form))} AS SELECT {string.Join(", ", columns)} FROM {Dialect.Quote(form.Table)} t";
    }

    private static string Expression(CompiledField field, Dialect dialect)
    {
        var column = $"t.{Dialect.Quote(field.ColumnName)}";
        return field.Kind switch
        {
            ValueKind.Number => dialect.AsDecimal(column, field.Field.Scale),
            ValueKind.Date => dialect.AsDate(column),
            ValueKind.DateTime => dialect.AsInstant(column),
            ValueKind.Time => dialect.AsTime(column),
            _ => column,
        };
    }

    private static string? TitleOf(CompiledField field)
    {
        var column = $"t.{Dialect.Quote(field.ColumnName)}";
        return field.Field is not ReferenceField { Multiple: false } reference ? null : reference.Target.Kind switch
        {
            ReferenceTargetKind.Record when field.Target is { } target => $"(SELECT x.title FROM {Dialect.Quote(target.Table)} x WHERE x.id = {column})",
            ReferenceTargetKind.Member => $"(SELECT x.name FROM member x WHERE x.id = {column})",
            ReferenceTargetKind.Department => $"(SELECT x.name FROM department x WHERE x.id = {column})",
            _ => null,
        };
    }
}
