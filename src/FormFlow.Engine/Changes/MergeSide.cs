namespace FormFlow.Engine.Changes;

/// <summary>Whose change holds where both sides changed the same place.</summary>
public enum MergeSide
{
    /// <summary>What was changed here.</summary>
    Here,

    /// <summary>What comes in.</summary>
    There,
}
