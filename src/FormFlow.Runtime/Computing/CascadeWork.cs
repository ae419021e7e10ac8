using FormFlow.Engine.Computing;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Records;
using FormFlow.Storage.Computing;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Computing;

/// <summary>What is left to be computed in a cascade, the lowest level first.</summary>
/// <param name="chain">Told when something is left.</param>
internal sealed class CascadeWork(ChangeChain chain)
{
    /// <summary>What the cause of everything computed begins with.</summary>
    public const string Cause = "computed:";

    private readonly SortedDictionary<(int Level, string Form), Concerned> left = [];
    private readonly HashSet<(CompiledForm Form, long Id)> titled = [];

    /// <summary>What makes computing happen when a form's record changes.</summary>
    public static string CauseOf(CompiledForm form, long? id) => id is { } one ? $"{Cause}{form.Key}/{RecordId.Format(one)}" : $"{Cause}{form.Key}";

    /// <summary>Takes the next part; null when nothing is left.</summary>
    public Concerned? Take()
    {
        if (left.Count == 0)
        {
            return null;
        }

        var (key, next) = left.First();
        left.Remove(key);

        // What stands higher but is made of nothing that is left is done with it: each record is written once where it can be.
        foreach (var (later, part) in left.Where(pair => pair.Key.Form == key.Form).ToArray())
        {
            foreach (var target in part.Targets.Select(each => each.Target).OfType<CompiledField>().Where(IsReady).ToArray())
            {
                part.Give(target, next);
            }

            if (part.Targets.Count == 0)
            {
                left.Remove(later);
            }
        }

        return next;

        bool IsReady(CompiledField target) => left.Values.Prepend(next).SelectMany(part => part.Targets).All(each => each.Target is null || !target.Upstream.Contains(each.Target));
    }

    /// <summary>Adds what depends on changed records of a form.</summary>
    public async ValueTask AddAsync(DatabaseSession session, CompiledForm form, IReadOnlyList<ChangedRecord> changes)
    {
        foreach (var dependency in form.Followers)
        {
            ChangedRecord[] matter = [.. changes.Where(change => dependency.Matters(change.Before, change.After))];
            if (dependency is { Back.IsEmpty: true, On: { } on })
            {
                foreach (var change in matter)
                {
                    foreach (var id in Targets(on, change.Before).Union(Targets(on, change.After)))
                    {
                        Add(dependency, id, CauseOf(form, change.Id));
                    }
                }
            }
            else if (dependency.Question is { } question)
            {
                var keys = matter.SelectMany(change => new[] { change.Before, change.After }.OfType<object?[]>().Select(values => question.KeyOf(change.Id, values))).OfType<KeyValues>();
                await FollowAsync(session, dependency, DependentWay.Asking(dependency, keys, session.Dialect), matter.Select(change => change.Id));
            }
            else
            {
                await FollowAsync(session, dependency, [.. matter.Where(change => !change.IsNew).Select(change => change.Id)]);
            }
        }
    }

    /// <summary>Adds what depends on titles that were written anew: other titles, each once.</summary>
    public async ValueTask AddTitledAsync(DatabaseSession session, CompiledForm form, IEnumerable<long> ids)
    {
        long[] fresh = [.. ids.Where(id => titled.Add((form, id)))];
        foreach (var dependency in form.Followers.Where(dependency => dependency.Target is null && form.Title?.Field is ReferenceField))
        {
            await FollowAsync(session, dependency, fresh);
        }
    }

    private ValueTask FollowAsync(DatabaseSession session, Dependency dependency, long[] changed) =>
        FollowAsync(session, dependency, changed.Length == 0 ? null : DependentWay.Along(dependency, changed, session.Dialect), changed);

    private async ValueTask FollowAsync(DatabaseSession session, Dependency dependency, DependentWay? way, IEnumerable<long> changed)
    {
        if (way is null)
        {
            return;
        }

        var cause = CauseOf(dependency.From, changed.Take(2).ToArray() is [var one] ? one : null);
        var found = await DependentStore.FindAsync(session, way, Cascade.MostAtOnce);
        foreach (var id in found)
        {
            Add(dependency, id, cause);
        }

        if (found.Count == Cascade.MostAtOnce)
        {
            await PendingStore.AddAsync(session, dependency, way, found[^1], cause);
            chain.LeaveWork();
        }
    }

    private void Add(Dependency dependency, long id, string cause)
    {
        var key = (dependency.Level, dependency.Dependent.Key);
        (left.TryGetValue(key, out var part) ? part : left[key] = new Concerned(dependency.Dependent)).Add(dependency.Target, id, cause);
    }

    private static IEnumerable<long> Targets(CompiledField lookup, object?[]? values)
    {
        if (values is null)
        {
            return [];
        }

        return lookup.Subform is { } rows
            ? (values[rows.Slot] as SubformRow[] ?? []).SelectMany(row => Ids(row.Values[lookup.Slot]))
            : Ids(values[lookup.Slot]);

        static IEnumerable<long> Ids(object? value) => value switch
        {
            long id => [id],
            long[] ids => ids,
            _ => [],
        };
    }
}
