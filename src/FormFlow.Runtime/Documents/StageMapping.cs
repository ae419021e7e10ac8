using System.Text.Json;
using FormFlow.Engine.Stages;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>
/// Where the records of a stage field go whose stages were taken out of its workflow. Kept with the workspace: records are moved after the
/// publish, and one that comes back from the recycle bin years later still finds its way.
/// </summary>
/// <param name="Entries">By vanished stage as <c>pipeline/stage</c> the one that takes its place; by the empty text the one for records in no stage.</param>
internal sealed record StageMapping(IReadOnlyDictionary<string, string> Entries)
{
    /// <summary>A stage as mappings call it; empty when there is none.</summary>
    public static string NameOf(string? pipeline, string? stage) => pipeline is null || stage is null ? string.Empty : $"{pipeline}/{stage}";

    /// <summary>A workflow's stage by that name; null when it has none.</summary>
    public static CompiledStage? Find(CompiledWorkflow workflow, string name) =>
        name.Split('/') is [var pipeline, var stage] ? workflow.Find(pipeline)?.FindStage(stage) : null;

    /// <summary>The mapping kept for a workflow's stage field.</summary>
    public static async ValueTask<StageMapping> ReadAsync(DatabaseSession session, CompiledWorkflow workflow) =>
        new(await DocumentStore.SettingAsync(session, Setting(workflow)) is { } kept ? JsonSerializer.Deserialize<Dictionary<string, string>>(kept)! : []);

    /// <summary>The stage that takes the place of another, over as many publishes as there were between; null when none was told.</summary>
    public CompiledStage? Follow(CompiledWorkflow workflow, string? pipeline, string? stage)
    {
        var name = NameOf(pipeline, stage);
        for (var left = Entries.Count; left > 0 && Entries.TryGetValue(name, out var next); left--)
        {
            if (Find(workflow, next) is { } found)
            {
                return found;
            }

            name = next;
        }

        return null;
    }

    /// <summary>The mapping with more entries, which go before those there are.</summary>
    public StageMapping With(IReadOnlyDictionary<string, string> entries) => new(entries.Concat(Entries.Where(entry => !entries.ContainsKey(entry.Key))).ToDictionary());

    /// <summary>Keeps the mapping.</summary>
    public async ValueTask WriteAsync(DatabaseSession session, CompiledWorkflow workflow) =>
        await DocumentStore.SetSettingAsync(session, Setting(workflow), JsonSerializer.Serialize(Entries));

    private static string Setting(CompiledWorkflow workflow) => $"stages.{workflow.Form.Id}.{workflow.Stage.Id}";
}
