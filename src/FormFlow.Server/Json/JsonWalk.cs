using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Metadata;

namespace FormFlow.Server.Json;

/// <summary>Follows a reader through a JSON text: where it is, and which properties each open object already had.</summary>
internal sealed class JsonWalk
{
    private const int FewNames = 8;

    private readonly List<Level> levels = [];
    private int depth;

    /// <summary>The property last met.</summary>
    public string Property { get; private set; } = string.Empty;

    /// <summary>JSON Pointer to the property or element last met.</summary>
    public string Pointer => string.Concat(levels.Take(depth).Select(level =>
        "/" + (level.IsArray ? level.Index.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(level.Names[^1]))));

    /// <summary>Takes the reader's token in; false when it is a property its object already has.</summary>
    /// <exception cref="InvalidOperationException">A text holds half a character.</exception>
    public bool Enter(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                depth--;
                return true;
            case JsonTokenType.PropertyName:
                Property = reader.GetString()!;
                return levels[depth - 1].Add(Property);
        }

        if (depth > 0 && levels[depth - 1].IsArray)
        {
            levels[depth - 1].Index++;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Open(isArray: false);
                break;
            case JsonTokenType.StartArray:
                Open(isArray: true);
                break;
            case JsonTokenType.String when reader.ValueIsEscaped:
                _ = reader.GetString();
                break;
        }

        return true;
    }

    private void Open(bool isArray)
    {
        if (depth == levels.Count)
        {
            levels.Add(new Level());
        }

        levels[depth++].Reset(isArray);
    }

    private sealed class Level
    {
        private HashSet<string>? many;

        public bool IsArray { get; private set; }

        public int Index { get; set; }

        public List<string> Names { get; } = [];

        public void Reset(bool isArray)
        {
            IsArray = isArray;
            Index = -1;
            Names.Clear();
            many?.Clear();
        }

        /// <summary>Few names are compared one by one; many through a set, so that a hostile object costs linear time.</summary>
        public bool Add(string name)
        {
            var isNew = Names.Count < FewNames ? !Names.Contains(name) : IsNewAmongMany(name);
            Names.Add(name);
            return isNew;
        }

        private bool IsNewAmongMany(string name)
        {
            many ??= new HashSet<string>(StringComparer.Ordinal);
            if (many.Count == 0)
            {
                many.UnionWith(Names);
            }

            return many.Add(name);
        }
    }
}
