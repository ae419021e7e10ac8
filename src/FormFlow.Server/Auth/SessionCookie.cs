using FormFlow.Runtime.People;

namespace FormFlow.Server.Auth;

/// <summary>The cookie that carries a session's token: out of reach of scripts and of other sites' requests.</summary>
internal static class SessionCookie
{
    public const string Name = "formflow_session";
    private const int LongestToken = 200;

    public static string? Read(HttpRequest request) =>
        request.Cookies.TryGetValue(Name, out var token) && token.Length is > 0 and <= LongestToken ? token : null;

    public static void Write(HttpContext context, OpenedSession session) =>
        context.Response.Cookies.Append(Name, session.Token, Options(context, session.ExpiresAt));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        Expires = expires,
        IsEssential = true,
    };
}
