using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Tasks;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using FormFlow.Storage.Stores;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>Which tasks are asked for.</summary>
internal sealed class TaskListQuery : IUnreadable, IBindableFromHttpContext<TaskListQuery>, IEndpointParameterMetadataProvider
{
    public IReadOnlyList<Error>? Refusal { get; private init; }

    public required TaskQuery Value { get; init; }

    public static ValueTask<TaskListQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new QueryReader(context.Request.Query);
        var asked = new TaskQuery
        {
            Status = query.OneOf<TaskStatusFilter>("status"),
            Assignee = query.Text("assignee"),
            Form = query.Text("form"),
            Record = query.Text("record"),
            DueFrom = query.Text("dueFrom"),
            DueTo = query.Text("dueTo"),
            Limit = query.Limit(),
            Cursor = query.Text("cursor"),
            Count = query.Flag("count"),
        };
        return ValueTask.FromResult<TaskListQuery?>(new TaskListQuery { Value = asked, Refusal = query.Refusal() });
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        Describe("status", "open (when not given), overdue, snoozed, done, closed or all.");
        Describe("assignee", "The id of a member whose tasks are wanted (for him, his managers and owners), or all (for owners); one's own when not given, everybody's when a record is.");
        Describe("form", "The key of a form: tasks about its records.");
        Describe("record", "The id of a record: tasks about it.");
        Describe("dueFrom", "A day or an instant: due then or later.");
        Describe("dueTo", "A day or an instant: due then or earlier.");
        PageQuery.Describe(builder);

        void Describe(string name, string description) => builder.Metadata.Add(new DescribedParameter(name, ParameterPlace.Query, description));
    }
}
