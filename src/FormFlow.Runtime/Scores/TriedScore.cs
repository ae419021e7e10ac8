using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Scores;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Scores;

/// <summary>A table of points ready to score saved records, published or not.</summary>
internal sealed class TriedScore
{
    private readonly CompiledForm form;
    private readonly CompiledScore table;
    private readonly bool looksBehind;

    // For each field of the form, its place in the published one; -1 where it has none.
    private readonly int[]? places;

    private TriedScore(CompiledForm form, CompiledScore table, CompiledForm? published = null)
    {
        (this.form, this.table) = (form, table);
        places = published is null ? null : [.. form.Fields.Select(field => published.Fields.FirstOrDefault(known => known.Id == field.Id)?.Slot ?? -1)];
        looksBehind = table.Paths.Any(path => !path.Hops.IsEmpty) || table.Formulas.SelectMany(formula => formula.Inputs).Any(input => !input.Path.Hops.IsEmpty);
    }

    /// <summary>The keys of the fields of the record that it reads.</summary>
    public IReadOnlyCollection<string> Reads => table.Paths.Select(path => path.Start)
        .Concat(table.Formulas.SelectMany(formula => formula.Inputs).Select(input => input.Rows ?? input.Path.Start))
        .OfType<CompiledField>()
        .Select(start => start.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The score of a form; null when it has none of that key.</summary>
    public static TriedScore? In(CompiledForm form, string key) => TableOf(form, key) is { } table ? new TriedScore(form, table) : null;

    /// <summary>A score as a document has it, bound to the form as it is published otherwise.</summary>
    /// <param name="session">Reads the documents.</param>
    /// <param name="context">The published form.</param>
    /// <param name="key">The key of the score.</param>
    /// <param name="document">The field; that of the form's draft, or else the published one, when null.</param>
    public static async ValueTask<Result<TriedScore>> CompileAsync(DatabaseSession session, ChangeContext context, string key, JsonElement? document)
    {
        var all = await DocumentStore.AllAsync(session);
        var own = all.Single(row => row.Kind == DocumentKind.Form.Name && row.LiveKey == context.Form.Key);
        var drafted = Drafted(own) ?? context.Form.Document;
        var asked = document is { } given ? Read(given.GetRawText()) : drafted.Fields.FirstOrDefault(known => known.Key == key) is { } known ? known : ScoreErrors.NoScore.With(("field", key));
        if (asked.IsRefused)
        {
            return asked.As<TriedScore>();
        }

        if (asked.Value is not ScoreField score || score.Key != key)
        {
            return ScoreErrors.NoScore.With(("field", key));
        }

        // In the form as it is designed: the table may read fields that are not published yet.
        var place = drafted.Fields.Select(other => other.Key).TakeWhile(other => other != key).Count();
        var form = drafted with
        {
            Fields = [.. drafted.Fields.Take(place), score with { Id = score.Id ?? drafted.Fields.ElementAtOrDefault(place)?.Id ?? "tried" }, .. drafted.Fields.Skip(place + 1)],
        };
        var errors = new ErrorList();
        score.CheckSettings(new SettingsCheck(errors, $"/fields/{place}", form, form.Fields, other => context.Form.Set.Find(other)?.Document));
        if (errors.IsEmpty)
        {
            var set = LiveForms.Compile([.. all.Select(row => row == own ? row with { Live = DocumentJson.Write(form) } : row)], context.Rules.Environment.Zone);
            var bound = set.Find(context.Form.Key)!;
            if (TableOf(bound, key) is { } table)
            {
                return new TriedScore(bound, table, context.Form);
            }

            // What is wrong elsewhere in the draft does not keep its score from being tried.
            errors.AddRange(set.Errors[context.Form.Key].Where(error => error.Pointer?.StartsWith($"/fields/{place}/", StringComparison.Ordinal) == true));
        }

        return Result<TriedScore>.Refuse([.. errors.Errors.Select(error => error with { Pointer = error.Pointer?.Replace($"/fields/{place}", "/field", StringComparison.Ordinal) })]);
    }

    /// <summary>The scores of records of the published form, each as of a moment; those without a score left out.</summary>
    public async ValueTask<IReadOnlyDictionary<long, decimal?>> ScoreAsync(DatabaseSession session, IReadOnlyCollection<RecordRow> rows, Func<RecordRow, DateTime> moment, RuleContext rules)
    {
        var values = rows.ToDictionary(row => row.Id, InThisForm);
        var foreign = new ForeignRecords();
        if (looksBehind)
        {
            await foreign.LoadAsync(session, form, values.Values);
        }

        var scores = new Dictionary<long, decimal?>(rows.Count);
        foreach (var row in rows)
        {
            scores[row.Id] = table.Evaluate(new RecordScope(values[row.Id], null, foreign), table.UsesNow ? rules.At(moment(row)) : rules).Value as decimal?;
        }

        return scores;
    }

    // A field that is not published yet has no value; what comes behind it stands elsewhere.
    private object?[] InThisForm(RecordRow row) => places is null ? row.Values : [.. places.Select(place => place < 0 ? null : row.Values[place])];

    private static CompiledScore? TableOf(CompiledForm form, string key) =>
        form.Rules.Steps.OfType<ComputeStep.Score>().FirstOrDefault(step => step.Field.Subform is null && step.Field.Key == key)?.Table;

    // One that cannot be read any more is mended where it is edited.
    private static Form? Drafted(DocumentRow own) => !string.IsNullOrEmpty(own.Draft) && DocumentJson.Read<Form>(own.Draft) is { IsRefused: false } draft ? draft.Value : null;

    private static Result<Field> Read(string json)
    {
        var read = DocumentJson.Read<Field>(json);
        return read.IsRefused ? Result<Field>.Refuse([.. read.Errors.Select(error => error with { Pointer = "/field" + error.Pointer })]) : read;
    }
}
