using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Json;

/// <summary>Compares a JSON text with the type it shall become and tells every difference at once, each with its place.</summary>
internal static class JsonShape
{
    /// <summary>Adds what keeps an element from becoming a value of the type.</summary>
    public static void Check(JsonElement element, JsonTypeInfo type, string pointer, ErrorList errors)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                CheckObject(element, type, pointer, errors);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Check(item, ApiJson.Options.GetTypeInfo(type.ElementType!), string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index++}"), errors);
                }

                break;
            case JsonTypeInfoKind.Dictionary when element.ValueKind == JsonValueKind.Object:
                foreach (var entry in element.EnumerateObject())
                {
                    Check(entry.Value, ApiJson.Options.GetTypeInfo(type.ElementType!), $"{pointer}/{JsonPointer.Escape(entry.Name)}", errors);
                }

                break;
            default:
                // A property that may be null was told apart before; an entry or a whole body never may.
                if (element.ValueKind == JsonValueKind.Null || !CanBecome(element, type))
                {
                    errors.Add(RequestErrors.WrongType.At(pointer, ("expected", Expected(type))));
                }

                break;
        }
    }

    private static void CheckObject(JsonElement element, JsonTypeInfo type, string pointer, ErrorList errors)
    {
        foreach (var property in type.Properties)
        {
            var place = $"{pointer}/{JsonPointer.Escape(property.Name)}";
            if (!element.TryGetProperty(property.Name, out var value))
            {
                if (property.IsRequired)
                {
                    errors.Add(RequestErrors.MissingProperty.At(place, ("property", property.Name)));
                }
            }
            else if (value.ValueKind != JsonValueKind.Null)
            {
                Check(value, ApiJson.Options.GetTypeInfo(property.PropertyType), place, errors);
            }
            else if (!property.IsSetNullable)
            {
                errors.Add(RequestErrors.WrongType.At(place, ("expected", Expected(ApiJson.Options.GetTypeInfo(property.PropertyType)))));
            }
        }

        foreach (var given in element.EnumerateObject())
        {
            if (!type.Properties.Any(property => property.Name == given.Name && property.Set is not null || property.Name == given.Name && property.AssociatedParameter is not null))
            {
                errors.Add(RequestErrors.UnknownProperty.At($"{pointer}/{JsonPointer.Escape(given.Name)}", ("property", given.Name)));
            }
        }
    }

    private static bool CanBecome(JsonElement element, JsonTypeInfo type)
    {
        try
        {
            element.Deserialize(type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Expected(JsonTypeInfo type)
    {
        var meant = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "object",
            JsonTypeInfoKind.Enumerable => "array",
            _ when meant == typeof(string) => "string",
            _ when meant == typeof(bool) => "boolean",
            _ when meant == typeof(int) || meant == typeof(long) => "integer",
            _ when meant == typeof(decimal) || meant == typeof(double) => "number",
            _ when meant == typeof(DateOnly) => "date (2026-01-31)",
            _ when meant == typeof(DateTimeOffset) => "date-time (2026-01-31T08:00:00Z)",
            _ when meant.IsEnum => string.Join(" | ", Enum.GetNames(meant).Select(JsonNamingPolicy.CamelCase.ConvertName)),
            _ => JsonNamingPolicy.CamelCase.ConvertName(meant.Name),
        };
    }
}
