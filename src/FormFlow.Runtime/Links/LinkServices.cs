using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.Links;

/// <summary>Registers public links and what visitors do at their addresses.</summary>
public static class LinkServices
{
    /// <summary>Adds what public links need beside records and people.</summary>
    public static IServiceCollection AddFormFlowLinks(this IServiceCollection services)
    {
        services.TryAddSingleton<PublicLinks>();
        services.TryAddSingleton<PublicForms>();
        services.TryAddSingleton<PublicFinds>();
        services.TryAddSingleton<HeldSubmissions>();
        return services;
    }
}
