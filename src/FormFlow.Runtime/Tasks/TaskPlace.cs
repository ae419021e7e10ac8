using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Tasks;

/// <summary>A place in a list of tasks, as a cursor tells it: what the list is ordered by, and the id.</summary>
internal static class TaskPlace
{
    private const int IdLength = 13;

    public static string Of(TaskRow row, TaskFilter filter) => RecordId.Format(filter.ByEnd ? row.EndedAt ?? 0 : row.DueAt) + RecordId.Format(row.Id);

    public static bool TryParse(string text, out (long Order, long Id) place)
    {
        place = default;
        return text.Length == 2 * IdLength
            && RecordId.TryParse(text.AsSpan(0, IdLength), out place.Order)
            && RecordId.TryParse(text.AsSpan(IdLength), out place.Id);
    }
}
