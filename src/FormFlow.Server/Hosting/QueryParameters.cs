using System.Globalization;
using System.Runtime.CompilerServices;
using FormFlow.Engine.Errors;
using FormFlow.Server.Auth;
using FormFlow.Server.OpenApi;
using FormFlow.Server.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace FormFlow.Server.Hosting;

/// <summary>
/// Holds what stands behind the question mark against what the endpoint takes: unknown, repeated and unreadable parameters are refused, all at
/// once and by name, instead of being passed over.
/// </summary>
internal sealed class QueryParameters(RequestDelegate next)
{
    private readonly ConditionalWeakTable<Endpoint, Dictionary<string, Type>> known = [];

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.QueryString.HasValue || context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<AccessDemand>() is null)
        {
            return next(context);
        }

        var taken = known.GetValue(endpoint, static key => Of((RouteEndpoint)key));
        var errors = new ErrorList();
        foreach (var (name, values) in context.Request.Query)
        {
            if (!taken.TryGetValue(name, out var type))
            {
                errors.Add(RequestErrors.UnknownParameter.With(("parameter", name)));
            }
            else if (values.Count != 1 || !CanRead(values[0]!, type))
            {
                errors.Add(RequestErrors.BadParameter.With(("parameter", name)));
            }
        }

        return errors.IsEmpty ? next(context) : ProblemAnswers.WriteAsync(context, errors.Errors);
    }

    private static bool CanRead(string text, Type type) =>
        type == typeof(bool) ? bool.TryParse(text, out _)
        : type == typeof(int) ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        : type != typeof(long) || long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    // What its own parameters are called, and what the types among them read themselves and describe.
    private static Dictionary<string, Type> Of(RouteEndpoint endpoint)
    {
        var taken = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var parameter in endpoint.Metadata.OfType<IParameterBindingMetadata>())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
            if (!parameter.HasBindAsync && (parameter.HasTryParse || type == typeof(string)) && endpoint.RoutePattern.GetParameter(parameter.Name) is null)
            {
                taken[parameter.Name] = type;
            }
        }

        foreach (var described in endpoint.Metadata.OfType<DescribedParameter>().Where(described => described.Place == ParameterPlace.Query))
        {
            taken[described.Name] = typeof(string);
        }

        return taken;
    }
}
