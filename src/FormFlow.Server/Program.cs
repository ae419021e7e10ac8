using FormFlow.Server.Commands;
using FormFlow.Server.Hosting;

if (CommandLine.IsCommand(args))
{
    return await CommandLine.RunAsync(args, Console.Out, Console.Error);
}

await using var app = FormFlowHost.Build(args);
await app.RunAsync();
return 0;
