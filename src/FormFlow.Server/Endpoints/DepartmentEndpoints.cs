using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;

namespace FormFlow.Server.Endpoints;

/// <summary>The organisation of a workspace.</summary>
internal static class DepartmentEndpoints
{
    public static void MapDepartmentEndpoints(this RouteGroupBuilder workspace)
    {
        var departments = workspace.MapGroup("/departments").WithTags("People");
        departments.MapGet(string.Empty, ListAsync)
            .WithName("listDepartments")
            .WithSummary("List departments");
        departments.MapPost(string.Empty, AddAsync).For(Access.Owner)
            .WithName("addDepartment")
            .WithSummary("Add a department")
            .WithDescription("For owners.")
            .WithRequestExample(new NewDepartment { Name = "Planning" });
        departments.MapGet("/{id}", FindAsync)
            .WithName("getDepartment")
            .WithSummary("Read a department");
        departments.MapPatch("/{id}", ChangeAsync).For(Access.Owner)
            .WithName("changeDepartment")
            .WithSummary("Change or move a department")
            .WithDescription("For owners. What is not given stays; a null parent moves it to the top.")
            .WithRequestExample(new DepartmentChange { Name = "Planning and purchasing" });
        departments.MapDelete("/{id}", RemoveAsync).For(Access.Owner)
            .WithName("removeDepartment")
            .WithSummary("Remove a department")
            .WithDescription("For owners. Refused while members or departments belong to it.");
    }

    private static async Task<Answer<Page<Department>>> ListAsync(
        WorkspaceCall call, PageQuery page, Departments departments, CancellationToken cancellationToken) =>
        await departments.ListAsync(call.Workspace, page.Value, cancellationToken);

    private static Task<Created<Department>> AddAsync(
        WorkspaceCall call, Body<NewDepartment> body, Once once, Departments departments, CancellationToken cancellationToken) =>
        once.CreateAsync<Department>(
            claim => departments.AddAsync(call.Workspace, body.Value, claim, cancellationToken),
            department => call.At($"departments/{department.Id}"));

    private static async Task<Answer<Department>> FindAsync(
        WorkspaceCall call, string id, Departments departments, CancellationToken cancellationToken) =>
        await departments.FindAsync(call.Workspace, id, cancellationToken);

    private static async Task<Answer<Department>> ChangeAsync(
        WorkspaceCall call, string id, Body<DepartmentChange> body, IfMatch match, Departments departments, CancellationToken cancellationToken) =>
        await departments.ChangeAsync(call.Workspace, id, body.Value, match.Version, cancellationToken);

    private static async Task<Done> RemoveAsync(
        WorkspaceCall call, string id, IfMatch match, Departments departments, CancellationToken cancellationToken) =>
        Done.Of(await departments.RemoveAsync(call.Workspace, id, match.Version, cancellationToken));
}
