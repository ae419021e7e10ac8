using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Changes;

/// <summary>Compares a form with what it becomes. Forms and fields are matched by their stable ids, so a rename is a rename.</summary>
public static class FormDifference
{
    /// <summary>The differences, in the order of the fields.</summary>
    public static IReadOnlyList<FormChange> Between(CompiledForm? before, CompiledForm? after)
    {
        if (before is null)
        {
            return after is null ? [] : [new FormChange(ChangeNature.FormAdded, after.Key, null, null, null)];
        }

        if (after is null)
        {
            return [new FormChange(ChangeNature.FormHidden, before.Key, null, null, null)];
        }

        var changes = new List<FormChange>();
        if (before.Key != after.Key)
        {
            changes.Add(new FormChange(ChangeNature.FormRenamed, after.Key, null, null, null));
        }

        Compare(after.Key, string.Empty, before.Fields, after.Fields, changes);
        return changes;
    }

    private static void Compare(string form, string prefix, IReadOnlyList<CompiledField> before, IReadOnlyList<CompiledField> after, List<FormChange> changes)
    {
        var old = before.ToDictionary(field => field.Id, StringComparer.Ordinal);
        foreach (var field in after)
        {
            var name = prefix + field.Key;
            if (!old.Remove(field.Id, out var was))
            {
                changes.Add(new FormChange(ChangeNature.FieldAdded, form, name, null, field));
                continue;
            }

            if (was.Key != field.Key)
            {
                changes.Add(new FormChange(ChangeNature.FieldRenamed, form, name, was, field));
            }

            if (was.Field.GetType() != field.Field.GetType() || was.Field.Kind != field.Field.Kind || was.Field.Scale != field.Field.Scale || was.Target?.Id != field.Target?.Id)
            {
                changes.Add(new FormChange(ChangeNature.FieldConverted, form, name, was, field) { Settings = SettingsOf(was.Field, field.Field) });
            }
            else if (field.Field is SubformField)
            {
                Compare(form, name + ".", was.Columns, field.Columns, changes);
            }
            else if (SettingsOf(was.Field, field.Field) is { Count: > 0 } settings)
            {
                changes.Add(new FormChange(ChangeNature.FieldChanged, form, name, was, field) { Settings = settings });
            }
        }

        changes.AddRange(old.Values.Select(gone => new FormChange(ChangeNature.FieldHidden, form, prefix + gone.Key, gone, null)));
    }

    private static IReadOnlyList<string> SettingsOf(Field was, Field becomes)
    {
        var (before, after) = (Members(was with { Key = becomes.Key }), Members(becomes));
        return [.. before.Keys.Union(after.Keys).Where(name => !JsonNode.DeepEquals(before.GetValueOrDefault(name), after.GetValueOrDefault(name)))];
    }

    private static Dictionary<string, JsonNode?> Members(Field field) => JsonSerializer.SerializeToNode(field, DocumentJson.Options)!.AsObject().ToDictionary(StringComparer.Ordinal);
}
