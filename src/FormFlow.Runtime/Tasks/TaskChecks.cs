using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Tasks;
using FormFlow.Runtime.People;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Tasks;

/// <summary>Judges what people send about tasks; every fault is told with its place.</summary>
internal static class TaskChecks
{
    private const int LongestTitle = 300;
    private const int LongestNote = 10_000;
    private const int MostAssignees = 50;

    public static void Title(string? title, ErrorList errors)
    {
        if (title is not null)
        {
            TextRules.CheckLine(title, LongestTitle, "/title", errors);
        }
    }

    public static void Words(string? words, string pointer, ErrorList errors)
    {
        if (words is not null)
        {
            TextRules.Check(words, LongestNote, pointer, errors);
        }
    }

    public static TaskDue? Due(string? text, string pointer, ErrorList errors)
    {
        TaskDue? due = null;
        if (text is not null && !TaskDue.TryParse(text, out due))
        {
            errors.Add(TaskErrors.BadDue.At(pointer));
        }

        return due;
    }

    /// <summary>Until when something is put off, in Unix milliseconds: a day begins with its first moment.</summary>
    public static long? Until(string? text, TimeZoneInfo zone, long now, ErrorList errors)
    {
        var until = Due(text, "/until", errors)?.Beginning(zone);
        if (until <= now)
        {
            errors.Add(TaskErrors.BadSnooze.At("/until"));
        }

        return until;
    }

    /// <summary>The members of ids; each that is nobody's is told.</summary>
    public static async ValueTask<IReadOnlyList<long>> AssigneesAsync(DatabaseSession session, IReadOnlyList<string> given, ErrorList errors)
    {
        if (given.Count is 0 or > MostAssignees)
        {
            errors.Add(TaskErrors.NoAssignee.At("/assignees", ("maximum", MostAssignees)));
            return [];
        }

        var ids = given.Select(text => RecordId.TryParse(text, out var id) ? id : -1).ToArray();
        var known = await ForeignStore.LoadAsync(session, ReferenceTargetKind.Member, [.. ids.Distinct()]);
        for (var i = 0; i < ids.Length; i++)
        {
            if (!known.ContainsKey(ids[i]))
            {
                errors.Add(PeopleErrors.MemberUnknown.At($"/assignees/{i}", ("id", given[i])));
            }
        }

        return ids;
    }

    /// <summary>The record a task is about; null when none was given, or it is not there, which is told.</summary>
    public static async ValueTask<(CompiledForm Form, long Record)?> RecordAsync(DatabaseSession session, FormSet forms, RecordPlace? given, ErrorList errors)
    {
        if (given is null)
        {
            return null;
        }

        if (forms.Find(given.Form) is { } form
            && RecordId.TryParse(given.Id, out var id)
            && (await ForeignStore.LoadAsync(session, form, [id], [])).Count > 0)
        {
            return (form, id);
        }

        errors.Add(TaskErrors.RecordUnknown.At("/record", ("form", given.Form)));
        return null;
    }
}
