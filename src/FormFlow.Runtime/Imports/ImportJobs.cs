using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Imports;

/// <summary>Tells how imports stand.</summary>
public sealed class ImportJobs(LiveForms live)
{
    private const int MostProblems = 50;

    /// <summary>One import.</summary>
    internal async Task<Result<ImportJob>> FindAsync(Workspace workspace, Caller caller, long id, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        var row = await workspace.Database.ReadOneAsync((session, _) => ImportStore.FindAsync(session, id), cancellationToken);
        return row is { IsImport: true } ? Tell(row, forms, caller.Language) : ImportErrors.NotFound.With();
    }

    /// <summary>The imports of a form, the latest first.</summary>
    internal async Task<Page<ImportJob>> ListAsync(Workspace workspace, Caller caller, CompiledForm form, PageAsked asked, CancellationToken cancellationToken)
    {
        var (rows, total) = await workspace.Database.ReadAsync(
            async (session, _) => (
                await ImportStore.ListAsync(session, form.Id, asked.After == 0 ? long.MaxValue : asked.After, asked.Limit + 1),
                asked.Count ? await ImportStore.CountAsync(session, form.Id) : (long?)null),
            cancellationToken);
        return Page<ImportJob>.From(rows, asked.Limit, row => row.Id, row => Tell(row, form.Set, caller.Language), total);
    }

    internal static ImportJob Tell(ImportRow row, FormSet forms, string language)
    {
        var options = row is { Undoes: null, Kind: ImportKinds.Import } ? DocumentJson.Read<ImportOptions>(row.Options).Value : null;
        var caller = JsonSerializer.Deserialize<Caller>(row.Caller)!;
        var message = row.Message is null ? null : JsonSerializer.Deserialize<RowFault>(row.Message);
        return new ImportJob
        {
            Id = RecordId.Format(row.Id),
            Form = forms.Forms.FirstOrDefault(form => form.Id == row.Form)?.Key ?? row.Form,
            Kind = row.Undoes is null ? row.Kind : "undo",
            Status = row.Status,
            Progress = row.Progress / 1000m,
            Rows = row.Rows,
            Created = row.Created,
            Updated = row.Updated,
            Unchanged = row.Unchanged,
            Removed = row.Removed,
            Failed = row.Failed,
            Mode = options is null ? null : JsonNamingPolicy.CamelCase.ConvertName(options.Mode.ToString()),
            DryRun = options?.DryRun ?? false,
            File = options?.File,
            Mapping = options?.Columns.ToDictionary(column => column.Name, column => column.Field),
            MappingSuggested = options?.MappingSuggested ?? false,
            Problems =
            [
                .. ProblemCounts.Read(row.Problems).Take(MostProblems)
                    .Select(problem => new ImportProblem(problem.Fault.Column, problem.Fault.Field, problem.Fault.Code, problem.Fault.Text, problem.Fault.In(language), problem.Rows)),
            ],
            Message = message is null ? null : new ImportMessage(message.Code, message.In(language)),
            CreatedAt = Instant(row.CreatedAt),
            CreatedBy = caller.Member is { } member ? RecordId.Format(member) : null,
            StartedAt = row.StartedAt is { } started ? Instant(started) : null,
            FinishedAt = row.FinishedAt is { } finished ? Instant(finished) : null,
            Undoes = row.Undoes is { } import ? RecordId.Format(import) : null,
            UndoneBy = row.UndoneBy is { } undo ? RecordId.Format(undo) : null,
        };
    }

    private static DateTime Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}
