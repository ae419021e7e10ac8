using System.CommandLine;

namespace FormFlow.Server.Commands;

/// <summary>
/// What the program does besides serving: carries apps between a running server and a folder of files, from a desk or a build. It speaks to the
/// public API only, so the server may be another one.
/// </summary>
public static class CommandLine
{
    private const string KeyVariable = "FORMFLOW_API_KEY";
    private const string ServerVariable = "FORMFLOW_SERVER";

    private static readonly Option<Uri> Server = new("--server")
    {
        Description = $"The address of the server. Otherwise {ServerVariable}, or http://localhost:5080.",
        DefaultValueFactory = _ => new Uri(Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : "http://localhost:5080"),
    };

    private static readonly Option<string> Workspace = new("--workspace") { Description = "The key of the workspace.", Required = true };
    private static readonly Option<bool> Keep = new("--keep") { Description = "Where both the files and the workspace changed the same place, keep what is in the workspace." };
    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Where both changed the same place, take what is in the files." };
    private static readonly Option<bool> AllowBreaking = new("--allow-breaking") { Description = "Accept records that do not suit the new rules." };
    private static readonly Option<bool> SampleData = new("--sample-data") { Description = "Make the sample records of the files, once." };
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder of the app: package.json, app.json, forms and so on." };

    /// <summary>Whether a command line asks for a command; any other starts the server.</summary>
    public static bool IsCommand(string[] args) => args is ["export" or "plan" or "apply" or "-h" or "--help" or "-?" or "--version", ..];

    /// <summary>Runs a command. The outcome is 0 when it was done, 1 when it was refused or failed, and 2 when <c>plan --exit-code</c> found changes.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where the result is told.</param>
    /// <param name="error">Where it is told what went wrong.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand($"FormFlow: without a command the server starts. Commands ask a running server with the API key in {KeyVariable}.") { Export(), Plan(), Apply() };
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);
    }

    private static Command Export()
    {
        var app = new Option<string>("--app") { Description = "The key of the app.", Required = true };
        var command = new Command("export", "Write an app into a folder. What the folder holds for people (README.md), the picture and sample data stay.") { Folder, app, Server, Workspace };
        command.SetAction((asked, cancellationToken) => DoAsync(asked, async workspace =>
        {
            var folder = new AppFolder(asked.GetRequiredValue(Folder));
            var changed = await folder.WriteAsync(await workspace.ExportAsync(asked.GetRequiredValue(app), cancellationToken), cancellationToken);
            foreach (var line in changed)
            {
                await asked.InvocationConfiguration.Output.WriteLineAsync(line);
            }

            await asked.InvocationConfiguration.Output.WriteLineAsync(changed.Count == 0 ? "The folder is up to date." : $"{changed.Count} files changed.");
            return 0;
        }));
        return command;
    }

    private static Command Plan()
    {
        var exitCode = new Option<bool>("--exit-code") { Description = "End with 2 when something would change." };
        var command = new Command("plan", "Tell what applying a folder would change; nothing is written.") { Folder, Server, Workspace, Keep, Overwrite, AllowBreaking, exitCode };
        command.SetAction((asked, cancellationToken) => DoAsync(asked, async workspace =>
        {
            var plan = await workspace.PlanAsync(await new AppFolder(asked.GetRequiredValue(Folder)).ReadAsync(cancellationToken), Choices(asked), cancellationToken);
            await PlanText.WriteAsync(plan, asked.InvocationConfiguration.Output);
            return plan.Errors.Count > 0 ? 1 : asked.GetValue(exitCode) && PlanText.Changes(plan) ? 2 : 0;
        }));
        return command;
    }

    private static Command Apply()
    {
        var command = new Command("apply", "Install or upgrade an app from a folder: all of it or nothing.") { Folder, Server, Workspace, Keep, Overwrite, AllowBreaking, SampleData };
        command.SetAction((asked, cancellationToken) => DoAsync(asked, async workspace =>
        {
            var done = await workspace.ApplyAsync(await new AppFolder(asked.GetRequiredValue(Folder)).ReadAsync(cancellationToken), Choices(asked), cancellationToken);
            await PlanText.WriteAsync(done, asked.InvocationConfiguration.Output);
            return 0;
        }));
        return command;
    }

    private static Dictionary<string, bool> Choices(ParseResult asked) => new()
    {
        ["keep"] = asked.GetValue(Keep),
        ["overwrite"] = asked.GetValue(Overwrite),
        ["allowBreaking"] = asked.GetValue(AllowBreaking),
        ["sampleData"] = asked.GetValue(SampleData),
    };

    private static async Task<int> DoAsync(ParseResult asked, Func<RemoteWorkspace, Task<int>> command)
    {
        try
        {
            var key = Environment.GetEnvironmentVariable(KeyVariable);
            if (string.IsNullOrEmpty(key))
            {
                throw new CommandException($"{KeyVariable} is not set: make an API key in the workspace and put it there.");
            }

            using var workspace = new RemoteWorkspace(asked.GetRequiredValue(Server), asked.GetRequiredValue(Workspace), key);
            return await command(workspace);
        }
        catch (CommandException refusal)
        {
            await asked.InvocationConfiguration.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }
}
