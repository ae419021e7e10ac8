using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using FormFlow.Engine.Records;
using FormFlow.Engine.Tasks;
using FormFlow.Runtime.Tasks;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Calendars;

/// <summary>
/// Tasks as an iCalendar text (RFC 5545). Each is an event, because that is what calendar apps show: all day for a day, half an hour from an
/// instant on. The same tasks give the same bytes.
/// </summary>
internal static class CalendarFeed
{
    private const string Utc = "UTC";
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan BeforeAnInstant = TimeSpan.FromMinutes(-15);
    private static readonly TimeSpan OnADay = TimeSpan.FromHours(9);

    public static string Write(WorkspaceSettings workspace, IEnumerable<TaskRow> tasks, string? link)
    {
        var calendar = new Calendar { ProductId = "-//FormFlow//FormFlow//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", workspace.Name);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", "PT15M");
        refresh.Parameters.Add(new CalendarParameter("VALUE", "DURATION"));
        calendar.Properties.Add(refresh);
        foreach (var task in tasks)
        {
            calendar.Events.Add(Event(workspace, task, link));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(WorkspaceSettings workspace, TaskRow task, string? link)
    {
        var isDone = task.Status == TaskWriter.Text(TaskState.Done);
        var touched = DateTimeOffset.FromUnixTimeMilliseconds(task.UpdatedAt).UtcDateTime;
        var due = TaskWriter.Deadline(task)!;
        var result = new CalendarEvent
        {
            Uid = $"task-{RecordId.Format(task.Id)}@{workspace.Id}.formflow",
            DtStamp = At(touched),
            Sequence = (int)Math.Min(task.Version - 1, int.MaxValue),
            Summary = isDone ? $"✓ {task.Title}" : task.Title,
            Description = task.Note,
            Status = "CONFIRMED",
            Transparency = TransparencyType.Transparent,
            Url = link is null ? null : new Uri($"{link}/tasks/{RecordId.Format(task.Id)}"),
        };
        if (due.Day is { } day)
        {
            result.Start = new CalDateTime(day);
            result.End = day == DateOnly.MaxValue ? null : new CalDateTime(day.AddDays(1));
        }
        else
        {
            result.Start = At(due.At!.Value);
            result.End = At(due.At!.Value < DateTime.MaxValue - Shown ? due.At!.Value + Shown : due.At!.Value);
        }

        if (!isDone)
        {
            result.Alarms.Add(new Alarm
            {
                Action = AlarmAction.Display,
                Description = task.Title,
                Trigger = new Trigger(Duration.FromTimeSpanExact(due.Day is null ? BeforeAnInstant : OnADay)),
            });
        }

        return result;
    }

    private static CalDateTime At(DateTime instant) => new(new DateTime(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc), Utc);
}
