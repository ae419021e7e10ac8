using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FormFlow.Engine.Fields;

/// <summary>
/// The JSON of list columns. Conditions look for entries in this text, so it must be written in one way only: no white space, and the encoder
/// named here.
/// </summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long[]))]
[JsonSourceGenerationOptions]
public sealed partial class ValuesJson : JsonSerializerContext
{
    static ValuesJson() => Default = new ValuesJson(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
