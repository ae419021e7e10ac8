using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>The people of a workspace.</summary>
internal static class MemberEndpoints
{
    public static void MapMemberEndpoints(this RouteGroupBuilder workspace)
    {
        var members = workspace.MapGroup("/members").WithTags("People");
        members.MapGet(string.Empty, ListAsync)
            .WithName("listMembers")
            .WithSummary("List members");
        members.MapPost(string.Empty, AddAsync).For(Access.Owner)
            .WithName("addMember")
            .WithSummary("Add a member")
            .WithDescription("For owners. Somebody who already signs in to another workspace here keeps his password.")
            .WithRequestExample(new NewMember { Name = "Grace", Email = "grace@example.com", Password = "a first password", Title = "Planner" });
        members.MapGet("/{id}", FindAsync)
            .WithName("getMember")
            .WithSummary("Read a member");
        members.MapPatch("/{id}", ChangeAsync).For(Access.Owner)
            .WithName("changeMember")
            .WithSummary("Change, shut out or let in a member")
            .WithDescription("For owners. What is not given stays. A workspace keeps at least one owner who can sign in.")
            .WithRequestExample(new MemberChange { Name = "Grace", Title = "Head of planning", IsDisabled = false });
    }

    private static async Task<Answer<Page<Member>>> ListAsync(WorkspaceCall call, PageQuery page, Members members, CancellationToken cancellationToken) =>
        await members.ListAsync(call.Workspace, page.Value, cancellationToken);

    private static Task<Created<Member>> AddAsync(WorkspaceCall call, Body<NewMember> body, Once once, Members members, CancellationToken cancellationToken) =>
        once.CreateAsync<Member>(
            claim => members.AddAsync(call.Workspace, body.Value, claim, cancellationToken),
            member => call.At($"members/{member.Id}"));

    private static async Task<Answer<Member>> FindAsync(WorkspaceCall call, string id, Members members, CancellationToken cancellationToken) =>
        await members.FindAsync(call.Workspace, id, cancellationToken);

    private static async Task<Answer<Member>> ChangeAsync(
        WorkspaceCall call, string id, Body<MemberChange> body, IfMatch match, Members members, CancellationToken cancellationToken) =>
        await members.ChangeAsync(call.Workspace, id, body.Value, match.Version, cancellationToken);
}
