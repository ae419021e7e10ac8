namespace FormFlow.Engine.Changes;

/// <summary>What a publish does to one form or field.</summary>
public enum ChangeNature
{
    /// <summary>A form comes into being, with its tables.</summary>
    FormAdded,

    /// <summary>A form is no longer offered; its tables are kept.</summary>
    FormHidden,

    /// <summary>A form has a new key; nothing moves.</summary>
    FormRenamed,

    /// <summary>A field comes into being, with its column.</summary>
    FieldAdded,

    /// <summary>A field is no longer offered; its column is kept until it is purged.</summary>
    FieldHidden,

    /// <summary>A field has a new key; nothing moves.</summary>
    FieldRenamed,

    /// <summary>A field has a new type: its values are converted, the old ones kept aside.</summary>
    FieldConverted,

    /// <summary>A field has other settings; records that do not suit them keep their values.</summary>
    FieldChanged,

    /// <summary>A part of a workflow comes into being.</summary>
    PartAdded,

    /// <summary>A part of a workflow goes; records in a stage that goes are moved.</summary>
    PartRemoved,

    /// <summary>A part of a workflow has other settings.</summary>
    PartChanged,

    /// <summary>Another document (a view, the app itself) comes into being, changes or goes.</summary>
    DocumentChanged,
}
