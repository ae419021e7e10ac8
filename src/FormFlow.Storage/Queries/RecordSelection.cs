using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Queries;

/// <summary>
/// Which fields of a form's records are read, and how a row becomes JSON: made once per form and selection. One row of one statement holds all
/// that a record shows, the titles of what it points at and the rows of its sub-forms too.
/// </summary>
internal sealed class RecordSelection
{
    // Selections come from callers: what would be kept without a limit is begun anew.
    private const int MostKept = 64;

    private static readonly ConditionalWeakTable<CompiledForm, ConcurrentDictionary<(Dialect, string?), RecordSelection>> Kept = [];

    private readonly ImmutableArray<Cell> cells;

    // Where it stands which values wait to be computed; only for forms whose values are made of other records.
    private readonly CompiledForm? form;
    private readonly int waiting;

    private RecordSelection(CompiledForm form, Dialect dialect, IEnumerable<CompiledField> fields)
    {
        var columns = new List<string>
        {
            "t.id", "t.version", "t.created_at", "t.created_by", "(SELECT x.name FROM member x WHERE x.id = t.created_by)",
            "t.updated_at", "t.updated_by", "(SELECT x.name FROM member x WHERE x.id = t.updated_by)",
        };
        var made = ImmutableArray.CreateBuilder<Cell>();
        foreach (var field in fields)
        {
            made.Add(new Cell(field, CellJson.Of(field), columns.Count));
            columns.AddRange(CellColumns.Of(field, SqlParts.Root, dialect));
        }

        cells = made.ToImmutable();
        if (form.Follows)
        {
            this.form = form;
            waiting = columns.Count;
            columns.Add($"(SELECT CAST({dialect.JsonGroup}(c.field) AS text) FROM computing c WHERE c.form = '{form.Id}' AND c.record = {SqlParts.Root}.id)");
        }

        Columns = string.Join(", ", columns);
        Count = columns.Count;
        One = $"SELECT {Columns} FROM {Dialect.Quote(form.Table)} {SqlParts.Root} WHERE {SqlParts.Root}.id = @id";
    }

    /// <summary>The statement that reads the record <c>@id</c>.</summary>
    public string One { get; }

    /// <summary>The columns to select, the form's table being called <c>t</c>.</summary>
    public string Columns { get; }

    /// <summary>How many columns these are.</summary>
    public int Count { get; }

    /// <summary>The selection of some fields by key, or of all; keys that are none are reported.</summary>
    public static RecordSelection? Of(CompiledForm form, Dialect dialect, IReadOnlyList<string>? keys, ErrorList errors)
    {
        var kept = Kept.GetValue(form, static _ => new());
        var name = keys is null ? null : $"{keys.Count}:{string.Join(',', keys)}";
        if (kept.TryGetValue((dialect, name), out var selection))
        {
            return selection;
        }

        var wanted = new HashSet<CompiledField>();
        var isSound = true;
        for (var i = 0; i < (keys?.Count ?? 0); i++)
        {
            if (form.Find(keys![i]) is { } field)
            {
                wanted.Add(field);
            }
            else
            {
                isSound = false;
                errors.Add(FieldErrors.Unknown.At($"/fields/{i}", ("field", keys[i])));
            }
        }

        if (!isSound)
        {
            return null;
        }

        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept[(dialect, name)] = new RecordSelection(form, dialect, form.Fields.Where(field => keys is null || wanted.Contains(field)));
    }

    /// <summary>Writes the record of the reader's row as one JSON object.</summary>
    public void Write(Utf8JsonWriter writer, DbDataReader reader)
    {
        RecordJson.Begin(writer, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), Member(reader, 3), reader.GetInt64(5), Member(reader, 6));
        foreach (var cell in cells)
        {
            writer.WritePropertyName(cell.Field.Name);
            cell.Json.Write(writer, reader, cell.Ordinal);
        }

        writer.WriteEndObject();
        if (form is not null && !reader.IsDBNull(waiting) && reader.GetString(waiting) is { Length: > 2 } json)
        {
            RecordJson.WritePending(writer, form.Waiting(JsonSerializer.Deserialize<string[]>(json)!));
        }

        writer.WriteEndObject();
    }

    private static (long Id, string? Name)? Member(DbDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : (reader.GetInt64(ordinal), reader.IsDBNull(ordinal + 1) ? null : reader.GetString(ordinal + 1));

    private readonly record struct Cell(CompiledField Field, CellJson Json, int Ordinal);
}
