using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Scores;

/// <summary>Finds the fields that were written last when the outcome of a record was known already: a score that reads them foretells what it was told.</summary>
internal static class LateFields
{
    /// <summary>In how many records it is looked for.</summary>
    public const int MostRecords = 500;

    /// <summary>The fields among those read that were written with the outcome or after it, those written so most often first.</summary>
    /// <param name="session">Reads the journal.</param>
    /// <param name="form">The form.</param>
    /// <param name="read">The keys of the fields a score reads.</param>
    /// <param name="outcome">Tells the outcome: it came when a field that this reads changed last.</param>
    /// <param name="records">The records.</param>
    /// <param name="language">The language of the labels.</param>
    public static async ValueTask<IReadOnlyList<LateField>> FindAsync(
        DatabaseSession session, CompiledForm form, IEnumerable<string> read, BoundCondition outcome, IReadOnlyCollection<long> records, string language)
    {
        var deciding = outcome.Paths.Select(path => path.Start?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);

        // What is computed follows what was typed, and would only tell it again.
        var fields = read.Select(form.Find).OfType<CompiledField>().Where(field => field.IsStored && !field.Field.IsComputed && !deciding.Contains(field.Id)).ToList();
        var late = fields.ToDictionary(field => field, _ => 0);
        var looked = 0;
        foreach (var changes in (await JournalStore.ChangesOfAsync(session, form.Id, records)).GroupBy(change => change.Record, change => change.Changes))
        {
            var last = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (change, index) in changes.Select((change, index) => (change, index)))
            {
                using var parsed = JsonDocument.Parse(change);
                foreach (var member in parsed.RootElement.EnumerateObject())
                {
                    last[member.Name] = index;
                }
            }

            // One that was made as it is tells nothing of what came first.
            var known = deciding.Max(id => last.GetValueOrDefault(id, -1));
            if (known <= 0)
            {
                continue;
            }

            looked++;
            foreach (var field in fields.Where(field => last.GetValueOrDefault(field.Id, -1) >= known))
            {
                late[field]++;
            }
        }

        return [.. fields.Where(field => late[field] > 0).OrderByDescending(field => late[field]).Select(field => new LateField(field.Key, field.Field.LabelIn(language), late[field], looked))];
    }
}
