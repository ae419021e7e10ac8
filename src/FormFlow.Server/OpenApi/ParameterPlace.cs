namespace FormFlow.Server.OpenApi;

internal enum ParameterPlace
{
    Query,
    Header,
}
