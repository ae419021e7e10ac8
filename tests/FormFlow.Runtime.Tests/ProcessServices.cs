using FormFlow.Runtime.Mail;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Records;
using FormFlow.Runtime.Tasks;
using FormFlow.Storage;
using FormFlow.Storage.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Runtime.Tests;

/// <summary>What a process without a host is made of; each has a node number of its own.</summary>
internal static class ProcessServices
{
    private static int nodes;

    public static IServiceCollection Of(TimeProvider clock, Databases databases, MailOptions mail)
    {
        var made = new ServiceCollection();
        made.AddSingleton(clock);
        made.AddSingleton(databases);
        made.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        made.AddFormFlowStorage(new DatabaseOptions { DataDirectory = "unused", Node = Interlocked.Increment(ref nodes) % 1024 });
        made.AddFormFlowRecords();
        made.AddFormFlowWork(mail);
        made.AddFormFlowPeople(10);
        return made;
    }
}
