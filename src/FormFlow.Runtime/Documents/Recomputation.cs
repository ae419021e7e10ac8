using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// Brings the saved records of a form up to date after its formulas changed: each record goes through the write path without any new value,
/// so what changes is journalled and what does not is left alone.
/// </summary>
public sealed class Recomputation(RecordSessions sessions)
{
    private const int Chunk = 500;

    /// <summary>Recomputes all records of a form, some at a time, so that other writers get their turn between.</summary>
    public async Task RunAsync(Workspace workspace, CompiledForm form, CancellationToken cancellationToken)
    {
        long after = 0;
        while (true)
        {
            var last = await sessions.WriteAsync(
                workspace,
                Caller.System,
                form.Key,
                $"publish:{form.Key}/{form.Version}",
                async (session, context, writer) =>
                {
                    var ids = await RecordLoader.Of(context.Form).IdsAfterAsync(session, after, Chunk);
                    RecordChange[] changes = [.. ids.Select(id => new RecordChange { Kind = ChangeKind.Update, Id = id, Input = new RecordInput(context.Form.Fields.Length) })];
                    await writer.ApplyAsync(session, context with { Retitles = true }, changes);
                    return ids.Count < Chunk ? 0 : ids[^1];
                },
                cancellationToken);
            if (last.IsRefused || last.Value == 0)
            {
                return;
            }

            after = last.Value;
        }
    }
}
