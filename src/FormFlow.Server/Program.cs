using FormFlow.Server.Hosting;

await using var app = FormFlowHost.Build(args);
await app.RunAsync();
