namespace FormFlow.Server.Auth;

/// <summary>Says who may call endpoints; the innermost word counts.</summary>
internal static class AccessExtensions
{
    public static TBuilder For<TBuilder>(this TBuilder builder, Access access)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccessDemand(access));
}
