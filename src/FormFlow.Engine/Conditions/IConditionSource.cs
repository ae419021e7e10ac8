namespace FormFlow.Engine.Conditions;

/// <summary>Where a condition evaluated in memory finds its values.</summary>
public interface IConditionSource
{
    /// <summary>The canonical value at a path; null when it is blank or a lookup on the way ends nowhere.</summary>
    object? Find(BoundPath path);
}
