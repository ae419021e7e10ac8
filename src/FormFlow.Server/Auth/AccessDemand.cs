namespace FormFlow.Server.Auth;

/// <summary>An endpoint's word about who may call it.</summary>
internal sealed record AccessDemand(Access Access);
