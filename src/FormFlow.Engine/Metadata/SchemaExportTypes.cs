using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace FormFlow.Engine.Metadata;

/// <summary>
/// The types behind one schema, each a definition under a name people can read. A base type with a <c>type</c> member is a choice of its
/// derived types, told apart by that member's constant.
/// </summary>
internal sealed class SchemaExportTypes(JsonSerializerOptions options)
{
    private static readonly JsonSchemaExporterOptions NotNull = new() { TreatNullObliviousAsNonNullable = true };

    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    /// <summary>The definitions asked for so far, by name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Definitions => definitions;

    /// <summary>The schema of a document's type itself rather than a reference to it.</summary>
    public JsonObject Inline(Type type)
    {
        var name = ReferTo(type)["$ref"]!.GetValue<string>()["#/$defs/".Length..];
        var schema = definitions[name];
        if (!Mentions(definitions.Values, name))
        {
            definitions.Remove(name);
            return schema;
        }

        return Reference(name);
    }

    private JsonObject ReferTo(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (SchemaExportByHand.IsKnown(type))
        {
            return Define(NameOf(type), () => SchemaExportByHand.Of(type, ReferTo));
        }

        var info = options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                return new JsonObject { ["type"] = "array", ["items"] = ReferTo(info.ElementType!) };
            case JsonTypeInfoKind.Dictionary:
                return new JsonObject { ["type"] = "object", ["additionalProperties"] = ReferTo(info.ElementType!) };
            case JsonTypeInfoKind.Object when info.PolymorphismOptions is { } choice:
                return Define(NameOf(type), () => Choice(type, choice));
            case JsonTypeInfoKind.Object when IsChosenElsewhere(type):
                // Named by itself where it is the only choice, as the sections behind tabs are: there it carries no discriminator.
                return Define($"{NameOf(type)}Alone", () => Members(info, null, null));
            case JsonTypeInfoKind.Object:
                return Define(NameOf(type), () => Members(info, null, null));
            default:
                return Scalar(type);
        }
    }

    private JsonObject Define(string name, Func<JsonObject> make)
    {
        if (!definitions.ContainsKey(name))
        {
            // The name is taken first: a type may contain itself.
            definitions[name] = [];
            definitions[name] = make();
        }

        return Reference(name);
    }

    private JsonObject Choice(Type type, JsonPolymorphismOptions choice)
    {
        var schema = Described(type);
        schema["type"] = "object";
        schema["required"] = new JsonArray(choice.TypeDiscriminatorPropertyName);
        schema["properties"] = new JsonObject
        {
            [choice.TypeDiscriminatorPropertyName] = new JsonObject { ["enum"] = new JsonArray([.. choice.DerivedTypes.Select(derived => (JsonNode?)(string)derived.TypeDiscriminator!)]) },
        };
        schema["oneOf"] = new JsonArray([.. choice.DerivedTypes.Select(derived =>
            (JsonNode?)Define(NameOf(derived.DerivedType), () => Members(options.GetTypeInfo(derived.DerivedType), choice.TypeDiscriminatorPropertyName, (string)derived.TypeDiscriminator!)))]);
        return schema;
    }

    private JsonObject Members(JsonTypeInfo info, string? discriminator, string? constant)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (discriminator is not null)
        {
            properties[discriminator] = new JsonObject { ["const"] = constant };
            required.Add(discriminator);
        }

        foreach (var property in info.Properties.Where(property => property.Set is not null))
        {
            var schema = ReferTo(property.PropertyType);
            if (Description(property.AttributeProvider) is { } description)
            {
                schema["description"] = description;
            }

            properties[property.Name] = schema;
            if (property.IsRequired)
            {
                required.Add(property.Name);
            }
        }

        var result = Described(info.Type);
        result["type"] = "object";
        result["properties"] = properties;
        if (required.Count > 0)
        {
            result["required"] = required;
        }

        result["additionalProperties"] = false;
        return result;
    }

    private bool IsChosenElsewhere(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) && options.GetTypeInfo(parent).PolymorphismOptions?.DerivedTypes.Any(derived => derived.DerivedType == type) == true;

    private JsonObject Scalar(Type type)
    {
        var schema = options.GetJsonSchemaAsNode(type, NotNull) is JsonObject known ? (JsonObject)known.DeepClone() : [];
        return type.IsEnum ? Define(NameOf(type), () => schema) : schema;
    }

    private static JsonObject Described(Type type)
    {
        var schema = new JsonObject { ["title"] = Title(type) };
        if (Description(type) is { } description)
        {
            schema["description"] = description;
        }

        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static bool Mentions(IEnumerable<JsonObject> schemas, string name) =>
        schemas.Any(schema => schema.ToJsonString().Contains($"\"#/$defs/{name}\"", StringComparison.Ordinal));

    private static string NameOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    private static string? Description(ICustomAttributeProvider? provider) =>
        provider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute description, ..] ? description.Description : null;

    // TableColumn reads "Table column".
    private static string Title(Type type)
    {
        var title = new StringBuilder();
        foreach (var character in type.Name)
        {
            if (title.Length > 0 && char.IsAsciiLetterUpper(character))
            {
                title.Append(' ').Append(char.ToLower(character, CultureInfo.InvariantCulture));
            }
            else
            {
                title.Append(character);
            }
        }

        return title.ToString();
    }
}
