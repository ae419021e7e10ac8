using FormFlow.Storage.Identity;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Storage;

/// <summary>Registers the storage.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Adds <see cref="Databases"/> and <see cref="IdGenerator"/>, with the system's clock unless another is registered. Logging must be
    /// registered by the host.
    /// </summary>
    public static IServiceCollection AddFormFlowStorage(this IServiceCollection services, DatabaseOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options);
        services.TryAddSingleton<Databases>();
        services.TryAddSingleton(static provider =>
            new IdGenerator(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<DatabaseOptions>().Node));
        return services;
    }
}
