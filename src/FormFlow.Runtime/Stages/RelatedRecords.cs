using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages;

/// <summary>Finds records that are related to one, a bounded number.</summary>
internal static class RelatedRecords
{
    /// <summary>Those that point at a record through a lookup.</summary>
    public static ValueTask<IReadOnlyList<long>> PointingAtAsync(DatabaseSession session, CompiledField via, long record, BoundCondition? filter, ConditionContext context, int most) => FindAsync(
        session,
        via.Form,
        new Condition.Comparison(via.Key, via.Kind == ValueKind.ReferenceList ? ConditionOp.Contains : ConditionOp.Eq, JsonSerializer.SerializeToElement(RecordId.Format(record))),
        filter,
        context,
        most);

    /// <summary>Those of some ids that exist and meet a condition.</summary>
    public static ValueTask<IReadOnlyList<long>> AmongAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<long> ids, BoundCondition? filter, ConditionContext context, int most) => filter is null ? ValueTask.FromResult(ids) : FindAsync(
        session, form, new Condition.Comparison(SystemField.Id.Key, ConditionOp.In, JsonSerializer.SerializeToElement(ids.Select(RecordId.Format))), filter, context, most);

    private static async ValueTask<IReadOnlyList<long>> FindAsync(DatabaseSession session, CompiledForm form, Condition which, BoundCondition? filter, ConditionContext context, int most)
    {
        var query = new RecordQuery { Filter = filter is null ? which : new Condition.All([which, filter.Document]), Limit = RecordQuery.MostLimit };
        var found = new List<long>();
        do
        {
            var part = (await RecordFinder.FindAsync(session, form, query, context)).Value;
            found.AddRange(part.Ids);
            query = query with { Cursor = part.NextCursor };
        }
        while (query.Cursor is not null && found.Count < most);
        return [.. found.Take(most)];
    }
}
