using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.Timers;

/// <summary>Registers what is due by time.</summary>
public static class TimerServices
{
    /// <summary>Adds what writes timers and what does them when they are due.</summary>
    public static IServiceCollection AddFormFlowTimers(this IServiceCollection services)
    {
        services.TryAddSingleton<TimerWriter>();
        services.TryAddSingleton<TimerEffects>();
        services.TryAddSingleton<TimerFailures>();
        services.TryAddSingleton<DueTimers>();
        services.TryAddSingleton<Schedules>();
        services.TryAddSingleton<Refreshes>();
        services.TryAddSingleton<RecordTimers>();
        services.AddHostedService<TimerPumps>();
        return services;
    }
}
