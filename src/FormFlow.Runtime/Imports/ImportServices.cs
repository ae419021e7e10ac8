using FormFlow.Runtime.Imports.Proposals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.Imports;

/// <summary>Registers imports.</summary>
public static class ImportServices
{
    /// <summary>Adds what imports need, and the service that runs them.</summary>
    public static IServiceCollection AddFormFlowImports(this IServiceCollection services)
    {
        services.TryAddSingleton<ImportFolder>();
        services.TryAddSingleton<ImportJobs>();
        services.TryAddSingleton<ImportWorker>();
        services.TryAddSingleton<ImportService>();
        services.TryAddSingleton<FormProposals>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
        return services;
    }
}
