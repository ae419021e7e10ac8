using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.People;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>Which part of a list is asked for, and from which end: <c>order</c> beside those of <see cref="PageQuery"/>.</summary>
internal sealed class OrderedPageQuery : IUnreadable, IBindableFromHttpContext<OrderedPageQuery>, IEndpointParameterMetadataProvider
{
    public IReadOnlyList<Error>? Refusal { get; private init; }

    public required PageAsked Value { get; init; }

    /// <summary>Whether the last come first.</summary>
    public bool NewestFirst { get; private init; }

    public static ValueTask<OrderedPageQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new QueryReader(context.Request.Query);
        var (asked, order) = (PageQuery.Read(query), query.OneOf<Order>("order"));
        return ValueTask.FromResult<OrderedPageQuery?>(new OrderedPageQuery { Value = asked, NewestFirst = order == Order.Newest, Refusal = query.Refusal() });
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        PageQuery.Describe(builder);
        builder.Metadata.Add(new DescribedParameter("order", ParameterPlace.Query, "oldest (first, when not given) or newest (first)."));
    }

    private enum Order
    {
        Oldest,
        Newest,
    }
}
