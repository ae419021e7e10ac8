using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>How long records were in which stages: written with the changes that move them.</summary>
public static class StageStayStore
{
    private const string Insert =
        """
        INSERT INTO r_stage_stay (
          id, version, created_at, created_by, updated_at, updated_by, form_version, form, gone, f_record, f_field, f_pipeline, f_stage, f_status, f_from, f_transition, f_kind,
          f_cause, f_automatic, f_rule, f_reason, f_reason_group, f_comment, f_by, f_entered_at, f_record_version, f_workflow_version)
        VALUES (
          @id, 1, @entered_at, @by, @entered_at, @by, 1, @form, 0, @record, @field, @pipeline, @stage, @status, @from, @transition, @kind,
          @cause, @automatic, @rule, @reason, @reason_group, @comment, @by, @entered_at, @record_version, @workflow_version)
        """;

    private const string Finish =
        """
        UPDATE r_stage_stay
        SET version = version + 1, updated_at = @left_at, updated_by = @by, f_left_at = @left_at, f_next = @next, f_next_status = @next_status, f_stayed = COALESCE(@stayed, (@left_at - f_entered_at) / 1000), f_worked = @worked
        WHERE f_record = @record AND f_field = @field AND f_left_at IS NULL
        """;

    private const string Columns =
        """
        id, form, f_record AS Record, f_record_version AS RecordVersion, f_field AS Field, f_pipeline AS Pipeline, f_stage AS Stage, f_status AS Status, f_from AS "From",
        f_transition AS Transition, f_kind AS Kind, f_cause AS Cause, f_automatic AS Automatic, f_rule AS Rule, f_reason AS Reason, f_reason_group AS ReasonGroup,
        f_comment AS Comment, f_by AS "By", f_entered_at AS EnteredAt, f_left_at AS LeftAt, f_workflow_version AS WorkflowVersion
        """;

    private static readonly string[] InsertParameters =
    [
        "id", "entered_at", "by", "form", "record", "field", "pipeline", "stage", "status", "from", "transition", "kind",
        "cause", "automatic", "rule", "reason", "reason_group", "comment", "record_version", "workflow_version",
    ];

    private static readonly string[] FinishParameters = ["left_at", "by", "next", "next_status", "stayed", "worked", "record", "field"];

    /// <summary>Writes a stay that begins, and finishes the one before.</summary>
    /// <param name="session">The write session.</param>
    /// <param name="row">The stay.</param>
    /// <param name="ends">Whether there may be one before.</param>
    /// <param name="stayed">How long the record was in the stage it left, in seconds; null when it begins.</param>
    /// <param name="worked">How long by the working calendar.</param>
    public static async ValueTask AddAsync(DatabaseSession session, StageStayRow row, bool ends, long? stayed, long? worked)
    {
        if (ends)
        {
            await session.ExecuteAsync(Finish, FinishParameters, row.EnteredAt, row.By, row.Stage, row.Status, stayed, worked, row.Record, row.Field);
        }

        await session.ExecuteAsync(
            Insert, InsertParameters, row.Id, row.EnteredAt, row.By, row.Form, row.Record, row.Field, row.Pipeline, row.Stage, row.Status, row.From, row.Transition, row.Kind,
            row.Cause, row.Automatic, row.Rule, row.Reason, row.ReasonGroup, row.Comment, row.RecordVersion, row.WorkflowVersion);
    }

    /// <summary>The latest stay of a record that began after one of its versions; null when there is none.</summary>
    public static async ValueTask<StageStayRow?> LatestAsync(DatabaseSession session, long record, string field, long afterVersion) =>
        await session.Connection.QueryFirstOrDefaultAsync<StageStayRow>(
            $"SELECT {Columns} FROM r_stage_stay WHERE f_record = @record AND f_field = @field AND f_record_version > @afterVersion ORDER BY id DESC LIMIT 1",
            new { record, field, afterVersion });

    /// <summary>The stays of a record that began between two of its versions, in order.</summary>
    public static async ValueTask<IReadOnlyList<StageStayRow>> BetweenAsync(DatabaseSession session, long record, long first, long last) =>
        (await session.Connection.QueryAsync<StageStayRow>(
            $"SELECT {Columns} FROM r_stage_stay WHERE f_record = @record AND f_record_version BETWEEN @first AND @last ORDER BY id", new { record, first, last })).AsList();

    /// <summary>The next stays that began in a period, in the order they began; those of records in the recycle bin are left out.</summary>
    /// <param name="session">Reads them.</param>
    /// <param name="form">The stable id of the form.</param>
    /// <param name="field">The key of the stage field.</param>
    /// <param name="from">Unix milliseconds, included.</param>
    /// <param name="until">Unix milliseconds, not included.</param>
    /// <param name="after">The id of the last stay that is known.</param>
    /// <param name="limit">How many at most.</param>
    public static async ValueTask<IReadOnlyList<StageStayRow>> EnteredAsync(DatabaseSession session, string form, string field, long from, long until, long after, int limit) =>
        (await session.Connection.QueryAsync<StageStayRow>(
            $"""
            SELECT {Columns} FROM r_stage_stay
            WHERE form = @form AND f_field = @field AND gone = 0 AND f_entered_at >= @from AND f_entered_at < @until AND id > @after ORDER BY id LIMIT @limit
            """,
            new { form, field, from, until, after, limit })).AsList();

    /// <summary>How many stays began in a period.</summary>
    public static ValueTask<long> CountEnteredAsync(DatabaseSession session, string form, string field, long from, long until) =>
        new(session.Connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM r_stage_stay WHERE form = @form AND f_field = @field AND gone = 0 AND f_entered_at >= @from AND f_entered_at < @until",
            new { form, field, from, until }));

    /// <summary>Takes the stays of a record out of all figures while it is in the recycle bin, or back in.</summary>
    public static ValueTask SetGoneAsync(DatabaseSession session, long record, bool gone) =>
        session.ExecuteAsync("UPDATE r_stage_stay SET gone = @gone WHERE f_record = @record", ["gone", "record"], gone ? 1L : 0L, record);

    /// <summary>Forgets the stays of a record.</summary>
    public static ValueTask RemoveAsync(DatabaseSession session, long record) =>
        session.ExecuteAsync("DELETE FROM r_stage_stay WHERE f_record = @record", ["record"], record);
}
