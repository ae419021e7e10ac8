using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>Which fields of the records behind a lookup the rules and formulas of a form read, lookup by lookup.</summary>
public sealed class ForeignNeeds
{
    private readonly Dictionary<CompiledField, ForeignNeeds> byLookup = [];
    private readonly SortedSet<int> slots = [];

    /// <summary>The slots read of the records at this point.</summary>
    public IReadOnlySet<int> Slots => slots;

    /// <summary>The lookups followed from this point, and what is read behind each.</summary>
    public IReadOnlyDictionary<CompiledField, ForeignNeeds> ByLookup => byLookup;

    /// <summary>Adds what a path reads.</summary>
    internal void Add(BoundPath path)
    {
        var needs = this;
        foreach (var hop in path.Hops)
        {
            needs = needs.Behind(hop);
        }

        if (path.Stored is { } stored)
        {
            needs.slots.Add(stored.Slot);
        }
    }

    /// <summary>Adds everything that is read at another point, all the way.</summary>
    internal void Include(ForeignNeeds other)
    {
        slots.UnionWith(other.slots);
        foreach (var (lookup, behind) in other.byLookup.ToArray())
        {
            Behind(lookup).Include(behind);
        }
    }

    /// <summary>What is read of the records behind a lookup of this point.</summary>
    internal ForeignNeeds Behind(CompiledField lookup)
    {
        slots.Add(lookup.Slot);
        if (!byLookup.TryGetValue(lookup, out var next))
        {
            byLookup.Add(lookup, next = new ForeignNeeds());
        }

        return next;
    }
}
