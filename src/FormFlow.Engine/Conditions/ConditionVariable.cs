namespace FormFlow.Engine.Conditions;

/// <summary>What a condition can be compared with that is only known when it is asked: <c>{ "var": "me" }</c>.</summary>
public enum ConditionVariable
{
    /// <summary>The member who asks.</summary>
    Me,

    /// <summary>Any department of the member who asks.</summary>
    MyDepartment,

    /// <summary>Any member below the one who asks.</summary>
    MySubordinates,

    /// <summary>The whole day in the workspace's time zone.</summary>
    Today,

    /// <summary>The moment.</summary>
    Now,
}
