using FormFlow.Engine.Conditions;
using FormFlow.Engine.Roles;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Records;

/// <summary>What the variables of a condition mean to a caller who reads: only what the condition asks for is looked up.</summary>
internal static class ReadContext
{
    /// <summary>Whether a condition asks for something that stands in the database.</summary>
    public static bool IsLookedUp(Caller caller, Condition? filter) => caller.Member is not null && (AsksForDepartments(filter) || AsksForSubordinates(filter));

    /// <summary>Finds out what a condition asks for.</summary>
    public static async ValueTask<ConditionContext> LoadAsync(DatabaseSession session, Caller caller, Condition? filter, DateTimeOffset now, TimeZoneInfo zone)
    {
        var context = new ConditionContext(now.UtcDateTime, zone) { Member = caller.Member };
        return caller.Member is not { } member
            ? context
            : context with
            {
                Departments = AsksForDepartments(filter) ? await MembershipStore.DepartmentsAsync(session, member) : [],
                Subordinates = AsksForSubordinates(filter) ? await MembershipStore.SubordinatesAsync(session, member) : [],
            };
    }

    private static bool AsksForDepartments(Condition? filter) => filter?.Mentions(ConditionVariable.MyDepartment) == true;

    private static bool AsksForSubordinates(Condition? filter) => filter?.Mentions(ConditionVariable.MySubordinates) == true;
}
