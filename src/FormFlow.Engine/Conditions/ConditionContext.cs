using FormFlow.Engine.Roles;

namespace FormFlow.Engine.Conditions;

/// <summary>What the variables of a condition stand for while it is asked.</summary>
/// <param name="Now">The moment, in UTC.</param>
/// <param name="Zone">The workspace's time zone: where days begin and end.</param>
public sealed record ConditionContext(DateTime Now, TimeZoneInfo Zone)
{
    /// <summary>The member meant by <c>me</c>; null when nobody is: then nothing equals it.</summary>
    public long? Member { get; init; }

    /// <summary>The departments meant by <c>myDepartment</c>.</summary>
    public IReadOnlyList<long> Departments { get; init; } = [];

    /// <summary>The members meant by <c>mySubordinates</c>.</summary>
    public IReadOnlyList<long> Subordinates { get; init; } = [];

    /// <summary>What the variables stand for when a caller asks.</summary>
    public static ConditionContext Of(Caller caller, DateTime now, TimeZoneInfo zone) =>
        new(now, zone) { Member = caller.Member, Departments = caller.Departments, Subordinates = caller.Subordinates };
}
