using FormFlow.Engine.Tasks;

namespace FormFlow.Runtime.Tasks;

/// <summary>Changes of a task; what is not given stays.</summary>
public sealed record TaskChange
{
    /// <summary>What is to be done.</summary>
    public string? Title { get; init; }

    /// <summary>The sort of thing.</summary>
    public TaskKind? Kind { get; init; }

    /// <summary>A day or an instant; null for whenever.</summary>
    public string? Due
    {
        get;
        init
        {
            field = value;
            HasDue = true;
        }
    }

    /// <summary>More about it; null clears it.</summary>
    public string? Note
    {
        get;
        init
        {
            field = value;
            HasNote = true;
        }
    }

    internal bool HasDue { get; private init; }

    internal bool HasNote { get; private init; }
}
