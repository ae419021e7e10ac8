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
        catch (JsonException unreadable)
        {
            return FormErrors.Unreadable.At(JsonPath.ToPointer(unreadable.Path), ("reason", Reason(unreadable)));
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
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddFieldTypes } },
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

    // The reader's own words, without the names of our classes and the place that stands in the pointer already.
    private static string Reason(JsonException unreadable)
    {
        var reason = unreadable.Message;
        var path = reason.IndexOf(" Path:", StringComparison.Ordinal);
        reason = path < 0 ? reason : reason[..path];
        if (unreadable.InnerException is JsonException inner && reason.Contains("FormFlow", StringComparison.Ordinal))
        {
            reason = inner.Message;
        }

        return ClassNames().Replace(reason, "this place");
    }

    private static System.Text.RegularExpressions.Regex ClassNames() => classNames;

    private static readonly System.Text.RegularExpressions.Regex classNames =
        new(@"(the )?(\.NET )?(JSON )?(type|member|constructor|properties)? ?'?(FormFlow|System)\.[\w.`+\[\],]+'?", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
