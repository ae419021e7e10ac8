using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Records;

/// <summary>What a rule or formula looks at: a record, one of its rows when the rule belongs to a sub-form, and the records it points at.</summary>
/// <param name="Values">The record's canonical values by slot.</param>
/// <param name="Row">The row's canonical values by slot; null for rules of the record itself.</param>
/// <param name="Foreign">The records pointed at.</param>
public readonly record struct RecordScope(object?[] Values, object?[]? Row, IForeignRecords Foreign) : IConditionSource
{
    /// <summary>The value at a path; null when it is blank, a lookup on the way ends nowhere, or it is a system field.</summary>
    public object? Find(BoundPath path)
    {
        var values = path.InRow ? Row! : Values;
        foreach (var hop in path.Hops)
        {
            if (values[hop.Slot] is not long id || Foreign.Find(hop.Target!, id) is not { } next)
            {
                return null;
            }

            values = next;
        }

        return path.Stored is { } stored ? values[stored.Slot] : null;
    }
}
