using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Imports;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace FormFlow.Runtime.Tests.Computing;

/// <summary>Imports rows as the service does, and counts what became of them.</summary>
internal sealed class Imported : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Caller caller;
    private readonly string directory = Directory.CreateTempSubdirectory("formflow-imports-").FullName;
    private ImportService imports = null!;
    private ImportWorker worker = null!;
    private ImportFolder folder = null!;

    private Imported(Caller caller) => this.caller = caller;

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Failed { get; private set; }

    public int Undone { get; private set; }

    /// <summary>The imports of a member.</summary>
    public static Imported By(Caller caller) => new(caller);

    /// <summary>Adds imports whose files stand in a folder of their own.</summary>
    public IServiceCollection AddTo(IServiceCollection services) =>
        services.AddSingleton(new ImportFolder(new DatabaseOptions { DataDirectory = directory }, TimeProvider.System)).AddFormFlowImports();

    /// <summary>Begins to work off what is asked for.</summary>
    public async Task StartAsync(IServiceProvider services)
    {
        (imports, worker, folder) = (services.GetRequiredService<ImportService>(), services.GetRequiredService<ImportWorker>(), services.GetRequiredService<ImportFolder>());
        await worker.StartAsync(CancellationToken.None);
    }

    /// <summary>Imports a csv text to its end: as new records, or for those of the same text and day; some are taken back at once.</summary>
    public async Task<string> RunAsync(Workspace workspace, string form, string rows, Random random)
    {
        var upload = folder.NewUpload();
        await File.WriteAllTextAsync(upload, rows, Encoding.UTF8);
        var parts = new Dictionary<string, string> { ["delimiter"] = ",", ["header"] = "true", ["encoding"] = "utf-8" };
        if (random.Next(4) > 0)
        {
            (parts["mode"], parts["key"]) = ("upsert", """[ "t", "d" ]""");
        }

        var job = await EndedAsync(workspace, await imports.StartAsync(workspace, caller, form, new ImportUpload(upload, "rows.csv", parts), null, CancellationToken.None));
        (Created, Updated, Unchanged, Failed) = (Created + (int)job.Created, Updated + (int)job.Updated, Unchanged + (int)job.Unchanged, Failed + (int)job.Failed);
        var told = $"{parts.GetValueOrDefault("mode", "create")}: {Figures(job)}";
        if (random.Next(4) > 0)
        {
            return told;
        }

        var undo = await EndedAsync(workspace, await imports.UndoAsync(workspace, caller, job.Id, null, CancellationToken.None));
        Undone += (int)(undo.Updated + undo.Removed);
        return $"{told}, taken back: {Figures(undo)}";
    }

    public async ValueTask DisposeAsync()
    {
        await worker.StopAsync(CancellationToken.None);
        Directory.Delete(directory, recursive: true);
    }

    private static string Figures(ImportJob job) => $"{job.Created} made, {job.Updated} changed, {job.Unchanged} kept, {job.Removed} removed, {job.Failed} refused";

    private async Task<ImportJob> EndedAsync(Workspace workspace, Result<ImportJob> begun)
    {
        Assert.That(begun.Errors.Select(error => $"{error.Pointer} {error.Message("en")}"), Is.Empty);
        var job = begun.Value;
        using var patience = new CancellationTokenSource(Patience);
        while (job.Status is "queued" or "running")
        {
            await Task.Delay(5, patience.Token);
            job = (await imports.FindAsync(workspace, caller, job.Id, CancellationToken.None)).Value;
        }

        Assert.That(job.Status, Is.EqualTo("done"), job.Message?.ToString());
        return job;
    }
}
