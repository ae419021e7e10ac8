namespace FormFlow.Engine.Tasks;

/// <summary>What sort of thing a person is asked to do.</summary>
public enum TaskKind
{
    /// <summary>Anything.</summary>
    Other,

    /// <summary>Get in touch again, look after something.</summary>
    FollowUp,

    /// <summary>Complete a record.</summary>
    FillIn,
}
