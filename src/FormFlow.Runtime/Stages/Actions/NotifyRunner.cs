using FormFlow.Engine.Actions;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Records;
using FormFlow.Engine.Texts;
using FormFlow.Runtime.Notifications;

namespace FormFlow.Runtime.Stages.Actions;

/// <summary>Tells people something; for those who are not here any more others are told.</summary>
internal sealed class NotifyRunner(Notifier notifier) : RunnerOf<NotifyAction.Ready>
{
    private const int LongestTitle = 300;
    private const int LongestText = 10_000;
    private static readonly string[] Languages = ["en", "zh-CN"];

    protected override async ValueTask RunAsync(ActionRun run, NotifyAction.Ready action)
    {
        var people = await ActionPeople.AllAsync(run, action.To);
        var notice = new Notice
        {
            Kind = NotificationKinds.Notice,
            Occasion = $"{run.Context.Cause}{action.Place}:{RecordId.Format(run.Row.Id)}:{run.Act.Now}",
            Parameters = new Dictionary<string, LocalizedText>
            {
                ["text"] = new(Languages.ToDictionary(language => language, language => run.Text(action.Title, LongestTitle, language))),
            },
            Body = action.Text is null ? null : run.Text(action.Text, LongestText),
            Form = run.Workflow.Form.Id,
            Record = run.Row.Id,
        };
        await notifier.TellAsync(run.Session, run.Act, notice, people);
    }
}
