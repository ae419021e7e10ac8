using System.Collections.Frozen;
using FormFlow.Engine.Errors;

namespace FormFlow.Server.Problems;

/// <summary>One sort of problem as HTTP tells it: its status, the page <c>/problems/{slug}</c> that explains it, its title and general code.</summary>
internal sealed record ProblemType(int Status, string Slug, string Code, string English, string Chinese)
{
    /// <summary>What the exception handler answers: a trace id and nothing else.</summary>
    public static readonly ProblemType Internal = new(
        500, "internal", "server.failed", "Something went wrong on our side.", "服务器出错了。");

    /// <summary>Every sort of problem, by status.</summary>
    public static readonly IReadOnlyList<ProblemType> All =
    [
        new(400, "malformed", "request.malformed", "The request cannot be read.", "无法读取该请求。"),
        new(401, "unauthenticated", "session.required", "Sign in first.", "请先登录。"),
        new(403, "forbidden", "request.forbidden", "You may not do this.", "您没有权限执行此操作。"),
        new(404, "not-found", "request.not_found", "There is nothing here.", "未找到。"),
        new(405, "method-not-allowed", "request.method_not_allowed", "This address does not take that method.", "该地址不支持此请求方法。"),
        new(408, "timeout", "request.timeout", "The request arrived too slowly.", "请求传输超时。"),
        new(409, "conflict", "request.conflict", "The request contradicts what is there.", "请求与现有内容冲突。"),
        new(412, "stale", "request.stale", "Somebody changed this in the meantime.", "内容已被他人修改。"),
        new(413, "too-large", "request.too_large", "The request is too large.", "请求内容过大。"),
        new(415, "unsupported-media-type", "request.unsupported_media_type", "This address does not take that Content-Type.", "该地址不接受此 Content-Type。"),
        new(422, "invalid", "request.invalid", "The request was understood, but its content is wrong.", "请求内容有误。"),
        new(429, "too-many", "request.too_many", "Too many requests; try again later.", "请求过于频繁，请稍后再试。"),
        Internal,
        new(503, "unavailable", "server.unavailable", "The server cannot answer right now; try again later.", "服务暂不可用，请稍后再试。"),
    ];

    private static readonly FrozenDictionary<int, ProblemType> ByStatus = All.ToFrozenDictionary(type => type.Status);

    /// <summary>The type of an HTTP status; a status we have no page for is told as malformed (4xx) or internal (5xx).</summary>
    public static ProblemType Of(int status) =>
        ByStatus.TryGetValue(status, out var type) ? type : Of(status >= 500 ? 500 : 400) with { Status = status };

    /// <summary>The one place where kinds of refusal become HTTP.</summary>
    public static ProblemType Of(ErrorKind kind) => Of(kind switch
    {
        ErrorKind.Malformed => 400,
        ErrorKind.Unauthenticated => 401,
        ErrorKind.Forbidden => 403,
        ErrorKind.NotFound => 404,
        ErrorKind.Conflict => 409,
        ErrorKind.Stale => 412,
        ErrorKind.TooLarge => 413,
        ErrorKind.UnsupportedMediaType => 415,
        ErrorKind.Invalid => 422,
        ErrorKind.TooMany => 429,
        _ => throw new InvalidOperationException($"No status for {kind}."),
    });

    public string Title(string language) => language == Languages.Chinese ? Chinese : English;
}
