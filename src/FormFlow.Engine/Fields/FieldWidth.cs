namespace FormFlow.Engine.Fields;

/// <summary>The share of a form's width that a field takes on a desk.</summary>
public enum FieldWidth
{
    /// <summary>The whole width.</summary>
    Full,

    /// <summary>Half of it.</summary>
    Half,

    /// <summary>A third.</summary>
    Third,

    /// <summary>A quarter.</summary>
    Quarter,
}
