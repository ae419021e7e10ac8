using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>Keys for programs.</summary>
internal static class ApiKeyEndpoints
{
    public static void MapApiKeyEndpoints(this RouteGroupBuilder workspace)
    {
        var keys = workspace.MapGroup("/api-keys").WithTags("People");
        keys.MapGet(string.Empty, ListAsync)
            .WithName("listApiKeys")
            .WithSummary("List API keys")
            .WithDescription("One's own; all of them for owners. Secrets are not shown.");
        keys.MapPost(string.Empty, AddAsync)
            .WithName("addApiKey")
            .WithSummary("Make an API key")
            .WithDescription("For signed-in members. The secret is shown in this answer only. The key never may more than its maker; with a role, no more than that role either.")
            .WithRequestExample(new NewApiKey { Name = "Nightly import" });
        keys.MapDelete("/{id}", RevokeAsync)
            .WithName("revokeApiKey")
            .WithSummary("Revoke an API key")
            .WithDescription("Holds at once. Owners may revoke every key, others their own.");
    }

    private static async Task<Answer<Page<ApiKey>>> ListAsync(WorkspaceCall call, PageQuery page, ApiKeys keys, CancellationToken cancellationToken) =>
        await keys.ListAsync(call.Workspace, call.Caller, page.Value, cancellationToken);

    private static async Task<Created<MadeApiKey>> AddAsync(WorkspaceCall call, Body<NewApiKey> body, ApiKeys keys, CancellationToken cancellationToken) =>
        Created<MadeApiKey>.At(
            await keys.AddAsync(call.Workspace, call.Caller, body.Value, cancellationToken),
            key => call.At($"api-keys/{key.Id}"));

    private static async Task<Done> RevokeAsync(WorkspaceCall call, string id, ApiKeys keys, CancellationToken cancellationToken) =>
        Done.Of(await keys.RevokeAsync(call.Workspace, call.Caller, id, cancellationToken));
}
