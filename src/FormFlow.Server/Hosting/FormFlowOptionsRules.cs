using Microsoft.Extensions.Options;

namespace FormFlow.Server.Hosting;

/// <summary>Refuses to start with settings that make no sense, naming each.</summary>
internal sealed class FormFlowOptionsRules : IValidateOptions<FormFlowOptions>
{
    public ValidateOptionsResult Validate(string? name, FormFlowOptions options)
    {
        var wrong = new List<string>();
        Demand(!string.IsNullOrWhiteSpace(options.DataDirectory), "DataDirectory names a directory");
        Demand(options.Node is >= 0 and < 1024, "Node is a number from 0 to 1023");
        Demand(options.LargestBody is >= 1024 and <= int.MaxValue, "LargestBody is a number of bytes from 1024 to 2147483647");
        Demand(options.RequestsPerSecond >= 1, "RequestsPerSecond is 1 or more");
        Demand(options.RequestBurst >= 1, "RequestBurst is 1 or more");
        Demand(options.AnonymousRequestsPerSecond >= 1, "AnonymousRequestsPerSecond is 1 or more");
        Demand(options.FailedSignInsPerMinute >= 1, "FailedSignInsPerMinute is 1 or more");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Demand(bool holds, string rule)
        {
            if (!holds)
            {
                wrong.Add($"{FormFlowOptions.Section}:{rule}.");
            }
        }
    }
}
