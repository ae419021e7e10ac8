using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Metadata;

/// <summary>How metadata documents stand as JSON: camelCase, unknown and repeated members refused, absent members left out.</summary>
public static class DocumentJson
{
    /// <summary>The options every document is read and written with.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Reads a document; what cannot be read is refused with its place.</summary>
    public static Result<T> Read<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) is { } document
                ? document
                : FormErrors.Unreadable.At(string.Empty, ("reason", "null"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return DocumentFault.Of(unreadable).ToError();
        }
    }

    /// <summary>Reads a document from text.</summary>
    public static Result<T> Read<T>(string json)
        where T : class => Read<T>(System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>The JSON of a document, indented for people and git.</summary>
    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options);

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 64,
            NewLine = "\n",
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            ReadCommentHandling = JsonCommentHandling.Disallow,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddFieldTypes, KeepSettingsOnly, RefuseNullEntries } },
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            WriteIndented = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void AddFieldTypes(JsonTypeInfo info)
    {
        if (info.Type != typeof(Field))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "type",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var type in FieldTypes.All)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type.Settings, type.Name));
        }
    }

    // What is known without being written, such as a field's kind, is no member of the document: neither written nor taken.
    private static void KeepSettingsOnly(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || info.Type.Assembly != typeof(DocumentJson).Assembly)
        {
            return;
        }

        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i] is { Set: null, AssociatedParameter: null })
            {
                info.Properties.RemoveAt(i);
            }
        }
    }

    // The reader respects nullable annotations of members, but not of the entries of lists.
    private static void RefuseNullEntries(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || info.Type.Namespace?.StartsWith(nameof(FormFlow), StringComparison.Ordinal) != true)
        {
            return;
        }

        var lists = info.Properties.Where(property => property.Get is not null && property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))).ToArray();
        if (lists.Length > 0)
        {
            info.OnDeserialized = document =>
            {
                foreach (var list in lists)
                {
                    RefuseNullEntries(list.Get!(document) as IEnumerable, "/" + list.Name);
                }
            };
        }
    }

    private static void RefuseNullEntries(IEnumerable? list, string place)
    {
        var index = 0;
        foreach (var entry in list ?? Array.Empty<object>())
        {
            var here = $"{place}/{index++}";
            if (entry is null)
            {
                throw DocumentFault.Exception(here, "An entry cannot be null.");
            }

            if (entry is IEnumerable inner and not string)
            {
                RefuseNullEntries(inner, here);
            }
        }
    }
}
