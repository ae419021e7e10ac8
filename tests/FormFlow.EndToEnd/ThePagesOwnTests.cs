using System.ComponentModel;
using System.Diagnostics;
using FormFlow.EndToEnd.Support;

namespace FormFlow.EndToEnd;

/// <summary>What the pages' own tools say: types, style and unit tests.</summary>
public sealed class ThePagesOwnTests
{
    [TestCase("check", TestName = "Their_types_agree")]
    [TestCase("lint", TestName = "Their_style_is_kept")]
    [TestCase("test", TestName = "Their_unit_tests_pass")]
    public async Task Pass(string script)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = Path.Combine(Machine.Repository, "src", "FormFlow.Web"),
            ArgumentList = { "run", script, "--silent" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1" },
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await TestContext.Out.WriteLineAsync(await output);
        Assert.That(process.ExitCode, Is.Zero, (await output) + (await errors));
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Machine.Missing("Node.js is not installed.");
        }
    }
}
