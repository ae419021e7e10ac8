namespace FormFlow.Engine.Conditions;

/// <summary>Where in a text another is looked for.</summary>
public enum TextPlace
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>At its start.</summary>
    Start,

    /// <summary>At its end.</summary>
    End,
}
