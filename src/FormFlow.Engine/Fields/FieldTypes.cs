using System.Collections.Frozen;

namespace FormFlow.Engine.Fields;

/// <summary>All field types, written out. Adding one is one file and one line here.</summary>
public static class FieldTypes
{
    /// <summary>The types in the order a palette shows them.</summary>
    public static IReadOnlyList<FieldType> All { get; } =
    [
        FieldType.Of<TextField>("text"),
        FieldType.Of<LongTextField>("longText"),
        FieldType.Of<RichTextField>("richText"),
        FieldType.Of<NumberField>("number"),
        FieldType.Of<CurrencyField>("currency"),
        FieldType.Of<PercentField>("percent"),
        FieldType.Of<RatingField>("rating"),
        FieldType.Of<DateField>("date"),
        FieldType.Of<DateTimeField>("dateTime"),
        FieldType.Of<TimeField>("time"),
        FieldType.Of<DurationField>("duration"),
        FieldType.Of<SwitchField>("switch"),
        FieldType.Of<SelectField>("select"),
        FieldType.Of<MultiSelectField>("multiSelect"),
        FieldType.Of<CascadeField>("cascade"),
        FieldType.Of<TagsField>("tags"),
        FieldType.Of<PhoneField>("phone"),
        FieldType.Of<EmailField>("email"),
        FieldType.Of<UrlField>("url"),
        FieldType.Of<AddressField>("address"),
        FieldType.Of<LocationField>("location"),
        FieldType.Of<MemberField>("member"),
        FieldType.Of<DepartmentField>("department"),
        FieldType.Of<AttachmentField>("attachment"),
        FieldType.Of<ImageField>("image"),
        FieldType.Of<SignatureField>("signature"),
        FieldType.Of<AutoNumberField>("autoNumber"),
        FieldType.Of<LookupField>("lookup"),
        FieldType.Of<LinkedValueField>("linkedValue"),
        FieldType.Of<RollupField>("rollup"),
        FieldType.Of<FormulaField>("formula"),
        FieldType.Of<ScoreField>("score"),
        FieldType.Of<BandField>("band"),
        FieldType.Of<StageField>("stage"),
        FieldType.Of<SubformField>("subform"),
    ];

    private static readonly FrozenDictionary<Type, string> Names = All.ToFrozenDictionary(type => type.Settings, type => type.Name);

    /// <summary>The name of a field's type.</summary>
    public static string NameOf(Field field) => Names[field.GetType()];
}
