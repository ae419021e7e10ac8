using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.People;

/// <summary>Registers workspaces and the people in them.</summary>
public static class PeopleServices
{
    /// <summary>Adds what sign-in, members, departments, keys and workspaces need. An <see cref="IPackageInstaller"/> may stand already.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="failedSignInsPerMinute">See <see cref="SignInThrottle"/>.</param>
    public static IServiceCollection AddFormFlowPeople(this IServiceCollection services, int failedSignInsPerMinute)
    {
        services.AddOptions();
        services.TryAddSingleton<IPackageInstaller, NoPackages>();
        services.TryAddSingleton(provider => new SignInThrottle(provider.GetRequiredService<TimeProvider>(), failedSignInsPerMinute));
        services.TryAddSingleton<WorkspaceDirectory>();
        services.TryAddSingleton<SettingsOfWorkspaces>();
        services.TryAddSingleton<Setup>();
        services.TryAddSingleton<Passwords>();
        services.TryAddSingleton<CallerCache>();
        services.TryAddSingleton<Callers>();
        services.TryAddSingleton<Sessions>();
        services.TryAddSingleton<Profiles>();
        services.TryAddSingleton<Members>();
        services.TryAddSingleton<Preferences>();
        services.TryAddSingleton<Departments>();
        services.TryAddSingleton<ApiKeys>();
        services.TryAddSingleton<IdempotentAnswers>();
        return services;
    }
}
