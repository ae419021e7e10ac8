using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime;

/// <summary>The names of members and the titles of records that a page of something refers to, read with one statement for each table.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, CompiledForm> forms;
    private readonly Dictionary<long, ForeignRow> records = [];
    private Dictionary<long, ForeignRow> members = [];

    private Names(FormSet forms) => this.forms = forms.Forms.ToDictionary(form => form.Id, StringComparer.Ordinal);

    public static async ValueTask<Names> LoadAsync(DatabaseSession session, FormSet forms, IEnumerable<long?> members, IEnumerable<(string? Form, long? Record)> records)
    {
        var names = new Names(forms);
        names.members = await ForeignStore.LoadAsync(session, ReferenceTargetKind.Member, [.. members.OfType<long>().Distinct()]);
        foreach (var group in records.Where(pair => pair.Form is not null && pair.Record is not null).Distinct().GroupBy(pair => pair.Form!))
        {
            if (names.forms.TryGetValue(group.Key, out var form))
            {
                foreach (var (id, row) in await ForeignStore.LoadAsync(session, form, [.. group.Select(pair => pair.Record!.Value)], []))
                {
                    names.records[id] = row;
                }
            }
        }

        return names;
    }

    /// <summary>The id that a text means; null for none.</summary>
    public static long? Id(string? text) => text is not null && RecordId.TryParse(text, out var id) ? id : null;

    /// <summary>A member's name; null when nobody has this id.</summary>
    public string? Name(long member) => members.GetValueOrDefault(member)?.Title;

    public Reference? Member(long? member) => member is { } id ? new Reference(RecordId.Format(id), Name(id)) : null;

    public RecordReference? Record(string? form, long? record) => record is { } id
        ? new RecordReference(form is null ? null : forms.GetValueOrDefault(form)?.Key, RecordId.Format(id), records.GetValueOrDefault(id)?.Title)
        : null;
}
