namespace FormFlow.Runtime.People;

/// <summary>Changes that a person makes of himself; what is not given stays.</summary>
public sealed record ProfileChange
{
    /// <summary>The name people see, in every workspace.</summary>
    public string? Name { get; init; }

    /// <summary>The language of pages and of mails: <c>en</c>, <c>zh-CN</c>, or null for the browser's and the workspace's.</summary>
    public string? Language
    {
        get;
        init
        {
            field = value;
            HasLanguage = true;
        }
    }

    /// <summary>The IANA time zone in which times are shown, such as <c>Asia/Shanghai</c>; null for the workspace's.</summary>
    public string? TimeZone
    {
        get;
        init
        {
            field = value;
            HasTimeZone = true;
        }
    }

    /// <summary>A new password, 10 to 256 characters. Every other session of the person ends.</summary>
    public string? Password { get; init; }

    /// <summary>The password so far; needed with a new one.</summary>
    public string? CurrentPassword { get; init; }

    internal bool HasLanguage { get; private init; }

    internal bool HasTimeZone { get; private init; }
}
