using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Mail;

namespace FormFlow.Server.Hosting;

/// <summary>The settings of section <c>FormFlow</c>. The defaults work.</summary>
public sealed class FormFlowOptions
{
    public const string Section = "FormFlow";

    /// <summary>Where the data lives; relative to the directory the server was started in.</summary>
    public string DataDirectory { get; set; } = "./data";

    /// <summary>A PostgreSQL connection string; SQLite files in the data directory without one.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>Which of up to 1,024 processes on one PostgreSQL database this is.</summary>
    public int Node { get; set; }

    /// <summary>The largest JSON body in bytes; endpoints that take files allow more.</summary>
    public long LargestBody { get; set; } = 10 * 1024 * 1024;

    /// <summary>The largest request that brings a file to import, in bytes.</summary>
    public long LargestImport { get; set; } = 512L * 1024 * 1024;

    /// <summary>The largest uploaded file in bytes; fields may take less.</summary>
    public long LargestFile { get; set; } = 100 * 1024 * 1024;

    /// <summary>Requests a second that one caller may make for long.</summary>
    public int RequestsPerSecond { get; set; } = 60_000;

    /// <summary>Requests that one caller may make at once, before <see cref="RequestsPerSecond"/> counts.</summary>
    public int RequestBurst { get; set; } = 600_000;

    /// <summary>Requests a second without a sign-in from one address.</summary>
    public int AnonymousRequestsPerSecond { get; set; } = 200;

    /// <summary>What one address may send to public forms in a minute; everybody together to one link twenty times as much.</summary>
    public int PublicSubmissionsPerMinute { get; set; } = 60;

    /// <summary>What comes back to a public form sooner than this is held until somebody has looked at it.</summary>
    public int PublicFillSeconds { get; set; } = 2;

    /// <summary>Failed sign-ins a minute for one e-mail address, and ten times as many for one network address.</summary>
    public int FailedSignInsPerMinute { get; set; } = 10;

    /// <summary>How often one caller may listen to events at once.</summary>
    public int ListenersPerCaller { get; set; } = 50;

    /// <summary>The most saved values that a publish converts while everybody who writes waits; with more it is prepared first, as a job.</summary>
    public long ConvertedAtOnce { get; set; } = PublishLimits.UsuallyConvertedAtOnce;

    /// <summary>How mails are sent; none are as long as no host is named.</summary>
    public MailOptions Mail { get; set; } = new();

    /// <summary>Whether the log is written as JSON lines (CLEF) instead of readable ones.</summary>
    public bool JsonLog { get; set; }
}
