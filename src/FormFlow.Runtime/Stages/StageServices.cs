using FormFlow.Runtime.Stages.Actions;
using FormFlow.Runtime.Stages.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.Stages;

/// <summary>Registers what moves records through their stages.</summary>
public static class StageServices
{
    /// <summary>Adds actions and transitions.</summary>
    public static IServiceCollection AddFormFlowStages(this IServiceCollection services)
    {
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<ActionRunner, SetFieldsRunner>(),
            ServiceDescriptor.Singleton<ActionRunner, CreateRecordRunner>(),
            ServiceDescriptor.Singleton<ActionRunner, UpdateRelatedRunner>(),
            ServiceDescriptor.Singleton<ActionRunner, CreateTaskRunner>(),
            ServiceDescriptor.Singleton<ActionRunner, AssignRunner>(),
            ServiceDescriptor.Singleton<ActionRunner, NotifyRunner>(),
            ServiceDescriptor.Singleton<ActionRunner, CommentRunner>(),
            ServiceDescriptor.Singleton<ActionRunner, StartPipelineRunner>(),
        ]);
        services.TryAddSingleton<StageActions>();
        services.TryAddSingleton<StageEffects>();
        services.TryAddSingleton<Transitions>();
        services.TryAddSingleton<StageSimulations>();
        return services;
    }
}
