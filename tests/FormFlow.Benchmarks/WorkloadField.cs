namespace FormFlow.Benchmarks;

/// <summary>A field of the measured form as its table holds it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">How its value stands in JSON and in its column.</param>
internal sealed record WorkloadField(string Key, WorkloadKind Kind);
