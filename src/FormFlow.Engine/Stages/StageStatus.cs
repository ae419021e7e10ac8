namespace FormFlow.Engine.Stages;

/// <summary>What a stage means, whatever it is called.</summary>
public enum StageStatus
{
    /// <summary>Work goes on.</summary>
    Open,

    /// <summary>Ended well.</summary>
    Won,

    /// <summary>Ended otherwise.</summary>
    Lost,
}
