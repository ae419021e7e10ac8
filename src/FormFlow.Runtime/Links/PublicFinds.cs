using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Links;

/// <summary>What visitors look up at public addresses: records that hold exactly what they answered, and of those only the fields that the link shows.</summary>
public sealed class PublicFinds(TimeProvider time)
{
    private const int UsualLimit = 10;

    /// <summary>The records found; none while any of the fields asked for is blank.</summary>
    public async Task<FoundByLink> FindAsync(OpenedLink link, RecordInput answers, string language, CancellationToken cancellationToken)
    {
        var find = link.Link.Find ?? throw new InvalidOperationException("The link finds nothing: it is filled in.");
        if (link.Fields.IsEmpty || link.Fields.Any(asked => answers.Values[asked.Field.Slot] is null))
        {
            return new FoundByLink([], HasMore: false);
        }

        var parts = link.Fields.Select(asked => (Condition)new Condition.Comparison(asked.Field.Key, ConditionOp.Eq, JsonOf(asked.Field, answers.Values[asked.Field.Slot]!)));
        var query = new RecordQuery { Filter = new Condition.All([.. parts, .. find.Filter is { } filter ? [filter] : Array.Empty<Condition>()]), Limit = find.Limit ?? UsualLimit };
        return await link.Workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var found = await RecordFinder.FindAsync(session, link.Form, query, new ConditionContext(time.GetUtcNow().UtcDateTime, link.Settings.Zone));

                // An answer that cannot be compared, such as one that is too long, is the answer of no record.
                return found.IsRefused ? new FoundByLink([], HasMore: false) : new FoundByLink(await TellAsync(session, link, found.Value.Ids, language), found.Value.NextCursor is not null);
            },
            cancellationToken);
    }

    private static async ValueTask<ImmutableArray<IReadOnlyList<string>>> TellAsync(DatabaseSession session, OpenedLink link, IReadOnlyList<long> ids, string language)
    {
        var records = await RecordLoader.Of(link.Form).LoadAsync(session, ids);
        var rows = ids.Where(records.ContainsKey).Select(id => records[id].Values).ToArray();
        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, link.Form, rows);
        return [.. rows.Select(values => link.Bound.Shown.Select(field => Text(field, values[field.Slot])).ToArray())];

        string Text(CompiledField field, object? value) => value is null
            ? string.Empty
            : field.Field.Format(value, new TextContext(language, link.Settings.Zone) { IsRead = true, Title = id => foreign.Title(field, id) ?? string.Empty });
    }

    private static JsonElement JsonOf(CompiledField field, object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            field.Field.Write(writer, value);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
