namespace FormFlow.Server.Public.Inputs;

/// <summary>A postal address, part by part, in the order that forms on paper have.</summary>
internal sealed class AddressInput : PartsInput
{
    protected override IReadOnlyList<(string Name, string? Autocomplete, string? Keyboard)> Parts { get; } =
    [
        ("country", "country-name", null),
        ("province", "address-level1", null),
        ("city", "address-level2", null),
        ("district", "address-level3", null),
        ("detail", "street-address", null),
        ("postalCode", "postal-code", null),
    ];
}
