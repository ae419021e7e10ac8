using System.Text.Json;
using System.Text.Json.Nodes;

namespace FormFlow.Engine.Tests.Schemas;

/// <summary>
/// Holds a document against a JSON Schema (draft 2020-12): the keywords that our schemas use, and an exception for any other, so that none is
/// passed over in silence.
/// </summary>
internal sealed class SchemaJudge
{
    private readonly JsonObject root;
    private readonly List<string> faults = [];

    private SchemaJudge(JsonObject root) => this.root = root;

    /// <summary>What is wrong with the document, each with its place; empty when nothing is.</summary>
    public static IReadOnlyList<string> Judge(JsonObject schema, JsonNode? document)
    {
        var judge = new SchemaJudge(schema);
        judge.Visit(schema, document, string.Empty);
        return judge.faults;
    }

    private void Visit(JsonNode? schema, JsonNode? value, string place)
    {
        if (schema is JsonValue flag)
        {
            Hold(flag.GetValue<bool>(), place, "nothing is allowed here");
            return;
        }

        foreach (var (keyword, rule) in schema!.AsObject())
        {
            Apply(keyword, rule!, schema.AsObject(), value, place);
        }
    }

    private void Apply(string keyword, JsonNode rule, JsonObject schema, JsonNode? value, string place)
    {
        switch (keyword)
        {
            case "$schema" or "$id" or "$defs" or "title" or "description" or "format":
                break;
            case "$ref":
                Visit(root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]], value, place);
                break;
            case "type":
                Hold((rule as JsonArray ?? [rule.DeepClone()]).Any(type => Is(type!.GetValue<string>(), value)), place, $"is no {rule}");
                break;
            case "const":
                Hold(JsonNode.DeepEquals(rule, value), place, $"is not {rule}");
                break;
            case "enum":
                Hold(rule.AsArray().Any(entry => JsonNode.DeepEquals(entry, value)), place, $"is none of {rule.ToJsonString()}");
                break;
            case "required" when value is JsonObject members:
                foreach (var name in rule.AsArray())
                {
                    Hold(members.ContainsKey(name!.GetValue<string>()), place, $"lacks {name}");
                }

                break;
            case "properties" when value is JsonObject members:
                foreach (var (name, property) in rule.AsObject().Where(pair => members.ContainsKey(pair.Key)))
                {
                    Visit(property, members[name], $"{place}/{name}");
                }

                break;
            case "additionalProperties" when value is JsonObject members:
                foreach (var (name, member) in members.Where(pair => schema["properties"]?.AsObject().ContainsKey(pair.Key) != true))
                {
                    Visit(rule, member, $"{place}/{name}");
                }

                break;
            case "minProperties" when value is JsonObject members:
                Hold(members.Count >= rule.GetValue<int>(), place, "has too few members");
                break;
            case "items" when value is JsonArray entries:
                for (var i = 0; i < entries.Count; i++)
                {
                    Visit(rule, entries[i], $"{place}/{i}");
                }

                break;
            case "oneOf":
                OneOf(rule.AsArray(), value, place);
                break;
            case "required" or "properties" or "additionalProperties" or "minProperties" or "items":
                break;
            default:
                throw new NotSupportedException($"The keyword {keyword} is new here.");
        }
    }

    private void OneOf(JsonArray branches, JsonNode? value, string place)
    {
        var verdicts = branches.Select(branch =>
        {
            var judge = new SchemaJudge(root);
            judge.Visit(branch, value, place);
            return judge.faults;
        }).ToList();
        if (verdicts.Count(verdict => verdict.Count == 0) != 1)
        {
            // The branch with the fewest faults is the one that was meant.
            faults.Add($"{place}: fits {verdicts.Count(verdict => verdict.Count == 0)} of {branches.Count} forms");
            faults.AddRange(verdicts.MinBy(verdict => verdict.Count)!);
        }
    }

    private void Hold(bool holds, string place, string fault)
    {
        if (!holds)
        {
            faults.Add($"{place}: {fault}");
        }
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => decimal.TryParse(value!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out var number) && decimal.IsInteger(number),
        _ => false,
    };
}
