using FormFlow.Engine.Roles;

namespace FormFlow.Engine.Tasks;

/// <summary>Who does what was meant for somebody who is no longer here, so that no task is stuck.</summary>
public static class Fallback
{
    /// <summary>
    /// The nearest active manager over the member's departments, else the first active owner; null only where nobody at all is left.
    /// </summary>
    /// <param name="member">Who is missed.</param>
    /// <param name="departments">His departments; none for somebody unknown.</param>
    /// <param name="organisation">The departments and who heads them.</param>
    /// <param name="isActive">Whether a member works here.</param>
    /// <param name="owners">The active owners, the one who is asked first at the beginning.</param>
    public static long? For(long member, IEnumerable<long> departments, Organisation organisation, Func<long, bool> isActive, IEnumerable<long> owners) =>
        organisation.ManagersOver(departments).Where(isActive).Concat(owners).Where(candidate => candidate != member).Cast<long?>().FirstOrDefault();
}
