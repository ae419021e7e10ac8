using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FormFlow.Server.Json;

/// <summary>How this API reads and writes JSON.</summary>
internal static class ApiJson
{
    /// <summary>The deepest nesting a request may have.</summary>
    public const int Deepest = 64;

    /// <summary>
    /// camelCase; unknown and doubled properties refused; required members and nullability meant as declared; numbers only as numbers; letters
    /// of every script written as themselves (answers are never put into HTML).
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web), frozen: true);

    /// <summary>Gives options of the framework's the same meaning.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options, bool frozen = false)
    {
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = Deepest;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = JsonTypeInfoResolver.Combine(ApiJsonContext.Default, new DefaultJsonTypeInfoResolver());
        if (frozen)
        {
            options.MakeReadOnly();
        }

        return options;
    }

    /// <summary>How a type is read and written.</summary>
    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
