using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Formulas;

/// <summary>Checks formulas as they are written, and shows what they give for a record, part by part. Nothing is written.</summary>
public sealed class FormulaTrials(RecordSessions sessions, LiveForms live)
{
    /// <summary>Does so, for owners: against the form as it is drafted, with the record as it was saved.</summary>
    public async Task<Result<TriedFormula>> RunAsync(Workspace workspace, Caller caller, string form, FormulaToTry asked, CancellationToken cancellationToken)
    {
        if (!caller.IsOwner)
        {
            return DocumentErrors.OwnerOnly.With();
        }

        var published = await live.OfAsync(workspace, cancellationToken);
        if ((await DraftedAsync(workspace, form, cancellationToken) ?? published).Find(form) is not { } drafted)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var checkedFormula = Bind(drafted, asked);
        if (checkedFormula.IsRefused || asked.Record is null)
        {
            return checkedFormula.IsRefused ? checkedFormula.As<TriedFormula>() : new TriedFormula(TypeOf(checkedFormula.Value), null, null, []);
        }

        var saved = published.Forms.FirstOrDefault(known => known.Id == drafted.Id);
        return saved is null || !RecordId.TryParse(asked.Record, out var record)
            ? RecordErrors.NotFound.At("/record")
            : await sessions.ReadAsync<TriedFormula>(workspace, caller, saved.Key, (session, context) => TryAsync(session, context, asked, record), cancellationToken);
    }

    private static async ValueTask<Result<TriedFormula>> TryAsync(DatabaseSession session, ChangeContext context, FormulaToTry asked, long record)
    {
        var form = context.Form;
        if (!(await RecordLoader.Of(form).LoadAsync(session, [record])).TryGetValue(record, out var row))
        {
            return RecordErrors.NotFound.At("/record");
        }

        // No record holds values of what is only drafted.
        var bound = Bind(form, asked);
        if (bound.IsRefused)
        {
            return new TriedFormula("any", null, Told(FormulaErrors.Unpublished.With()), []);
        }

        var trial = bound.Value;
        var rows = asked.Rows is null ? null : row.Values[form.Find(asked.Rows)!.Slot] as SubformRow[] ?? [];
        if (rows is { Length: 0 })
        {
            return new TriedFormula(TypeOf(trial), null, null, []);
        }

        var foreign = new ForeignRecords();
        await foreign.LoadAsync(session, form, [row.Values], trial.RecordNeeds, _ => trial.RowNeeds);
        var scope = new RecordScope(row.Values, rows?[0].Values, foreign);
        FormulaOutcome whole;
        IReadOnlyList<TracedPart> parts;
        do
        {
            whole = trial.Evaluate(scope, context.Rules);
            parts = trial.Trace(scope, context.Rules);
        }
        while (await foreign.AnswerAsync(session));

        return new TriedFormula(TypeOf(trial), whole.Value, Told(whole.Error), [.. parts.Select(Part)]);

        TriedPart Part(TracedPart traced)
        {
            var ((position, length), value) = (traced.Part.Place, traced.Outcome.Value);
            var title = value is string id && RecordId.TryParse(id, out var number) ? foreign.TitleOf(number) : null;
            return new TriedPart(position, length, traced.Part.Level, traced.IsUsed, value, title, Told(traced.Outcome.Error));
        }

        WhyNot? Told(Error? error) => error is null ? null : new WhyNot(error.Code.Code, error.Message(context.Caller.Language), error.Pointer, error.Parameters);
    }

    private static Result<FormulaTrial> Bind(CompiledForm form, FormulaToTry asked)
    {
        var rows = asked.Rows is null ? null : form.Find(asked.Rows);
        return asked.Rows is not null && rows is not { Field: SubformField }
            ? FormErrors.UnknownField.At("/rows", ("field", asked.Rows))
            : FormulaTrial.Bind(form, rows, asked.Formula, "/formula", asked.MayAsk ?? true);
    }

    private static string TypeOf(FormulaTrial trial) => JsonNamingPolicy.CamelCase.ConvertName(trial.Formula.Type.ToString());

    // The forms with the drafts of an app in their place; null when it has none. What cannot be read any more is mended where it is edited.
    private static async Task<FormSet?> DraftedAsync(Workspace workspace, string form, CancellationToken cancellationToken)
    {
        var app = Key.TrySplit(form, out var own, out _) ? own : string.Empty;
        var (all, zone) = await workspace.Database.ReadAsync(
            async (session, _) => (await DocumentStore.AllAsync(session), await SettingsOfWorkspaces.ZoneAsync(session)), cancellationToken);
        return all.Any(IsDrafted) ? LiveForms.Compile([.. all.Select(row => IsDrafted(row) ? row with { Live = row.Draft, LiveKey = row.Key, LiveVersion = row.LiveVersion ?? 0 } : row)], zone) : null;

        bool IsDrafted(DocumentRow row) => row.App == app && !string.IsNullOrEmpty(row.Draft)
            && ((row.Kind == DocumentKind.Form.Name && !DocumentJson.Read<Form>(row.Draft).IsRefused) || (row.Kind == DocumentKind.Workflow.Name && !DocumentJson.Read<StageWorkflow>(row.Draft).IsRefused));
    }
}
