using FormFlow.Engine.Fields;
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
        Demand(options.LargestImport >= 1024, "LargestImport is a number of bytes from 1024");
        Demand(options.LargestFile is >= 1024 and <= 1L << 40, "LargestFile is a number of bytes from 1024 to 1099511627776");
        Demand(options.RequestsPerSecond >= 1, "RequestsPerSecond is 1 or more");
        Demand(options.RequestBurst >= 1, "RequestBurst is 1 or more");
        Demand(options.AnonymousRequestsPerSecond >= 1, "AnonymousRequestsPerSecond is 1 or more");
        Demand(options.PublicSubmissionsPerMinute is >= 1 and <= 1_000_000, "PublicSubmissionsPerMinute is a number from 1 to 1000000");
        Demand(options.PublicFillSeconds is >= 0 and <= 600, "PublicFillSeconds is a number from 0 to 600");
        Demand(options.FailedSignInsPerMinute >= 1, "FailedSignInsPerMinute is 1 or more");
        Demand(options.ListenersPerCaller >= 1, "ListenersPerCaller is 1 or more");
        Demand(options.ConvertedAtOnce >= 0, "ConvertedAtOnce is 0 or more");
        var mail = options.Mail;
        Demand(!mail.IsOn || mail.Port is >= 1 and <= 65535, "Mail:Port is a number from 1 to 65535");
        Demand(!mail.IsOn || MailAddress.TryNormalise(mail.From, out _), "Mail:From is an e-mail address");
        Demand(mail.Link.Length == 0 || (Uri.TryCreate(mail.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"), "Mail:Link is an address that begins with http:// or https://");
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
