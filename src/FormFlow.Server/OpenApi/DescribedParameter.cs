namespace FormFlow.Server.OpenApi;

/// <summary>A parameter that an endpoint's own types read from the request, told to the OpenAPI document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Description">What it does.</param>
/// <param name="IsInteger">Whether it is a whole number; text otherwise.</param>
internal sealed record DescribedParameter(string Name, ParameterPlace Place, string Description, bool IsInteger = false);
