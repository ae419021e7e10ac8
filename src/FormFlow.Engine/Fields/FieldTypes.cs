using System.Collections.Frozen;

namespace FormFlow.Engine.Fields;

/// <summary>All field types, written out. Adding one is one file and one line here.</summary>
public static class FieldTypes
{
    /// <summary>The types in the order a palette shows them.</summary>
    public static IReadOnlyList<FieldType> All { get; } =
    [
        FieldType.Of<TextField>("text"),
        FieldType.Of<NumberField>("number"),
        FieldType.Of<AutoNumberField>("autoNumber"),
        FieldType.Of<LookupField>("lookup"),
        FieldType.Of<LinkedValueField>("linkedValue"),
        FieldType.Of<FormulaField>("formula"),
        FieldType.Of<SubformField>("subform"),
    ];

    private static readonly FrozenDictionary<Type, string> Names = All.ToFrozenDictionary(type => type.Settings, type => type.Name);

    /// <summary>The name of a field's type.</summary>
    public static string NameOf(Field field) => Names[field.GetType()];
}
