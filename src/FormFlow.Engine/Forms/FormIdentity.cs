using FormFlow.Engine.Fields;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Forms;

/// <summary>Gives forms and fields their stable ids.</summary>
public static class FormIdentity
{
    /// <summary>
    /// The document with every id in place: those it names are kept, a field without one takes that of the same key in the previous version,
    /// anything else gets a new one. Keeping the id while changing the key is a rename.
    /// </summary>
    /// <param name="key">The form's full key.</param>
    /// <param name="form">The document as sent.</param>
    /// <param name="previous">The document it replaces; null for a new form.</param>
    /// <param name="takenForms">The ids of other forms, past and present.</param>
    /// <param name="takenFields">The ids of fields the form ever had, hidden ones included.</param>
    public static Form Assign(string key, Form form, Form? previous, IReadOnlySet<string> takenForms, IReadOnlySet<string> takenFields)
    {
        var id = previous?.Id ?? form.Id ?? StableId.For(key, takenForms);
        return form with { Id = id, Fields = Assign(key, form.Fields, previous?.Fields ?? [], takenFields) };
    }

    private static Field[] Assign(string path, IReadOnlyList<Field> fields, IReadOnlyList<Field> previous, IReadOnlySet<string> taken)
    {
        var used = taken.Union(fields.Select(field => field.Id).OfType<string>()).Union(previous.Select(field => field.Id!)).ToHashSet(StringComparer.Ordinal);
        var result = new Field[fields.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var field = fields[i];
            var before = field.Id is null
                ? previous.FirstOrDefault(old => old.Key == field.Key && fields.All(other => other.Id != old.Id))
                : previous.FirstOrDefault(old => old.Id == field.Id);
            var id = field.Id ?? before?.Id ?? StableId.For($"{path}/{field.Key}", used);
            used.Add(id);
            result[i] = field is SubformField rows
                ? rows with { Id = id, Fields = Assign($"{path}/{field.Key}", rows.Fields, (before as SubformField)?.Fields ?? [], taken) }
                : field with { Id = id };
        }

        return result;
    }
}
