using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Texts;
using FormFlow.Runtime.Imports;
using FormFlow.Runtime.Notifications;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Timers;
using Microsoft.Extensions.Logging;

namespace FormFlow.Runtime.Timers;

/// <summary>Keeps what stood against a timer: it is tried again after longer and longer pauses, and given up in the end with a word to the owners.</summary>
public sealed partial class TimerFailures(Notifier notifier, TimeProvider time, ILogger<TimerFailures> logger)
{
    // Noted even while the server stops; otherwise it would be tried again at once.
    internal async Task NoteAsync(Workspace workspace, StageTimerRow timer, long lease, Error error, string cause)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var next = Retries.Next(now, timer.Attempts + 1);
        var told = JsonSerializer.Serialize(RowFault.Of(error, null, null, null));
        await workspace.Database.WriteAsync(
            async (session, _) =>
            {
                if (await StageTimerStore.FailAsync(session, timer.Id, lease, next, now, told) && next is null)
                {
                    await notifier.TellAsync(session, new Act(Caller.System, now, cause), GivenUp(timer, error), await MemberStore.OwnersAsync(session));
                }

                return true;
            },
            CancellationToken.None);
        if (next is null)
        {
            Log.GivenUp(logger, timer.Key, RecordId.Format(timer.Record), workspace.Key, error.Code.Code);
        }
    }

    private static Notice GivenUp(StageTimerRow timer, Error error) => new()
    {
        Kind = NotificationKinds.Notice,
        Occasion = $"timer:{RecordId.Format(timer.Id)}",
        Parameters = new Dictionary<string, LocalizedText>
        {
            ["text"] = new(new Dictionary<string, string>
            {
                ["en"] = $"What was due ({timer.Key}) could not be done: {error.Message("en")}",
                ["zh-CN"] = $"到期事项（{timer.Key}）无法执行：{error.Message("zh-CN")}",
            }),
        },
        Form = timer.Form,
        Record = timer.Record,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What was due ({Timer}) for record {Record} of workspace {Workspace} is given up: {Code}")]
        public static partial void GivenUp(ILogger logger, string timer, string record, string workspace, string code);
    }
}
