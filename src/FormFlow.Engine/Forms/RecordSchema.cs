using System.Text.Json.Nodes;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Forms;

/// <summary>The standard JSON Schema (draft 2020-12) of a form's records, as callers send their values.</summary>
public static class RecordSchema
{
    /// <summary>The schema of the values of a published form's records; a stage takes those of its workflow.</summary>
    public static JsonObject Of(CompiledForm form) =>
        Of(form.Document with { Fields = [.. form.Fields.Where(field => !field.Field.IsCompanion).Select(Known)] }, form.Key);

    /// <summary>The schema of the values of a form's records.</summary>
    public static JsonObject Of(Form form, string key)
    {
        var schema = Of(form.Fields);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", $"urn:formflow:form:{key}");
        schema.Insert(2, "title", form.Label.In("en"));
        if (form.Description is { } description)
        {
            schema.Insert(3, "description", description.In("en"));
        }

        return schema;
    }

    /// <summary>The schema of an object with these fields.</summary>
    public static JsonObject Of(IReadOnlyList<Field> fields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            var isRequired = field is { Required: true, VisibleWhen: null };
            var schema = Nullable(field.Schema(), isRequired);
            schema["title"] = field.LabelIn("en");
            if (field.Help is { } help)
            {
                schema["description"] = help.In("en");
            }

            properties[field.Key] = schema;
            if (isRequired && field is { Default: null, IsComputed: false })
            {
                required.Add(field.Key);
            }
        }

        var result = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
        {
            result["required"] = required;
        }

        return result;
    }

    // What stands in a part of the layout that may be away is not always asked for.
    private static Field Known(CompiledField field) =>
        field.Form.Rules.Fields.GetValueOrDefault(field) is { Places.IsEmpty: false } ? field.Field with { Required = false } : field.Field;

    private static JsonObject Nullable(JsonObject schema, bool required)
    {
        if (required || schema["type"] is not { } type)
        {
            return schema;
        }

        JsonArray types = type is JsonArray several ? [.. several.Select(entry => entry!.DeepClone())] : [type.DeepClone()];
        types.Add("null");
        schema["type"] = types;
        if (schema["enum"] is JsonArray options)
        {
            options.Add(null);
        }

        return schema;
    }
}
