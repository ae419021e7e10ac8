using System.Collections.Immutable;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Actions;

/// <summary>Some people, as a document names them, bound to a form.</summary>
/// <param name="All">The ways they are named, in order.</param>
public sealed record CompiledPeople(ImmutableArray<CompiledPeople.Some> All)
{
    /// <summary>People named in one way.</summary>
    /// <param name="Kind">How the ids stand for people.</param>
    /// <param name="Path">The field that holds the ids; null for a fixed one.</param>
    /// <param name="Id">The fixed id.</param>
    public sealed record Some(PeopleKind Kind, BoundPath? Path, long Id)
    {
        /// <summary>The ids for a record; none for the actor.</summary>
        public IReadOnlyList<long> Ids(in RecordScope record) => Path is null
            ? Kind == PeopleKind.Actor ? [] : [Id]
            : record.Find(Path) switch { long one => [one], long[] several => several, _ => [] };
    }

    /// <summary>Who they are for a record: ids and how each stands for people, in order; who is behind managers and departments is not known here.</summary>
    /// <param name="record">The record.</param>
    /// <param name="actor">Whoever causes it; null for the workspace itself.</param>
    public IReadOnlyList<(PeopleKind Kind, long Id)> Of(in RecordScope record, long? actor)
    {
        var found = new List<(PeopleKind, long)>();
        foreach (var some in All)
        {
            if (some.Kind == PeopleKind.Actor)
            {
                if (actor is { } member)
                {
                    found.Add((PeopleKind.Member, member));
                }

                continue;
            }

            found.AddRange(some.Ids(record).Select(id => (some.Kind, id)));
        }

        return [.. found.Distinct()];
    }

    /// <summary>Whether the member who asks is among them.</summary>
    public bool Include(in RecordScope record, ConditionContext asking)
    {
        foreach (var some in All)
        {
            foreach (var id in some.Ids(record))
            {
                if (some.Kind switch
                {
                    PeopleKind.Member => asking.Member == id,
                    PeopleKind.ManagersOf => asking.Subordinates.Contains(id),
                    PeopleKind.Department => asking.Departments.Contains(id),
                    PeopleKind.Actor => false,
                    _ => throw new InvalidOperationException($"There is no kind {some.Kind}."),
                })
                {
                    return true;
                }
            }

            if (some.Kind == PeopleKind.Actor && asking.Member is not null)
            {
                return true;
            }
        }

        return false;
    }
}
