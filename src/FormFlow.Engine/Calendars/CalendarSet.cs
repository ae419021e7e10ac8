using System.Collections.Frozen;

namespace FormFlow.Engine.Calendars;

/// <summary>The working calendars of a workspace: those that are published, and the one that counts where none is named. Immutable.</summary>
public sealed class CalendarSet
{
    /// <summary>The key, without its app's, of a calendar that counts for the whole workspace.</summary>
    public const string DefaultKey = "default";

    private readonly FrozenDictionary<string, CompiledCalendar> byKey;

    /// <summary>Makes a set from documents that passed their check.</summary>
    /// <param name="documents">The calendars by full key, such as <c>shop.default</c>.</param>
    /// <param name="workspaceZone">The time zone of calendars that name none.</param>
    public CalendarSet(IEnumerable<KeyValuePair<string, WorkingCalendar>> documents, TimeZoneInfo workspaceZone)
    {
        Zone = workspaceZone;
        byKey = documents.ToFrozenDictionary(pair => pair.Key, pair => new CompiledCalendar(pair.Value, workspaceZone), StringComparer.Ordinal);
        Default = byKey.Where(pair => pair.Key.EndsWith("." + DefaultKey, StringComparison.Ordinal)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).FirstOrDefault()
            ?? new CompiledCalendar(WorkingCalendar.Standard(), workspaceZone);
    }

    /// <summary>Nothing but usual working hours in UTC.</summary>
    public static CalendarSet Standard { get; } = new([], TimeZoneInfo.Utc);

    /// <summary>The time zone of the workspace.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>
    /// The workspace's calendar: the published one whose own key is <c>default</c>, by the order of their full keys when several apps bring one,
    /// else Monday to Friday from nine to six.
    /// </summary>
    public CompiledCalendar Default { get; }

    /// <summary>A calendar by its full key; null when there is none.</summary>
    public CompiledCalendar? Find(string key) => byKey.GetValueOrDefault(key);
}
