namespace FormFlow.Engine.Actions;

/// <summary>How ids stand for people.</summary>
public enum PeopleKind
{
    /// <summary>The members themselves.</summary>
    Member,

    /// <summary>The managers of the members.</summary>
    ManagersOf,

    /// <summary>The members of the departments.</summary>
    Department,

    /// <summary>Whoever caused it.</summary>
    Actor,
}
