using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.Events;

/// <summary>Registers live events.</summary>
public static class EventServices
{
    /// <summary>Adds what callers listen with.</summary>
    public static IServiceCollection AddFormFlowEvents(this IServiceCollection services, EventLimits limits)
    {
        services.TryAddSingleton(limits);
        services.TryAddSingleton<LiveEvents>();
        return services;
    }
}
