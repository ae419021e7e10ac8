using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Conditions;

/// <summary>Finds values in a record, in a row of one of its sub-forms when given, and through its lookups.</summary>
/// <param name="record">The record.</param>
/// <param name="find">The record of a form by id, for followed lookups; null when there is none.</param>
/// <param name="row">The values of the row that paths beginning in a row are about.</param>
public sealed class RecordConditionSource(RecordRow record, Func<CompiledForm, long, RecordRow?> find, object?[]? row = null) : IConditionSource
{
    public object? Find(BoundPath path)
    {
        var current = record;
        var values = path.InRow ? row ?? throw new InvalidOperationException($"'{path}' needs a row.") : record.Values;
        foreach (var hop in path.Hops)
        {
            if (values[hop.Slot] is not long id || find(hop.Target!, id) is not { } next)
            {
                return null;
            }

            current = next;
            values = next.Values;
        }

        return path.Stored is { } stored ? values[stored.Slot] : System(path.System!, current);
    }

    private static object? System(SystemField field, RecordRow record) =>
        field == SystemField.Id ? record.Id
        : field == SystemField.CreatedAt ? record.CreatedAt
        : field == SystemField.CreatedBy ? record.CreatedBy
        : field == SystemField.UpdatedAt ? record.UpdatedAt
        : record.UpdatedBy;
}
