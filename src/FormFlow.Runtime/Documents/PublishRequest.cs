namespace FormFlow.Runtime.Documents;

/// <summary>What a publish is told about records that stand in stages which their workflow no longer has.</summary>
public sealed record PublishRequest
{
    /// <summary>
    /// By stage field, such as <c>shop.order.stage</c>: by vanished stage as <c>pipeline/stage</c> the one its records go to. The empty text
    /// stands for records that are in no stage yet; without it they begin as new ones do.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Mappings { get; init; }
}
