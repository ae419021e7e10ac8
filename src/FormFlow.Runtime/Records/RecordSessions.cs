using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>
/// Opens write transactions for records of a form: with the form as it is published at that moment, an interpreter of formulas, and the moment
/// itself. Work prepared with a form that was published anew meanwhile is prepared again.
/// </summary>
public sealed class RecordSessions(LiveForms live, SettingsOfWorkspaces settings, FormulaEnginePool formulas, ChangeWriter writer, TimeProvider time)
{
    private const int MostAttempts = 5;

    /// <summary>Told after a transaction that left something to be computed.</summary>
    internal event Action<Workspace>? LeftWork;

    /// <summary>Runs work without anything to prepare.</summary>
    public Task<Result<T>> WriteAsync<T>(
        Workspace workspace,
        Caller caller,
        string form,
        string? cause,
        Func<DatabaseSession, ChangeContext, ChangeWriter, ValueTask<T>> work,
        CancellationToken cancellationToken) => WriteAsync<bool, T>(
            workspace, caller, form, new WriteOptions { Cause = cause }, static _ => true, (session, context, changes, _) => work(session, context, changes), cancellationToken);

    /// <summary>
    /// Prepares with the published form, outside of the transaction, then runs the work inside. A refusal, of either, leaves no trace; neither
    /// does a dry run.
    /// </summary>
    public async Task<Result<T>> WriteAsync<TPrepared, T>(
        Workspace workspace,
        Caller caller,
        string form,
        WriteOptions options,
        Func<CompiledForm, Result<TPrepared>> prepare,
        Func<DatabaseSession, ChangeContext, ChangeWriter, TPrepared, ValueTask<T>> work,
        CancellationToken cancellationToken)
    {
        var known = await settings.OfAsync(workspace, cancellationToken);
        var zone = known.Zone;
        if (caller.Kind == CallerKind.System)
        {
            // What a process writes for the workspace itself is in the workspace's language.
            caller = caller with { Language = known.Language };
        }

        for (var attempt = 1; ; attempt++)
        {
            var forms = await live.OfAsync(workspace, cancellationToken);
            if (forms.Find(form) is not { } compiled)
            {
                return RecordErrors.FormNotFound.With(("form", form));
            }

            var prepared = prepare(compiled);
            if (prepared.IsRefused)
            {
                return prepared.As<T>();
            }

            ChangeChain? chain = null;
            try
            {
                var done = await (options.IsPart ? workspace.Database.WritePartAsync(InsideAsync, cancellationToken) : workspace.Database.WriteAsync(InsideAsync, cancellationToken));
                if (chain?.LeavesWork == true)
                {
                    LeftWork?.Invoke(workspace);
                }

                return done;

                async ValueTask<T> InsideAsync(DatabaseSession session, CancellationToken stopping)
                {
                    if (!await live.HoldsAsync(session, workspace, forms))
                    {
                        throw new OutdatedException();
                    }

                    var outcome = await WithinAsync(session, compiled, caller, zone, options, (context, changes) =>
                    {
                        chain = context.Chain;
                        return work(session, context, changes, prepared.Value);
                    });
                    return options.DryRun ? throw new DryRunException<T>(outcome) : outcome;
                }
            }
            catch (RefusalException refusal)
            {
                return Result<T>.Refuse(refusal.Errors);
            }
            catch (DryRunException<T> done)
            {
                return done.Outcome;
            }
            catch (OutdatedException) when (attempt < MostAttempts)
            {
                // Published meanwhile: prepare with the new form.
            }
            catch (Exception violation) when (attempt < MostAttempts && workspace.Database.Dialect.Violation(violation) is { Kind: ConstraintKind.Unique })
            {
                // Another process took the same unique value between the look and the write; the next look sees it.
            }
        }
    }

    /// <summary>Runs work that reads, with everything that a write would know.</summary>
    internal async Task<Result<T>> ReadAsync<T>(
        Workspace workspace, Caller caller, string form, Func<DatabaseSession, ChangeContext, ValueTask<Result<T>>> work, CancellationToken cancellationToken)
    {
        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        return await live.ReadAsync(
            workspace,
            async forms => forms.Find(form) is { } compiled
                ? await workspace.Database.ReadAsync((session, _) => WithinAsync(session, compiled, caller, zone, new WriteOptions(), (context, _) => work(session, context)), cancellationToken)
                : RecordErrors.FormNotFound.With(("form", form)),
            static () => true,
            cancellationToken);
    }

    /// <summary>Runs work inside a transaction that runs already, with a form that is the published one at its end.</summary>
    internal async ValueTask<T> WithinAsync<T>(
        DatabaseSession session, CompiledForm form, Caller caller, TimeZoneInfo zone, WriteOptions options, Func<ChangeContext, ChangeWriter, ValueTask<T>> work)
    {
        var engine = formulas.Rent();
        try
        {
            return await work(Context(form, caller, zone, engine, options), writer);
        }
        finally
        {
            formulas.Return(engine);
        }
    }

    private ChangeContext Context(CompiledForm form, Caller caller, TimeZoneInfo zone, FormulaEngine engine, WriteOptions options)
    {
        var now = options.At ?? time.GetUtcNow();
        now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        var environment = new FormulaEnvironment(
            now, zone, caller.Member is { } me ? RecordId.Format(me) : null, caller.Departments.Count > 0 ? RecordId.Format(caller.Departments[0]) : null)
        {
            Calendar = form.Set.Calendars.Default.Days,
        };
        return new ChangeContext(form, caller, now.UtcDateTime, new RuleContext(engine, environment, ConditionContext.Of(caller, now.UtcDateTime, zone)), options.Cause) { MaySetReadOnly = options.MaySetReadOnly, IsPast = options.At is not null };
    }

    /// <summary>Ends a transaction whose work was prepared with a form that is no longer the published one.</summary>
    private sealed class OutdatedException : Exception;

    /// <summary>Ends the transaction of a dry run and carries its outcome out.</summary>
    private sealed class DryRunException<T>(T outcome) : Exception
    {
        public T Outcome { get; } = outcome;
    }
}
