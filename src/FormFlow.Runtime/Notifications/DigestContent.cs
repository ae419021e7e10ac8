using System.Globalization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Notifications;
using FormFlow.Engine.Tasks;
using FormFlow.Engine.Texts;
using FormFlow.Runtime.Tasks;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Notifications;

/// <summary>What there is to tell a member: his tasks that are overdue, due today, or new to him, and how much else he did not see yet.</summary>
internal static class DigestContent
{
    private const int MostLines = 20;
    private const string English = "en";
    private const string Chinese = "zh-CN";

    private static readonly LocalizedText Overdue = Text("Overdue", "已逾期");
    private static readonly LocalizedText Today = Text("Due today", "今日到期");
    private static readonly LocalizedText Given = Text("New tasks", "新待办");
    private static readonly LocalizedText Unread = Text("Unread notifications", "未读通知");

    /// <summary>Gathers it; null when there is nothing to tell.</summary>
    public static async ValueTask<Notice?> GatherAsync(DatabaseSession session, DigestRow digest, TimeZoneInfo zone, long now)
    {
        var open = new TaskFilter { Member = digest.Member, Now = now, Take = MostLines };
        var endOfDay = LocalTime.EndMilliseconds(LocalTime.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(now).UtcDateTime, zone), zone);
        NoticePart[] all =
        [
            await TasksAsync(session, Overdue, open with { Status = TaskStatusFilter.Overdue }, zone),
            await TasksAsync(session, Today, open with { DueFrom = now, DueTo = endOfDay }, zone),
            await TasksAsync(session, Given, open with { GivenAfter = digest.AfterAt }, zone),
            new(Unread, await NotificationStore.CountUnreadAsync(session, digest.Member, NotificationKinds.Digest.Key), [], "notifications"),
        ];
        var parts = all.Where(part => part.Total > 0).ToArray();
        return parts.Length == 0 ? null : new Notice
        {
            Kind = NotificationKinds.Digest,
            Occasion = $"{NotificationKinds.Digest.Key}:{digest.NextAt.ToString(CultureInfo.InvariantCulture)}",
            Parameters = new Dictionary<string, LocalizedText> { ["summary"] = Text(Summary(parts, English), Summary(parts, Chinese)) },
            Parts = parts,
        };
    }

    private static async ValueTask<NoticePart> TasksAsync(DatabaseSession session, LocalizedText label, TaskFilter filter, TimeZoneInfo zone)
    {
        var rows = await TaskStore.ListAsync(session, filter);
        return new NoticePart(
            label,
            rows.Count < MostLines ? rows.Count : await TaskStore.CountAsync(session, filter),
            [.. rows.Select(row => new NoticeLine(row.Title, Due(TaskWriter.Deadline(row), zone), row.Id))],
            "tasks");
    }

    // Days stand as they were given, instants as the zone's clocks show them.
    private static string? Due(TaskDue? due, TimeZoneInfo zone) =>
        due?.At is { } at ? TimeZoneInfo.ConvertTimeFromUtc(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : due?.ToString();

    private static string Summary(IEnumerable<NoticePart> parts, string language) =>
        string.Join(" · ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Label.In(language)} {part.Total}")));

    private static LocalizedText Text(string english, string chinese) => new(new Dictionary<string, string> { [English] = english, [Chinese] = chinese });
}
