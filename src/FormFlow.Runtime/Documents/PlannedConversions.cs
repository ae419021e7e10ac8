using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>What a publish converts: the columns whose fields change their types, with what was set aside when they did so before.</summary>
internal static class PlannedConversions
{
    /// <summary>The conversions of a state that was checked.</summary>
    public static async ValueTask<IReadOnlyList<ColumnConversion>> OfAsync(DatabaseSession session, TargetState target)
    {
        var conversions = new List<ColumnConversion>();
        foreach (var (before, after) in target.FormsToSync)
        {
            if (after is not null && (await ColumnConversion.OfAsync(session, before, after, [])).Count > 0)
            {
                conversions.AddRange(await ColumnConversion.OfAsync(session, before, after, await SetAsideAsync(session, after)));
            }
        }

        return conversions;
    }

    /// <summary>The conversions of a state, which must be those that were prepared.</summary>
    public static async ValueTask<IReadOnlyList<ColumnConversion>> OfAsync(DatabaseSession session, TargetState target, IReadOnlyList<PreparedColumnRow> columns)
    {
        var errors = target.Check();
        if (!errors.IsEmpty)
        {
            throw new RefusalException(errors.Errors);
        }

        var conversions = await OfAsync(session, target);
        return conversions.Select(each => (each.Table, each.Prepared, each.Meaning)).SequenceEqual(columns.Select(column => (column.TableName, column.ColumnName, column.Meaning)))
            ? conversions
            : throw new RefusalException([DocumentErrors.ChangedMeanwhile.With(("document", target.App))]);
    }

    /// <summary>Makes the indexes that the prepared columns of a state need.</summary>
    public static async ValueTask PrepareIndexesAsync(DatabaseSession session, TargetState target, IReadOnlyList<PreparedColumnRow> columns)
    {
        foreach (var conversions in (await OfAsync(session, target, columns)).GroupBy(conversion => conversion.New.Form))
        {
            await FormTables.PrepareIndexesAsync(session, conversions.Key, [.. target.IndexColumnsOf(conversions.Key)], [.. conversions]);
        }
    }

    /// <summary>The changes of types among a form's versions, newest first.</summary>
    public static async ValueTask<IReadOnlyList<SetAside>> SetAsideAsync(DatabaseSession session, CompiledForm form)
    {
        var past = (await DocumentStore.TextsAsync(session, form.Id)).Where(version => version.Text.Length > 0)
            .Select(version => (Version: (int)version.Version, Fields: DocumentJson.Read<Form>(version.Text).Value.AllFields().DistinctBy(field => field.Id).ToDictionary(field => field.Id!, StringComparer.Ordinal))).ToArray();
        return
        [
            .. past.Zip(past.Skip(1)).SelectMany(pair => pair.First.Fields.Where(field => pair.Second.Fields.TryGetValue(field.Key, out var was) && Conversion.IsNeeded(was, field.Value))
                .Select(field => new SetAside(field.Key, pair.First.Version, pair.Second.Fields[field.Key], field.Value))),
        ];
    }
}
