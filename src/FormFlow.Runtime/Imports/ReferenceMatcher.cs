using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Imports;

/// <summary>
/// Finds what texts of people mean: a record by its title, its id or any unique text of it, a member by name or e-mail address, a department by
/// name. Many texts are looked up with few statements. What was found once is remembered, except for records of the form itself: those may have
/// been made in a transaction that came to nothing.
/// </summary>
internal sealed class ReferenceMatcher
{
    private const int MostRemembered = 100_000;

    private readonly Dictionary<(string Field, string Text), long> remembered = [];

    /// <summary>The ids that texts mean in a reference: exactly one each where the text is clear, none or several where it is not.</summary>
    public async ValueTask<IReadOnlyDictionary<string, IReadOnlyCollection<long>>> FindAsync(DatabaseSession session, CompiledField field, IEnumerable<string> texts)
    {
        var found = new Dictionary<string, IReadOnlyCollection<long>>(StringComparer.Ordinal);
        var sought = new List<string>();
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            if (remembered.TryGetValue((field.Id, text), out var id))
            {
                found.Add(text, [id]);
            }
            else
            {
                sought.Add(text);
            }
        }

        if (sought.Count == 0)
        {
            return found;
        }

        var ids = await LookUpAsync(session, field, sought);
        foreach (var text in sought)
        {
            var meant = ids.GetValueOrDefault(text) ?? [];
            found.Add(text, meant);
            if (meant.Count == 1 && field.Target != field.Form && remembered.Count < MostRemembered)
            {
                remembered[(field.Id, text)] = meant.Single();
            }
        }

        return found;
    }

    private static async ValueTask<Dictionary<string, HashSet<long>>> LookUpAsync(DatabaseSession session, CompiledField field, List<string> texts)
    {
        var found = new Dictionary<string, HashSet<long>>(StringComparer.Ordinal);
        switch (((ReferenceField)field.Field).Target.Kind)
        {
            case ReferenceTargetKind.Record when field.Target is { } target:
                await AddUniqueAsync(session, target, texts, found);
                await AddAsync(session, target.Table, RecordColumns.Title, texts, found);
                break;
            case ReferenceTargetKind.Member:
                await AddAsync(session, "member", "name", texts, found);
                await AddAsync(session, "member", "email", [.. texts.Where(text => text.Contains('@', StringComparison.Ordinal))], found, text => text.ToLowerInvariant());
                break;
            case ReferenceTargetKind.Department:
                await AddAsync(session, "department", "name", texts, found);
                break;
        }

        await AddIdsAsync(session, field, texts, found);
        return found;
    }

    private static async ValueTask AddAsync(
        DatabaseSession session, string table, string column, List<string> texts, Dictionary<string, HashSet<long>> found, Func<string, string>? written = null)
    {
        if (texts.Count == 0)
        {
            return;
        }

        written ??= static text => text;
        var ids = await ForeignStore.FindByTitleAsync(session, table, column, [.. texts.Select(written).Distinct(StringComparer.Ordinal)]);
        foreach (var text in texts)
        {
            Add(found, text, ids[written(text)]);
        }
    }

    private static async ValueTask AddUniqueAsync(DatabaseSession session, CompiledForm target, List<string> texts, Dictionary<string, HashSet<long>> found)
    {
        foreach (var field in target.Fields.Where(field => field.IsStored && field.Kind == ValueKind.Text && (field.Field.Unique || field.Field is AutoNumberField)))
        {
            // A field may write a text in its own way, as mail addresses are in lower case; what it cannot read is none of its values.
            var values = texts.Select(text => (text, value: Canonical(field, text))).Where(pair => pair.value is not null).ToArray();
            var ids = await RecordStore.Of(target).FindByAsync(session, field, [.. values.Select(pair => pair.value!).Distinct()]);
            foreach (var (text, value) in values)
            {
                if (ids.TryGetValue(value!, out var id))
                {
                    Add(found, text, [id]);
                }
            }
        }
    }

    private static async ValueTask AddIdsAsync(DatabaseSession session, CompiledField field, List<string> texts, Dictionary<string, HashSet<long>> found)
    {
        var ids = new Dictionary<long, string>();
        foreach (var text in texts)
        {
            if (RecordId.TryParse(text, out var id))
            {
                ids[id] = text;
            }
        }

        if (ids.Count == 0)
        {
            return;
        }

        var there = field.Target is { } target
            ? await ForeignStore.LoadAsync(session, target, ids.Keys, [])
            : ((ReferenceField)field.Field).Target.Kind is var kind and not ReferenceTargetKind.Record ? await ForeignStore.LoadAsync(session, kind, ids.Keys) : [];
        foreach (var id in there.Keys)
        {
            Add(found, ids[id], [id]);
        }
    }

    private static object? Canonical(CompiledField field, string text)
    {
        if (field.Field is AutoNumberField)
        {
            return text;
        }

        var errors = new ErrorList();
        var value = field.Field.Parse(text, TextContext.Invariant, new FieldIssues(errors, new FieldPath(string.Empty, field.Key)));
        return errors.IsEmpty ? value : null;
    }

    private static void Add(Dictionary<string, HashSet<long>> found, string text, IEnumerable<long> ids)
    {
        if (!found.TryGetValue(text, out var known))
        {
            found.Add(text, known = []);
        }

        known.UnionWith(ids);
    }
}
