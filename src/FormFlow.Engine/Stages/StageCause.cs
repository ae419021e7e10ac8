namespace FormFlow.Engine.Stages;

/// <summary>Why a record moved.</summary>
public enum StageCause
{
    /// <summary>It was made, or began in another pipeline.</summary>
    Begun,

    /// <summary>Somebody took the transition.</summary>
    Taken,

    /// <summary>Somebody set the stage, and the transition goes there.</summary>
    Asked,

    /// <summary>By itself, when the record was changed.</summary>
    Changed,

    /// <summary>By itself, for what happened on a related record.</summary>
    Related,

    /// <summary>By itself, when its time had come.</summary>
    Timed,
}
