using System.Globalization;
using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Runtime.People;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>Which part of a list is asked for: <c>limit</c>, <c>cursor</c>, <c>count</c>. Other parameters are refused, not ignored.</summary>
internal sealed class PageQuery : IUnreadable, IBindableFromHttpContext<PageQuery>, IEndpointParameterMetadataProvider
{
    private const int UsualLimit = 50;
    private const int MostLimit = 200;

    public IReadOnlyList<Error>? Refusal { get; private init; }

    public PageAsked Value { get; private init; } = new(0, UsualLimit, false);

    public static ValueTask<PageQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var (after, limit, count) = (0L, UsualLimit, false);
        List<Error>? errors = null;
        foreach (var (name, values) in context.Request.Query)
        {
            var value = values.ToString();
            var error = name switch
            {
                "limit" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MostLimit
                    ? null
                    : RequestErrors.BadLimit.With(("maximum", MostLimit)),
                "cursor" => RecordId.TryParse(value, out after) ? null : RequestErrors.BadCursor.With(),
                "count" => bool.TryParse(value, out count) ? null : RequestErrors.BadParameter.With(("parameter", name)),
                _ => RequestErrors.UnknownParameter.With(("parameter", name)),
            };
            if (error is not null)
            {
                (errors ??= []).Add(error);
            }
        }

        return ValueTask.FromResult<PageQuery?>(new PageQuery { Value = new PageAsked(after, limit, count), Refusal = errors });
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new DescribedParameter("limit", ParameterPlace.Query, "How many at most, 1 to 200; 50 when not given.", IsInteger: true));
        builder.Metadata.Add(new DescribedParameter("cursor", ParameterPlace.Query, "The nextCursor of the part before."));
        builder.Metadata.Add(new DescribedParameter("count", ParameterPlace.Query, "true asks for the total, too."));
    }
}
