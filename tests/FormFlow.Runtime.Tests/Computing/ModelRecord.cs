namespace FormFlow.Runtime.Tests.Computing;

/// <summary>A record, or a row with its record, as the model sees it: what people typed, and what the model computes from that.</summary>
internal sealed class ModelRecord(string form, long id, Dictionary<string, object?> values, ModelRecord? parent = null)
{
    public string Form { get; } = form;

    public long Id { get; } = id;

    public ModelRecord? Parent { get; } = parent;

    public List<ModelRecord> Rows { get; } = [];

    public object? this[string key]
    {
        get => values.GetValueOrDefault(key);
        set => values[key] = value;
    }

    public decimal Number(string key) => this[key] as decimal? ?? 0;
}
