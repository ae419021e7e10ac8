using FormFlow.Engine.Formulas;
using FormFlow.Runtime.Computing;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Files;
using FormFlow.Runtime.Formulas;
using FormFlow.Runtime.Journal;
using FormFlow.Runtime.Packages;
using FormFlow.Runtime.Scores;
using FormFlow.Runtime.Search;
using FormFlow.Runtime.Stages;
using FormFlow.Runtime.Timers;
using FormFlow.Runtime.Views;
using FormFlow.Runtime.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.Records;

/// <summary>Registers documents and records.</summary>
public static class RecordServices
{
    /// <summary>Adds what forms, their publishing and their records need.</summary>
    public static IServiceCollection AddFormFlowRecords(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new FormulaEnginePool());
        services.TryAddSingleton<LiveForms>();
        services.TryAddSingleton<PublishedFormulas>();
        services.TryAddSingleton<DocumentService>();
        services.TryAddSingleton<Recomputation>();
        services.TryAddSingleton<Publisher>();
        services.TryAddSingleton(new PublishLimits(PublishLimits.UsuallyConvertedAtOnce));
        services.TryAddSingleton<Publishing>();
        services.AddFormFlowStages();
        services.AddFormFlowTimers();
        services.TryAddSingleton<ChangeWriter>();
        services.TryAddSingleton<RecordSessions>();
        services.TryAddSingleton<RecordService>();
        services.TryAddSingleton<Verification>();
        services.TryAddSingleton<RecordQueries>();
        services.TryAddSingleton<RecordHistory>();
        services.TryAddSingleton<ScoreExplanations>();
        services.TryAddSingleton<BackTests>();
        services.TryAddSingleton<FormulaTrials>();
        services.TryAddSingleton<BinList>();
        services.TryAddSingleton<HiddenFields>();
        services.TryAddSingleton<FileVault>();
        services.TryAddSingleton<FileService>();
        services.TryAddSingleton<SearchIndex>();
        services.TryAddSingleton<WorkspaceSearch>();
        services.TryAddSingleton<WorkspaceCounts>();
        services.TryAddSingleton<SavedViews>();
        services.TryAddSingleton<JournalReaders>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IJournalReader, SearchReader>());
        services.AddHostedService(static provider => provider.GetRequiredService<JournalReaders>());
        services.TryAddSingleton<Templates>();
        services.TryAddSingleton<InstallProgress>();
        services.TryAddSingleton<PackageInstaller>();
        services.TryAddSingleton<AppReleases>();
        services.TryAddSingleton<AppCopies>();
        services.TryAddSingleton<WhereUsed>();
        services.TryAddSingleton<PackageExport>();
        services.TryAddSingleton<IPackageInstaller>(static provider => provider.GetRequiredService<PackageInstaller>());
        return services;
    }
}
