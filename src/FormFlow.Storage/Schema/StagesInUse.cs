using Dapper;
using FormFlow.Engine.Stages;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Schema;

/// <summary>Counts the saved records by where they stand.</summary>
public static class StagesInUse
{
    /// <summary>The stages in which a form's records stand; none while its stage field has no columns.</summary>
    public static async ValueTask<IReadOnlyList<StageInUse>> CountAsync(DatabaseSession session, CompiledWorkflow workflow)
    {
        var columns = await FormTables.ColumnsAsync(session, workflow.Form.Table);
        if (!columns.Contains(workflow.Stage.ColumnName) || !columns.Contains(workflow.PipelineField.ColumnName))
        {
            return [];
        }

        var (pipeline, stage) = (Dialect.Quote(workflow.PipelineField.ColumnName), Dialect.Quote(workflow.Stage.ColumnName));
        return (await session.Connection.QueryAsync<StageInUse>(
            $"""
            SELECT r.{pipeline} AS Pipeline, r.{stage} AS Stage, count(*) AS Records, CAST(coalesce(sum(t.open), 0) AS bigint) AS Tasks,
              CAST(coalesce(sum(w.waiting), 0) AS bigint) AS Timers, min(r.id) AS Example
            FROM {Dialect.Quote(workflow.Form.Table)} r
            LEFT JOIN (SELECT record, count(*) AS open FROM task WHERE form = @form AND status = 'open' GROUP BY record) t ON t.record = r.id
            LEFT JOIN (SELECT record, count(*) AS waiting FROM stage_timer WHERE form = @form AND field = @field AND next_at IS NOT NULL GROUP BY record) w ON w.record = r.id
            GROUP BY r.{pipeline}, r.{stage} ORDER BY 1, 2
            """,
            new { form = workflow.Form.Id, field = workflow.Stage.Id })).AsList();
    }
}
