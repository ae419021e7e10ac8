using System.Text.Json.Serialization;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Json;

/// <summary>The types whose reading and writing is generated at build time, because the first answers need them.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(decimal))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
