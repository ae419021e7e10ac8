using System.Reflection;

namespace FormFlow.EndToEnd.Support;

/// <summary>What this machine has and where things lie.</summary>
internal static class Machine
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Told("Repository"));

    /// <summary>The folder of the server to test: a published one when <c>FORMFLOW_SERVER</c> names it, else what the build made.</summary>
    public static string Server { get; } = Environment.GetEnvironmentVariable("FORMFLOW_SERVER") ?? Path.GetFullPath(Told("ServerOutput"));

    /// <summary>Whether what is missing is a failure.</summary>
    public static bool IsStrict { get; } = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    /// <summary>The installed Chromium. Where there is none the test is skipped, and fails when <c>CI</c> is set.</summary>
    public static string Chromium()
    {
        var wanted = Environment.GetEnvironmentVariable("FORMFLOW_CHROMIUM");
        var found = wanted ?? Browsers.FirstOrDefault(File.Exists);
        return found ?? throw Missing("Chromium is not installed; FORMFLOW_CHROMIUM may name it.");
    }

    /// <summary>Something needed is not here.</summary>
    /// <param name="what">What, in a sentence.</param>
    public static Exception Missing(string what) => IsStrict ? new AssertionException(what) : new IgnoreException(what);

    private static string Told(string key) =>
        typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(told => told.Key == key).Value!;
}
