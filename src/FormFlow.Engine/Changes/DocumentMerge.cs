using System.Globalization;
using System.Text.Json.Nodes;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Changes;

/// <summary>
/// Merges two descendants of one document member by member. What one side changed is taken from it; what both changed alike is taken once;
/// what both changed otherwise is a conflict. Entries of lists are matched by their id, key, value or field; entries without any are wholes that are
/// added and taken out. An absent member and null are the same.
/// </summary>
public sealed class DocumentMerge
{
    private static readonly string[] Names = ["id", "key", "value", "field"];
    private static readonly string[] Marks = ["field", "form", "view", "label"];

    private readonly List<MergeConflict> conflicts = [];
    private readonly MergeSide side;

    private DocumentMerge(MergeSide side) => this.side = side;

    /// <summary>The merged document; null when nothing is left.</summary>
    public JsonNode? Merged { get; private set; }

    /// <summary>The places both sides changed otherwise, in the order of the document.</summary>
    public IReadOnlyList<MergeConflict> Conflicts => conflicts;

    /// <summary>Merges.</summary>
    /// <param name="was">What both sides began with; null when they have nothing in common.</param>
    /// <param name="here">The document here.</param>
    /// <param name="there">The document that comes in.</param>
    /// <param name="side">Whose change holds in a conflict.</param>
    public static DocumentMerge Of(JsonNode? was, JsonNode? here, JsonNode? there, MergeSide side)
    {
        var merge = new DocumentMerge(side);
        merge.Merged = merge.Node(was, here, there, new Place(string.Empty, []))?.DeepClone();
        return merge;
    }

    private JsonNode? Node(JsonNode? was, JsonNode? here, JsonNode? there, Place place)
    {
        if (JsonNode.DeepEquals(here, there) || JsonNode.DeepEquals(was, there))
        {
            return here;
        }

        if (JsonNode.DeepEquals(was, here))
        {
            return there;
        }

        // Settings of one type mean nothing to another.
        if (here is JsonObject one && there is JsonObject other && JsonNode.DeepEquals(one["type"], other["type"]))
        {
            return Members(was as JsonObject ?? new JsonObject(), one, other, place);
        }

        return here is JsonArray mine && there is JsonArray theirs && Entries(was as JsonArray ?? new JsonArray(), mine, theirs, place) is { } merged
            ? merged
            : Conflict(was, here, there, place);
    }

    private JsonNode? Conflict(JsonNode? was, JsonNode? here, JsonNode? there, Place place)
    {
        conflicts.Add(new MergeConflict(place.Pointer, place.Path, was, here, there));
        return side == MergeSide.Here ? here : there;
    }

    private JsonObject Members(JsonObject was, JsonObject here, JsonObject there, Place place)
    {
        var merged = new JsonObject();
        foreach (var name in here.Select(member => member.Key).Union(there.Select(member => member.Key)))
        {
            if (Node(was[name], here[name], there[name], place.To(name, name)) is { } value)
            {
                merged[name] = value.DeepClone();
            }
        }

        return merged;
    }

    // Null when the lists cannot be told apart entry by entry.
    private JsonArray? Entries(JsonArray was, JsonArray here, JsonArray there, Place place)
    {
        var name = Names.FirstOrDefault(name => new[] { was, here, there }.All(list => IsNamed(list, name)));
        var (before, mine, theirs) = (Index(was, name), Index(here, name), Index(there, name));
        if (before is null || mine is null || theirs is null || (name is null && BothReplaced(before.Keys, mine.Keys, theirs.Keys)))
        {
            return null;
        }

        var kept = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var id in mine.Keys.Union(theirs.Keys))
        {
            var (old, one, other) = (before.GetValueOrDefault(id), mine.GetValueOrDefault(id), theirs.GetValueOrDefault(id));
            if (Node(old, one, other, place.To(other is null ? null : theirs.IndexOf(id).ToString(CultureInfo.InvariantCulture), NameOf(other ?? one!, id))) is { } entry)
            {
                kept[id] = entry;
            }
        }

        // The side that moved entries says how they stand; what only the other has follows what it follows there.
        var hereMoved = !mine.Keys.Where(before.ContainsKey).SequenceEqual(before.Keys.Where(mine.ContainsKey));
        var order = hereMoved ? Ordered(mine.Keys, theirs.Keys) : Ordered(theirs.Keys, mine.Keys);
        return new JsonArray([.. order.Where(kept.ContainsKey).Select(id => kept[id].DeepClone())]);
    }

    private static bool IsNamed(JsonArray list, string name) => list.All(entry => entry is JsonObject member && member[name] is JsonValue value && value.TryGetValue<string>(out _));

    // Whole entries that both sides put something else in place of.
    private static bool BothReplaced(IEnumerable<string> was, IReadOnlyCollection<string> here, IReadOnlyCollection<string> there) =>
        was.Except(here).Intersect(was.Except(there)).Any() && !here.Except(was).ToHashSet().SetEquals(there.Except(was)) && here.Except(was).Any() && there.Except(was).Any();

    // Null when a name stands twice.
    private static OrderedDictionary<string, JsonNode>? Index(JsonArray list, string? name)
    {
        var entries = new OrderedDictionary<string, JsonNode>(list.Count, StringComparer.Ordinal);
        foreach (var entry in list.OfType<JsonNode>())
        {
            if (name is not null && !entries.TryAdd((string)entry[name]!, entry))
            {
                return null;
            }

            if (name is null)
            {
                var mark = MarkOf(entry);
                entries.Add(Enumerable.Range(0, list.Count).Select(i => $"{mark}#{i}").First(id => !entries.ContainsKey(id)), entry);
            }
        }

        return entries;
    }

    // What tells an entry without a name from others: one of several types by what it is about, a list by its place, all else as a whole.
    private static string MarkOf(JsonNode entry) => entry switch
    {
        JsonArray => string.Empty,
        JsonObject typed when typed["type"] is { } type => $"{type} {Marks.Select(mark => typed[mark]?.ToJsonString()).FirstOrDefault(mark => mark is not null)}",
        _ => entry.ToJsonString(),
    };

    private static string NameOf(JsonNode entry, string id)
    {
        var named = entry as JsonObject;
        var name = named?["key"] ?? named?["value"] ?? named?["field"] ?? (named?["label"] is JsonObject texts ? texts["en"] ?? texts.FirstOrDefault().Value : named?["label"]) ?? named?["type"];
        return name is JsonValue value && value.TryGetValue<string>(out var text) ? text : id;
    }

    private static List<string> Ordered(IEnumerable<string> first, IEnumerable<string> other)
    {
        var order = first.ToList();
        var after = -1;
        foreach (var id in other)
        {
            if (order.IndexOf(id) is >= 0 and var place)
            {
                after = place;
            }
            else
            {
                order.Insert(++after, id);
            }
        }

        return order;
    }

    private sealed record Place(string Pointer, IReadOnlyList<string> Path)
    {
        public Place To(string? segment, string name) => new(segment is null ? Pointer : $"{Pointer}/{JsonPointer.Escape(segment)}", [.. Path, name]);
    }
}
