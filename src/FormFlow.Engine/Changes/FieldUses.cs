using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Packages;

namespace FormFlow.Engine.Changes;

/// <summary>
/// Where a field is used. Nothing keeps a list of references that could miss one: the documents are checked as if the field were called
/// otherwise, and what is wrong then is what names it. What every check must refuse, this therefore knows.
/// </summary>
public static class FieldUses
{
    /// <summary>The places that name a field, formulas and conditions among them, in the order of the documents.</summary>
    /// <param name="definitions">The documents.</param>
    /// <param name="form">The form's full key.</param>
    /// <param name="field">The field's key; a column of a sub-form as <c>items.price</c>.</param>
    public static IReadOnlyList<FieldUse> Of(Definitions definitions, string form, string field) => Of(definitions, form, [field])[field];

    /// <summary>The same for several fields of a form.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<FieldUse>> Of(Definitions definitions, string form, IEnumerable<string> fields)
    {
        var known = definitions.Faults().Select(error => (error.Pointer, error.Code)).ToHashSet();
        var uses = new Dictionary<string, IReadOnlyList<FieldUse>>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var without = definitions with
            {
                Forms = new Dictionary<string, Form>(definitions.Forms) { [form] = Renamed(definitions.Forms[form], field.Split('.')) },
            };
            uses[field] = [.. without.Faults().Where(error => error.Code != FormErrors.NoWorkflow && !known.Contains((error.Pointer, error.Code))).Select(error => Use(error.Pointer!)).OfType<FieldUse>().Distinct()];
        }

        return uses;
    }

    private static Form Renamed(Form form, string[] path) => form with { Fields = Renamed(form.Fields, path) };

    private static Field[] Renamed(IReadOnlyList<Field> fields, ReadOnlySpan<string> path)
    {
        var result = fields.ToArray();
        var place = Array.FindIndex(result, IsNamed(path[0]));
        if (place >= 0)
        {
            result[place] = path.Length > 1 && result[place] is SubformField rows
                ? rows with { Fields = Renamed(rows.Fields, path[1..]) }
                : result[place] with { Key = Free(fields) };
        }

        return result;
    }

    private static Predicate<Field> IsNamed(string key) => field => field.Key == key;

    private static string Free(IReadOnlyList<Field> fields)
    {
        var key = "unnamed";
        while (fields.Any(field => string.Equals(field.Key, key, StringComparison.OrdinalIgnoreCase)))
        {
            key += "_";
        }

        return key;
    }

    // "/views/shop.open/columns/2/field"; a key holds no slash.
    private static FieldUse? Use(string pointer) => pointer.Split('/', 4) is ["", var folder, var key, ..] parts
        ? new FieldUse(PackageKind.All.FirstOrDefault(kind => kind.Folder == folder)?.Name ?? "app", key, parts.Length == 4 ? "/" + parts[3] : string.Empty)
        : null;
}
