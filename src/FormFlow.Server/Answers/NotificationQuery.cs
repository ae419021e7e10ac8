using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.People;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>Which notifications are asked for: <c>unread</c> beside the parameters of <see cref="PageQuery"/>.</summary>
internal sealed class NotificationQuery : IUnreadable, IBindableFromHttpContext<NotificationQuery>, IEndpointParameterMetadataProvider
{
    public IReadOnlyList<Error>? Refusal { get; private init; }

    public required PageAsked Value { get; init; }

    /// <summary>Whether those seen are left out.</summary>
    public bool UnreadOnly { get; private init; }

    public static ValueTask<NotificationQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new QueryReader(context.Request.Query);
        var (asked, unread) = (PageQuery.Read(query), query.Flag("unread"));
        return ValueTask.FromResult<NotificationQuery?>(new NotificationQuery { Value = asked, UnreadOnly = unread, Refusal = query.Refusal() });
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        PageQuery.Describe(builder);
        builder.Metadata.Add(new DescribedParameter("unread", ParameterPlace.Query, "true leaves out those already seen."));
    }
}
