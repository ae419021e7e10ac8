using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Imports;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// Prepares a publish and brings it about. Columns are filled beside those that they replace, in parts that take a moment; what people change
/// meanwhile is told by the journal and converted again. At the end nobody writes for the moment in which the last of that is done and the
/// columns change places.
/// </summary>
internal sealed class PreparedPublish(JobClaim claim, ImportRow job, Publisher publisher, TimeProvider time)
{
    private const int RecordsAtOnce = 200;

    // So many are done while nobody writes.
    private const int FewRecords = 400;
    private const int MostRounds = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan WhileRead = TimeSpan.FromMilliseconds(500);

    private readonly Database database = claim.Workspace.Database;
    private readonly PublishAsked asked = JsonSerializer.Deserialize<PublishAsked>(job.Options)!;
    private readonly Caller caller = JsonSerializer.Deserialize<Caller>(job.Caller)!;
    private readonly PartSize size = new();

    /// <summary>Runs to the end; null when it was cancelled or cannot be published: that is written down.</summary>
    public async Task<Publication?> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await PrepareAsync(cancellationToken);
        }
        catch (RefusalException refusal)
        {
            await GiveUpAsync(JobStatus.Failed, refusal.Errors, cancellationToken);
        }
        catch (CancelledException)
        {
            await GiveUpAsync(JobStatus.Cancelled, [], cancellationToken);
        }

        return null;
    }

    /// <summary>Ends the job with nothing published; what was prepared goes.</summary>
    public Task GiveUpAsync(string status, IReadOnlyList<Error> errors, CancellationToken cancellationToken) => WhenFreeAsync<bool>(
        async session =>
        {
            var row = await claim.HoldAsync(session);
            await DocumentStore.LockAsync(session);
            foreach (var column in await PreparedColumnStore.OfAsync(session, claim.Id))
            {
                await ColumnConversion.DropColumnAsync(session, column.TableName, column.ColumnName);
            }

            row.Message = errors.Count == 0 ? null : PublishJob.Keep(errors);
            await claim.EndAsync(session, row, status);
            return true;
        },
        cancellationToken);

    private async Task<Publication> PrepareAsync(CancellationToken cancellationToken)
    {
        var conversions = await database.ReadAsync(async (session, _) => await ConversionsAsync(session), cancellationToken);
        await WhenFreeAsync<bool>(
            async session =>
            {
                await HoldAsync(session);
                await DocumentStore.LockAsync(session);
                foreach (var conversion in conversions)
                {
                    await conversion.AddColumnAsync(session);
                }

                return true;
            },
            cancellationToken);

        // From here on the journal tells what has to be converted again.
        if (job.FirstSeq is null)
        {
            await AdvanceAsync(await EndOfJournalAsync(cancellationToken), cancellationToken);
        }

        for (var place = 0; place < conversions.Count; place++)
        {
            await FillAsync(conversions[place], place, cancellationToken);
        }

        await WhenFreeAsync<bool>(
            async session =>
            {
                await claim.SaveAsync(session, await HoldAsync(session));
                await DocumentStore.LockAsync(session);
                await PlannedConversions.PrepareIndexesAsync(session, await TargetState.OfAsync(session, asked.App, asked.Drafts), await PreparedColumnStore.OfAsync(session, claim.Id));
                return true;
            },
            cancellationToken);
        await CatchUpAsync(conversions, cancellationToken);
        return await WhenFreeAsync(session => PublishAsync(session), cancellationToken);
    }

    // What is converted must be what was asked for.
    private async ValueTask<IReadOnlyList<ColumnConversion>> ConversionsAsync(DatabaseSession session)
    {
        var columns = await PreparedColumnStore.OfAsync(session, claim.Id);
        return await PlannedConversions.OfAsync(session, await TargetState.OfAsync(session, asked.App, asked.Drafts), columns);
    }

    private async Task FillAsync(ColumnConversion conversion, int place, CancellationToken cancellationToken)
    {
        var column = (await database.ReadOneAsync((session, _) => PreparedColumnStore.OfAsync(session, claim.Id), cancellationToken))[place];
        for (var isLast = column.Done > 0 && column.Position == long.MaxValue; !isLast;)
        {
            var after = column.Position;
            var part = await database.ReadAsync(async (session, _) => await conversion.AfterAsync(session, after, size.Take), cancellationToken);
            isLast = part.IsLast;
            column = column with { Position = isLast ? long.MaxValue : part.Last, Done = column.Done + part.Count, Failed = column.Failed + part.Failed };
            await database.WritePartAsync(
                async (session, _) =>
                {
                    var row = await HoldAsync(session);
                    var started = time.GetTimestamp();
                    await conversion.WriteAsync(session, part);
                    await PreparedColumnStore.SaveAsync(session, column);
                    var columns = await PreparedColumnStore.OfAsync(session, claim.Id);
                    row.Progress = Math.Clamp(columns.Sum(each => each.Done) * 1000 / Math.Max(1, columns.Sum(each => each.Total)), 0, 999);
                    await claim.SaveAsync(session, row);
                    size.Learn(part.Values.Count, time.GetElapsedTime(started));
                    return true;
                },
                cancellationToken);
        }
    }

    // Until little is left, or others write faster than this.
    private async Task CatchUpAsync(IReadOnlyList<ColumnConversion> conversions, CancellationToken cancellationToken)
    {
        for (var (round, left) = (0, long.MaxValue); round < MostRounds && left > FewRecords; round++)
        {
            var (from, end) = (job.FirstSeq!.Value, await EndOfJournalAsync(cancellationToken));
            var overdue = await database.ReadAsync(async (session, _) => await OverdueConversion.BetweenAsync(session, conversions, from, end, RecordsAtOnce), cancellationToken);
            left = overdue.Sum(each => (long)each.Records.Count);
            foreach (var each in overdue)
            {
                var part = await database.ReadAsync(async (session, _) => await each.ConvertAsync(session), cancellationToken);
                await database.WritePartAsync(
                    async (session, _) =>
                    {
                        await claim.SaveAsync(session, await HoldAsync(session));
                        await each.Conversion.WriteAsync(session, part);
                        return true;
                    },
                    cancellationToken);
            }

            await AdvanceAsync(end, cancellationToken);
        }
    }

    private async ValueTask<Publication> PublishAsync(DatabaseSession session)
    {
        var row = await HoldAsync(session);
        var columns = await PreparedColumnStore.OfAsync(session, claim.Id);
        var publication = await publisher.PublishPreparedAsync(session, claim.Workspace, caller, asked, columns, async conversions =>
        {
            foreach (var each in await OverdueConversion.BetweenAsync(session, conversions, row.FirstSeq!.Value, long.MaxValue, RecordsAtOnce))
            {
                await each.Conversion.WriteAsync(session, await each.ConvertAsync(session));
            }
        });
        await claim.EndAsync(session, row, JobStatus.Done);
        return publication;
    }

    private async Task AdvanceAsync(long place, CancellationToken cancellationToken) => job.FirstSeq = await database.WriteAsync(
        async (session, _) =>
        {
            var row = await HoldAsync(session);
            row.FirstSeq = place;
            await claim.SaveAsync(session, row);
            return place;
        },
        cancellationToken);

    private async Task<long> EndOfJournalAsync(CancellationToken cancellationToken)
    {
        var tail = new JournalTail(database);
        while (true)
        {
            if (await tail.EndAsync(cancellationToken) is { } end)
            {
                return end;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async ValueTask<ImportRow> HoldAsync(DatabaseSession session) =>
        await claim.HoldAsync(session) is { Cancelling: 0 } row ? row : throw new CancelledException();

    // A table's columns cannot be changed while somebody reads it for long, an export for instance.
    private async Task<T> WhenFreeAsync<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await database.WriteAsync((session, _) => work(session), cancellationToken);
            }
            catch (Exception busy) when (database.Dialect.IsBusy(busy))
            {
                await Task.Delay(WhileRead, time, cancellationToken);
                await database.WriteAsync(
                    async (session, _) =>
                    {
                        await claim.SaveAsync(session, await claim.HoldAsync(session));
                        return true;
                    },
                    cancellationToken);
            }
        }
    }

    /// <summary>Ends a step of a job that somebody gave up.</summary>
    private sealed class CancelledException : Exception;
}
