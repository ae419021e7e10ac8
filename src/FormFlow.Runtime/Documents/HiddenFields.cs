using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>Tells what data removed and converted fields left behind, and deletes it when an owner insists.</summary>
public sealed class HiddenFields(LiveForms live, RecordSessions sessions)
{
    /// <summary>The hidden data of a form, the last hidden first.</summary>
    public async Task<Result<Page<HiddenField>>> ListAsync(Workspace workspace, string form, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var hidden = await workspace.Database.ReadAsync((session, _) => FindAsync(session, compiled), cancellationToken);
        return new Page<HiddenField>([.. hidden.Select(found => found.Field)]);
    }

    /// <summary>Deletes the hidden data of a form for good and tells what that was. Journal and recycle bin keep what they hold.</summary>
    public async Task<Result<Page<HiddenField>>> PurgeAsync(Workspace workspace, Caller caller, string form, PurgeRequest request, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        return request.Confirm
            ? await sessions.WriteAsync(workspace, caller, form, null, (session, context, _) => PurgeAsync(session, context), cancellationToken)
            : DocumentErrors.NotConfirmed.At("/confirm");
    }

    private static async ValueTask<Page<HiddenField>> PurgeAsync(DatabaseSession session, ChangeContext context)
    {
        var hidden = await FindAsync(session, context.Form);
        if (hidden.Count > 0)
        {
            await FormTables.PurgeAsync(session, hidden.Select(found => (found.Table, found.Column)));
            var changes = JsonSerializer.Serialize(new { fields = hidden.Select(found => found.Field.Id) });
            await JournalStore.AppendAsync(session, ChangeWriter.Entry(context, "form.purged", 0, null, changes) with { Record = null });
        }

        return new Page<HiddenField>([.. hidden.Select(found => found.Field)]);
    }

    private static async ValueTask<IReadOnlyList<(HiddenField Field, string Table, string? Column)>> FindAsync(DatabaseSession session, CompiledForm form)
    {
        var past = (await DocumentStore.TextsAsync(session, form.Id)).Where(version => version.Text.Length > 0)
            .Select(version => (version.Version, version.At, Fields: Flat(DocumentJson.Read<Form>(version.Text).Value.Fields))).ToArray();
        var found = new List<(HiddenField, string, string?)>();
        foreach (var (table, column) in await FormTables.HiddenAsync(session, form))
        {
            var parts = column.Split('_');
            var before = parts is ["h", _, var version] ? long.Parse(version, CultureInfo.InvariantCulture) : (long?)null;
            if (Describe(parts[1], before) is { } field)
            {
                found.Add((field with { Records = await FormTables.HeldAsync(session, form, table, column) }, table, column));
            }
        }

        var rows = past.SelectMany(version => version.Fields.Values).Where(field => field.Field is SubformField).Select(field => field.Field.Id!).Distinct(StringComparer.Ordinal)
            .Where(id => form.Fields.All(field => field.Id != id || field.Field is not SubformField));
        foreach (var id in rows.ToArray())
        {
            var table = $"{form.Table}_{id}";
            if ((await FormTables.ColumnsAsync(session, table)).Count > 0 && Describe(id, null, sought => sought is SubformField) is { } field)
            {
                found.Add((field with { Records = await FormTables.HeldAsync(session, form, table, null) }, table, null));
            }
        }

        return [.. found.OrderByDescending(hidden => hidden.Item1.Version).ThenBy(hidden => hidden.Item1.Key, StringComparer.Ordinal)];

        // As the field was last; hidden by the version that came next, or by the one that set it aside.
        HiddenField? Describe(string id, long? before, Func<Field, bool>? fits = null)
        {
            var last = Array.FindIndex(past, version => (before is null || version.Version < before) && version.Fields.TryGetValue(id, out var field) && (fits is null || fits(field.Field)));
            if (last < 0)
            {
                return null;
            }

            var (path, then) = past[last].Fields[id];
            var by = past[Math.Max(0, last - 1)];
            return new HiddenField(id, path, then.Label, FieldTypes.NameOf(then), before is not null, by.Version, DateTimeOffset.FromUnixTimeMilliseconds(by.At), 0);
        }
    }

    private static Dictionary<string, (string Path, Field Field)> Flat(IReadOnlyList<Field> fields)
    {
        var flat = new Dictionary<string, (string, Field)>(StringComparer.Ordinal);
        foreach (var field in fields.Concat(fields.OfType<StageField>().SelectMany(stage => StageCompanions.Of(stage, fields))))
        {
            flat[field.Id!] = (field.Key, field);
            foreach (var column in (field as SubformField)?.Fields ?? [])
            {
                flat[column.Id!] = ($"{field.Key}.{column.Key}", column);
            }
        }

        return flat;
    }
}
