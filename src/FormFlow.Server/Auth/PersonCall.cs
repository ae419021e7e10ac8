using Microsoft.AspNetCore.Http.Features;
using System.Reflection;
using FormFlow.Runtime.People;

namespace FormFlow.Server.Auth;

/// <summary>The signed-in person that an endpoint outside the workspaces works for. Already checked when the endpoint runs.</summary>
internal sealed record PersonCall(SignedIn SignedIn) : IBindableFromHttpContext<PersonCall>
{
    public static ValueTask<PersonCall?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<PersonCall?>(context.Features.GetRequiredFeature<PersonCall>());
}
