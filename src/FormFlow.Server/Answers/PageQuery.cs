using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.People;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>Which part of a list is asked for: <c>limit</c>, <c>cursor</c>, <c>count</c>.</summary>
internal sealed class PageQuery : IUnreadable, IBindableFromHttpContext<PageQuery>, IEndpointParameterMetadataProvider
{
    public IReadOnlyList<Error>? Refusal { get; private init; }

    public required PageAsked Value { get; init; }

    public static ValueTask<PageQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new QueryReader(context.Request.Query);
        var asked = Read(query);
        return ValueTask.FromResult<PageQuery?>(new PageQuery { Value = asked, Refusal = query.Refusal() });
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => Describe(builder);

    /// <summary>Tells the three to the description of an endpoint.</summary>
    public static void Describe(EndpointBuilder builder)
    {
        builder.Metadata.Add(new DescribedParameter("limit", ParameterPlace.Query, "How many at most, 1 to 200; 50 when not given.", IsInteger: true));
        builder.Metadata.Add(new DescribedParameter("cursor", ParameterPlace.Query, "The nextCursor of the part before."));
        builder.Metadata.Add(new DescribedParameter("count", ParameterPlace.Query, "true asks for the total, too."));
    }

    /// <summary>Reads the three among others.</summary>
    public static PageAsked Read(QueryReader query) => new(query.Cursor(), query.Limit(), query.Flag("count"));
}
