using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Scores;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Scores;

/// <summary>Tells how scores come about.</summary>
public sealed class ScoreExplanations(RecordSessions sessions)
{
    /// <summary>The terms of a record's score with the points each gives, to whoever may read the record.</summary>
    public Task<Result<ScoreExplanation>> OfAsync(Workspace workspace, Caller caller, string form, long id, string field, CancellationToken cancellationToken) =>
        sessions.ReadAsync<ScoreExplanation>(
            workspace,
            caller,
            form,
            async (session, context) =>
            {
                if (context.Form.Rules.Steps.OfType<ComputeStep.Score>().FirstOrDefault(step => step.Field.Subform is null && step.Field.Key == field) is not { } score)
                {
                    return ScoreErrors.NoScore.With(("field", field));
                }

                if (!(await RecordLoader.Of(context.Form).LoadAsync(session, [id])).TryGetValue(id, out var row))
                {
                    return RecordErrors.NotFound.With();
                }

                var foreign = new ForeignRecords();
                await foreign.LoadAsync(session, context.Form, [row.Values]);
                var account = score.Table.Explain(new RecordScope(row.Values, null, foreign), context.Rules);
                return Told(score.Field, row.Values[score.Field.Slot] as decimal?, account, caller.Language);
            },
            cancellationToken);

    private static ScoreExplanation Told(CompiledField field, decimal? kept, ScoreAccount account, string language)
    {
        var settings = (ScoreField)field.Field;
        return new ScoreExplanation(
            field.Key,
            settings.LabelIn(language),
            account.Value,
            kept,
            settings.Start ?? 0,
            [.. account.Lines.Select(line => new ExplainedTerm(line.Term.Settings.Label.In(language), line.Points is not null, Plain(line.Points ?? line.Term.Settings.Points), WhyNotOf(line.Error, language)))],
            Plain(account.Total)!.Value,
            settings.Decay is { } decay ? new ExplainedFading(decay.Since, account.Days, Plain(decimal.Round(account.Faded, 2, MidpointRounding.AwayFromZero))!.Value) : null,
            settings.Min,
            settings.Max,
            WhyNotOf(account.Error, language));
    }

    // Without the zeros that a factor's decimals leave behind.
    private static decimal? Plain(decimal? points) => points / 1.0000000000000000000000000000m;

    private static WhyNot? WhyNotOf(Error? error, string language) => error is null ? null : new WhyNot(error.Code.Code, error.Message(language), error.Pointer, error.Parameters);
}
