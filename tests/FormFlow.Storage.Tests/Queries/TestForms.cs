using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Tests.Queries;

/// <summary>Forms made from documents, and their tables with records in them.</summary>
internal static class TestForms
{
    /// <summary>Compiles documents by key; ids are given as publishing would.</summary>
    public static FormSet Compile(params (string Key, string Json)[] documents) => new(documents.Select(document =>
        new PublishedForm(document.Key, WithIds(DocumentJson.Read<Form>(document.Json).Value, document.Key), 1)));

    /// <summary>Makes the tables of all forms.</summary>
    public static async Task CreateAsync(Database database, FormSet forms, params (string Form, string[] Columns)[] indexes) => await database.WriteAsync(
        async (session, _) =>
        {
            foreach (var form in forms.Forms)
            {
                await FormTables.SyncAsync(session, form, null, [.. indexes.Where(index => index.Form == form.Key).Select(index => index.Columns)]);
            }

            return true;
        },
        CancellationToken.None);

    /// <summary>Inserts records; a record's title is its first text.</summary>
    public static async Task InsertAsync(Database database, CompiledForm form, IEnumerable<RecordRow> rows) => await database.WriteAsync(
        async (session, _) =>
        {
            foreach (var row in rows)
            {
                await RecordStore.Of(form).InsertAsync(session, row, TitleOf(form, row));
            }

            return true;
        },
        CancellationToken.None);

    /// <summary>What <see cref="InsertAsync"/> gives a record as its title.</summary>
    public static string? TitleOf(CompiledForm form, RecordRow row) => form.Fields.Where(field => field.Kind == ValueKind.Text && field.IsStored).Select(field => row.Values[field.Slot] as string).FirstOrDefault();

    /// <summary>A record made at the start of 2026 of values by field key.</summary>
    public static RecordRow Row(CompiledForm form, long id, params (string Key, object? Value)[] values)
    {
        var slots = new object?[form.Fields.Length];
        foreach (var (key, value) in values)
        {
            slots[form.Find(key)!.Slot] = value;
        }

        var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(id);
        return new RecordRow(id, 1, at, null, at, null, slots);
    }

    private static Form WithIds(Form form, string key) => form with
    {
        Id = StableId.For(key, new HashSet<string>()),
        Fields = [.. form.Fields.Select(field => WithId(field, $"{key}/{field.Key}"))],
    };

    private static Field WithId(Field field, string path) => field switch
    {
        SubformField subform => subform with { Id = StableId.For(path, new HashSet<string>()), Fields = [.. subform.Fields.Select(column => WithId(column, $"{path}/{column.Key}"))] },
        _ => field with { Id = StableId.For(path, new HashSet<string>()) },
    };
}
