using System.Collections.Immutable;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>What tells which record an upsert means: a unique field, or several fields together.</summary>
public sealed class RecordKey : IEquatable<RecordKey>
{
    /// <summary>Stands for several records that have the same key.</summary>
    internal const long Several = -1;

    /// <summary>The most fields of a key.</summary>
    public const int MostFields = 5;

    private RecordKey(ImmutableArray<CompiledField> fields) => Fields = fields;

    /// <summary>The fields.</summary>
    public ImmutableArray<CompiledField> Fields { get; }

    /// <summary>The key of some fields; null when they tell no records apart: one that is not unique, or a value that cannot be compared.</summary>
    public static RecordKey? Of(IEnumerable<CompiledField> fields)
    {
        ImmutableArray<CompiledField> parts = [.. fields.Distinct().OrderBy(field => field.Slot)];
        return parts is [{ Field.Unique: true }] || (parts.Length is > 1 and <= MostFields && parts.All(IsPart)) ? new RecordKey(parts) : null;
    }

    /// <summary>Whether a field can be a part of a key of several.</summary>
    public static bool IsPart(CompiledField field) => field.IsStored && field.Field.CanBeUnique;

    /// <inheritdoc/>
    public bool Equals(RecordKey? other) => other is not null && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecordKey);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields[0].GetHashCode();

    /// <summary>What a record's values say in it; null when one of them is blank.</summary>
    internal KeyValues? Of(RecordInput input) => Of(input.Values);

    /// <summary>The same of values by slot.</summary>
    internal KeyValues? Of(object?[] values) => Fields.All(field => values[field.Slot] is not null) ? new KeyValues([.. Fields.Select(field => values[field.Slot]!)]) : null;

    /// <summary>The first of its fields that is blank; null when none is.</summary>
    internal CompiledField? Blank(RecordInput input) => Fields.FirstOrDefault(field => input.Values[field.Slot] is null);

    /// <summary>The records that have keys: <see cref="Several"/> where more than one has.</summary>
    internal async ValueTask<Dictionary<KeyValues, long>> FindAsync(DatabaseSession session, IEnumerable<KeyValues> keys)
    {
        var found = new Dictionary<KeyValues, long>();
        var store = RecordStore.Of(Fields[0].Form);
        var sought = keys.Distinct();
        if (Fields is [var only])
        {
            foreach (var (value, id) in await store.FindByAsync(session, only, [.. sought.Select(key => key.Parts[0])]))
            {
                found[new KeyValues([value])] = id;
            }

            return found;
        }

        foreach (var (values, id) in await store.FindByAsync(session, Fields, [.. sought.Select(key => key.Parts)]))
        {
            var key = new KeyValues(values);
            found[key] = found.TryGetValue(key, out var other) && other != id ? Several : id;
        }

        return found;
    }
}
