using System.Reflection;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Events;
using FormFlow.Server.Json;
using FormFlow.Server.OpenApi;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Answers;

/// <summary>What somebody wants to listen to: <c>after</c>, <c>forms</c>, and the <c>Last-Event-ID</c> of a browser that connects again.</summary>
internal sealed class EventQuery : IUnreadable, IBindableFromHttpContext<EventQuery>, IEndpointParameterMetadataProvider
{
    public IReadOnlyList<Error>? Refusal { get; private init; }

    public required EventsAsked Value { get; init; }

    public static ValueTask<EventQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var query = new QueryReader(context.Request.Query);
        var (after, forms) = (query.Text("after"), query.Text("forms"));

        // The address of a browser's stream stays as it was when it first connected; the header tells how far it came since.
        var header = context.Request.Headers[HeaderNames.LastEventId].ToString();
        var (name, given) = header.Length > 0 ? (HeaderNames.LastEventId, header) : ("after", after);
        var place = 0L;
        var isRead = given is null || RecordId.TryParse(given, out place);
        return ValueTask.FromResult<EventQuery?>(new EventQuery
        {
            Value = new EventsAsked(given is null ? null : place, forms?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            Refusal = isRead ? query.Refusal() : [.. query.Refusal() ?? [], EventErrors.BadPosition.With(("parameter", name))],
        });
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new DescribedParameter(
            HeaderNames.LastEventId, ParameterPlace.Header, "The id of the last event that was received: those after it follow without gap or repeat. Browsers send it by themselves."));
        builder.Metadata.Add(new DescribedParameter("after", ParameterPlace.Query, "The same for whoever cannot set the header, which goes first."));
        builder.Metadata.Add(new DescribedParameter("forms", ParameterPlace.Query, "Keys of forms, separated by commas: of records, only theirs are told."));
    }
}
