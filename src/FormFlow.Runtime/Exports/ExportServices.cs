using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.Exports;

/// <summary>Registers exports.</summary>
public static class ExportServices
{
    /// <summary>Adds what exports need.</summary>
    public static IServiceCollection AddFormFlowExports(this IServiceCollection services)
    {
        services.TryAddSingleton<ExportService>();
        return services;
    }
}
