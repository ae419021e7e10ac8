using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Search;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Search;

/// <summary>Reads what of a form's records is searched: the title, the texts, and the titles of the records its lookups point at.</summary>
public sealed class SearchSource
{
    private const string Cut = "1";
    private static readonly ConditionalWeakTable<CompiledForm, SearchSource> Sources = [];

    private readonly CompiledForm form;
    private readonly ImmutableArray<CompiledField> texts;
    private readonly ImmutableArray<CompiledField> lookups;
    private readonly ImmutableArray<string> members;

    private SearchSource(CompiledForm form)
    {
        this.form = form;
        texts = [.. form.Fields.Where(field => field.IsStored && field.Field is { IsSearchable: true, Column: ColumnKind.Text })];
        lookups = [.. form.Fields.Where(field => field.Field is LookupField && field.Target is not null)];
        members = [.. texts.Concat(lookups).Append(form.Title).OfType<CompiledField>().Select(field => $"\"{field.Id}\":").Distinct()];
        Fields = $"{Cut}:{string.Join(',', texts.Concat(lookups).Select(field => $"{field.Id}/{FieldTypes.NameOf(field.Field)}"))}";
    }

    /// <summary>What is read, as a text that differs when it does; and when texts are cut in another way.</summary>
    public string Fields { get; }

    /// <summary>The lookups whose titles are read.</summary>
    public IReadOnlyList<CompiledField> Lookups => lookups;

    /// <summary>Whether what is read may have changed with a change, by the journal's account of it.</summary>
    public bool IsTouched(string? changes) => changes is null || members.Any(member => changes.Contains(member, StringComparison.Ordinal));

    /// <summary>The source of a form.</summary>
    public static SearchSource Of(CompiledForm form) => Sources.GetValue(form, static key => new SearchSource(key));

    /// <summary>The words of records; without words where there is no such record.</summary>
    public async ValueTask<IReadOnlyList<SearchDocument>> ReadAsync(DatabaseSession session, IEnumerable<long> ids)
    {
        var missing = ids.ToHashSet();
        var documents = new List<SearchDocument>(missing.Count);
        var command = IdList.Prepared(
            session, missing, among => $"SELECT t.id, {Columns(SqlParts.Root, session.Dialect)} FROM {Dialect.Quote(form.Table)} t WHERE t.id {among}");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            missing.Remove(reader.GetInt64(0));
            documents.Add(new SearchDocument(reader.GetInt64(0), session.Dialect.Search.Words(Words(reader))));
        }

        documents.AddRange(missing.Select(id => new SearchDocument(id, null)));
        return documents;
    }

    /// <summary>The columns that <see cref="Texts"/> reads, of the form's table called by an alias.</summary>
    internal string Columns(string alias, Dialect dialect) =>
        string.Join(", ", texts.Concat(lookups).SelectMany(field => CellColumns.Of(field, alias, dialect)).Prepend($"{alias}.title"));

    /// <summary>The texts of the reader's row, whose columns begin at an ordinal: the title where it stands in no text field, then by field.</summary>
    internal IEnumerable<SearchedText> Texts(DbDataReader reader, int ordinal)
    {
        if (TextAt(ordinal++) is { } title && (form.Title is not { } named || !texts.Contains(named)))
        {
            yield return new SearchedText(null, title, title);
        }

        foreach (var field in texts)
        {
            if (TextAt(ordinal++) is { } text)
            {
                yield return SearchedText.Of(field, text);
            }
        }

        foreach (var lookup in lookups)
        {
            var titles = lookup.Kind == ValueKind.Reference ? (string?[])[TextAt(ordinal + 1)] : Titles(TextAt(ordinal));
            ordinal += lookup.Kind == ValueKind.Reference ? 2 : 1;
            foreach (var pointed in titles.OfType<string>())
            {
                yield return new SearchedText(lookup, pointed, pointed);
            }
        }

        string? TextAt(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    private List<string> Words(DbDataReader reader)
    {
        var words = new List<string>();
        foreach (var text in Texts(reader, 1))
        {
            SearchText.AddWords(text.Sought, words);
        }

        return words;
    }

    // [[id, title], …]
    private static string?[] Titles(string? list)
    {
        if (list is null)
        {
            return [];
        }

        using var entries = JsonDocument.Parse(list);
        return [.. entries.RootElement.EnumerateArray().Select(entry => entry[1].GetString())];
    }
}
