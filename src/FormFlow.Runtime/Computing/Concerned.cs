using FormFlow.Engine.Computing;
using FormFlow.Engine.Forms;

namespace FormFlow.Runtime.Computing;

/// <summary>The records of a form for which something of one level has to be computed anew.</summary>
internal sealed class Concerned(CompiledForm form)
{
    private readonly SortedDictionary<long, string> causes = [];
    private readonly List<(CompiledField? Target, HashSet<long> Ids)> targets = [];

    /// <summary>The form.</summary>
    public CompiledForm Form => form;

    /// <summary>The records, by id, each with the first change that concerns it.</summary>
    public IReadOnlyDictionary<long, string> Causes => causes;

    /// <summary>The fields and columns to be computed, null for the title, each with its records.</summary>
    public IReadOnlyList<(CompiledField? Target, HashSet<long> Ids)> Targets => targets;

    /// <summary>Whether titles are among what is computed.</summary>
    public bool Titles => targets.Any(each => each.Target is null);

    /// <summary>The rollups to be counted, each for its records.</summary>
    public IEnumerable<(CompiledRollup Rollup, HashSet<long> Ids)> Rollups =>
        from each in targets from rollup in form.Rules.Incoming where rollup.Field == each.Target select (rollup, each.Ids);

    /// <summary>Whether nothing but counted rollups is computed, so that a record whose counts stay needs no more.</summary>
    public bool IsCounted => Rollups.Count() == targets.Count;

    /// <summary>Adds a record.</summary>
    /// <param name="target">The field or column to be computed; null for the title.</param>
    /// <param name="id">The record.</param>
    /// <param name="cause">What changed.</param>
    public void Add(CompiledField? target, long id, string cause)
    {
        causes.TryAdd(id, cause);
        var at = targets.FindIndex(each => each.Target == target);
        if (at < 0)
        {
            at = targets.Count;
            targets.Add((target, []));
        }

        targets[at].Ids.Add(id);
    }

    /// <summary>Gives what is to be computed in a field to another part of the form.</summary>
    public void Give(CompiledField target, Concerned to)
    {
        var at = targets.FindIndex(each => each.Target == target);
        foreach (var id in targets[at].Ids)
        {
            to.Add(target, id, causes[id]);
        }

        targets.RemoveAt(at);
        foreach (var id in causes.Keys.Where(id => targets.All(each => !each.Ids.Contains(id))).ToArray())
        {
            causes.Remove(id);
        }
    }
}
