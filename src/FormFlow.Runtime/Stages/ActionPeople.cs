using FormFlow.Engine.Actions;
using FormFlow.Runtime.Tasks;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Stages;

/// <summary>Finds the people whom an action names. Somebody is always found for what somebody has to do.</summary>
internal static class ActionPeople
{
    /// <summary>Everybody named; for who is not here any more whoever stands in.</summary>
    public static async ValueTask<IReadOnlyList<long>> AllAsync(ActionRun run, CompiledPeople people)
    {
        var found = new List<long>();
        foreach (var some in people.All)
        {
            var named = Named(run, some);
            var here = await HereAsync(run.Session, some.Kind, named);
            found.AddRange(here);
            if (some.Kind is PeopleKind.Member)
            {
                found.AddRange(await InsteadOfAsync(run.Session, [.. named.Except(here)]));
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>The first way that finds people who are here; else whoever stands in for the first one named, else the first owner.</summary>
    public static async ValueTask<IReadOnlyList<long>> FirstAsync(ActionRun run, CompiledPeople people)
    {
        foreach (var some in people.All)
        {
            if (await HereAsync(run.Session, some.Kind, Named(run, some)) is { Count: > 0 } here)
            {
                return here;
            }
        }

        var missed = people.All.Where(some => some.Kind != PeopleKind.Department).SelectMany(some => Named(run, some)).Take(1);
        return await InsteadOfAsync(run.Session, [.. missed]) is { Count: > 0 } instead ? instead : [.. (await MemberStore.OwnersAsync(run.Session)).Take(1)];
    }

    /// <summary>Whoever stands in for members who are not here any more.</summary>
    public static async ValueTask<IReadOnlyList<long>> InsteadOfAsync(DatabaseSession session, IReadOnlyList<long> members) =>
        [.. (await Assignment.ResolveAsync(session, 0, members, null)).Select(row => row.Member)];

    private static IReadOnlyList<long> Named(ActionRun run, CompiledPeople.Some some) =>
        some.Kind != PeopleKind.Actor ? some.Ids(run.Scope) : run.Context.Caller.Member is { } actor ? [actor] : [];

    private static async ValueTask<IReadOnlyList<long>> HereAsync(DatabaseSession session, PeopleKind kind, IReadOnlyList<long> ids)
    {
        switch (kind)
        {
            case PeopleKind.Member or PeopleKind.Actor:
                var active = await MemberStore.ActiveAsync(session, ids);
                return [.. ids.Where(active.Contains)];
            case PeopleKind.Department:
                return await MemberStore.ActiveInAsync(session, ids);
            case PeopleKind.ManagersOf:
                var managers = new List<long>();
                foreach (var member in ids)
                {
                    if (await Assignment.StandInAsync(session, member) is { } manager && !managers.Contains(manager))
                    {
                        managers.Add(manager);
                    }
                }

                return managers;
            default:
                throw new InvalidOperationException($"There is no kind {kind}.");
        }
    }
}
