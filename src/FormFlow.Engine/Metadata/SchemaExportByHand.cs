using System.Text.Json.Nodes;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Metadata;

/// <summary>The schemas of the types that converters of our own read: what those accept cannot be seen from outside.</summary>
internal static class SchemaExportByHand
{
    private static readonly Dictionary<Type, Func<Func<Type, JsonObject>, JsonObject>> ByType = new()
    {
        [typeof(LocalizedText)] = static _ => Text(),
        [typeof(Condition)] = Conditions,
        [typeof(Criterion)] = Criteria,
        [typeof(DefaultValue)] = static _ => Default(),
    };

    /// <summary>Whether the type is described here.</summary>
    public static bool IsKnown(Type type) => ByType.ContainsKey(type);

    /// <summary>The schema of a known type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="referTo">Gives the reference to another type's definition.</param>
    public static JsonObject Of(Type type, Func<Type, JsonObject> referTo) => ByType[type](referTo);

    private static JsonObject Text() => Parse("""
        {
          "title": "Text",
          "description": "A text people read: one string for every language, or a text per language tag.",
          "oneOf": [
            { "type": "string" },
            {
              "type": "object",
              "properties": { "en": { "type": "string" }, "zh-CN": { "type": "string" } },
              "additionalProperties": { "type": "string" },
              "minProperties": 1
            }
          ]
        }
        """);

    private static JsonObject Conditions(Func<Type, JsonObject> referTo)
    {
        var schema = Parse("""
            {
              "title": "Condition",
              "description": "A question about a record: all, any or not of other conditions, or the comparison of a field with a value.",
              "type": "object",
              "oneOf": [
                {
                  "title": "All of",
                  "properties": { "all": { "type": "array", "items": { "$ref": "#/$defs/condition" }, "description": "Holds when every part holds." } },
                  "required": [ "all" ],
                  "additionalProperties": false
                },
                {
                  "title": "Any of",
                  "properties": { "any": { "type": "array", "items": { "$ref": "#/$defs/condition" }, "description": "Holds when a part holds." } },
                  "required": [ "any" ],
                  "additionalProperties": false
                },
                {
                  "title": "Not",
                  "properties": { "not": { "$ref": "#/$defs/condition", "description": "Holds when its part does not." } },
                  "required": [ "not" ],
                  "additionalProperties": false
                },
                {
                  "title": "Comparison",
                  "properties": {
                    "field": { "type": "string", "description": "A field's key; it may follow lookups, as in account.industry." },
                    "op": {},
                    "value": { "description": "A literal, { \"var\": \"me\" | \"myDepartment\" | \"mySubordinates\" | \"today\" | \"now\" }, or { \"field\": … }; none for empty and notEmpty." }
                  },
                  "required": [ "field", "op" ],
                  "additionalProperties": false
                }
              ]
            }
            """);
        schema["oneOf"]![3]!["properties"]!["op"] = referTo(typeof(ConditionOp));
        return schema;
    }

    private static JsonObject Criteria(Func<Type, JsonObject> referTo) => new()
    {
        ["title"] = "Criterion",
        ["description"] = "What a rule asks: a condition (an object), or a formula that yields true (a string).",
        ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["description"] = "A formula." }, referTo(typeof(Condition))),
    };

    private static JsonObject Default() => Parse("""
        { "title": "Default", "description": "A literal as the API takes it, or { \"formula\": \"…\" }." }
        """);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
