namespace FormFlow.Engine.Roles;

/// <summary>The departments of a workspace and who heads them.</summary>
public sealed class Organisation(IReadOnlyDictionary<long, DepartmentPlace> departments)
{
    /// <summary>The members who head these departments and those above them, the nearest first, each once.</summary>
    public IEnumerable<long> ManagersOver(IEnumerable<long> below)
    {
        var told = new HashSet<long>();
        var seen = new HashSet<long>();
        for (var level = below.ToList(); level.Count > 0;)
        {
            var above = new List<long>();
            foreach (var id in level)
            {
                if (!seen.Add(id) || !departments.TryGetValue(id, out var place))
                {
                    continue;
                }

                if (place.Manager is { } manager && told.Add(manager))
                {
                    yield return manager;
                }

                if (place.Parent is { } parent)
                {
                    above.Add(parent);
                }
            }

            level = above;
        }
    }
}
