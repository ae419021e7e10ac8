using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>What attachments and images share: files whose number, size and types are settings.</summary>
public abstract record ChosenFileField : FileField
{
    private const long LargestBytes = 1L << 30;
    private const long DefaultBytes = 100L << 20;
    private const int MostTypes = 50;

    [Description("Whether the field holds several; true when absent.")]
    public bool? Multiple { get; init; }

    [Description("The most bytes of one file, up to 1 GiB; 100 MiB when absent.")]
    public long? MaxBytes { get; init; }

    [Description("The media types taken, such as image/png or image/*, and endings such as .docx; all that the field can hold when absent.")]
    public IReadOnlyList<string>? Types { get; init; }

    /// <inheritdoc/>
    protected override bool HoldsSeveral => Multiple ?? true;

    /// <inheritdoc/>
    protected override long MostBytes => MaxBytes ?? DefaultBytes;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Taken => Types ?? [];

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        check.Range("maxBytes", MaxBytes, 1, LargestBytes);
        if (Types?.Count is 0 or > MostTypes)
        {
            check.Add("types", Forms.FormErrors.OutOfRange, ("minimum", 1), ("maximum", MostTypes));
        }

        for (var i = 0; i < (Types?.Count ?? 0); i++)
        {
            if (!CanTake(Types![i]))
            {
                check.Add($"types/{i}", FieldErrors.UnknownOption, ("option", FieldIssues.Quote(Types[i])));
            }
        }
    }

    /// <summary>Whether the field can be set to take this type.</summary>
    private protected virtual bool CanTake(string type) => IsMediaType(type) || IsEnding(type);
}
