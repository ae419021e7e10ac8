using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Forms;

/// <summary>A field of a published form with everything about it that can be known beforehand.</summary>
public sealed class CompiledField
{
    internal CompiledField(CompiledForm form, Field field, int slot, CompiledField? subform)
    {
        Form = form;
        Field = field;
        Slot = slot;
        Subform = subform;
        Name = JsonEncodedText.Encode(field.Key, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        ColumnName = $"f_{field.Id}";
        Columns = field is SubformField rows
            ? [.. rows.Fields.Select((column, index) => new CompiledField(form, column, index, this))]
            : [];
        References = [.. Columns.Where(column => column.Field is ReferenceField)];
    }

    /// <summary>The form it belongs to.</summary>
    public CompiledForm Form { get; }

    /// <summary>Its settings and behaviour.</summary>
    public Field Field { get; }

    /// <summary>Its place in a record's array of values, or in a row's.</summary>
    public int Slot { get; }

    /// <summary>The sub-form it is a column of; null for a field of the record itself.</summary>
    public CompiledField? Subform { get; }

    /// <summary>Its key.</summary>
    public string Key => Field.Key;

    /// <summary>Its stable id.</summary>
    public string Id => Field.Id!;

    /// <summary>Its key, ready to be written as JSON.</summary>
    public JsonEncodedText Name { get; }

    /// <summary>The name of its column, which never changes.</summary>
    public string ColumnName { get; }

    /// <summary>For a linked value: the lookup it is read through.</summary>
    public CompiledField? Via { get; internal set; }

    /// <summary>For a linked value: the field it is read from.</summary>
    public CompiledField? Linked { get; internal set; }

    /// <summary>For a linked value: the place it is read from.</summary>
    public BoundPath? LinkedPath { get; internal set; }

    /// <summary>For a lookup: the form it points at; null when that form is gone.</summary>
    public CompiledForm? Target { get; internal set; }

    /// <summary>For a text whose options are all there is to choose: the field that has them.</summary>
    public CompiledField? Options { get; internal set; }

    /// <summary>For a stage field: the workflow that moves it; null when there is none.</summary>
    public CompiledWorkflow? Workflow { get; internal set; }

    /// <summary>For a sub-form: its columns by slot.</summary>
    public ImmutableArray<CompiledField> Columns { get; }

    /// <summary>For a sub-form: those of its columns that point at something.</summary>
    public ImmutableArray<CompiledField> References { get; }

    /// <summary>For a sub-form: the name of its table.</summary>
    public string RowTable => $"{Form.Table}_{Id}";

    /// <summary>The field that says what the value is: itself, or the field a linked value is read from.</summary>
    public Field ValueField => Linked?.ValueField ?? Field;

    /// <summary>What the value is.</summary>
    public ValueKind Kind => ValueField.Kind;

    /// <summary>Whether the value stands in the form's own table.</summary>
    public bool IsStored => Field.Column != ColumnKind.None;

    /// <summary>The computed fields, of whatever form, that its value is made of; none when it is not computed.</summary>
    public IReadOnlySet<CompiledField> Upstream { get; internal set; } = FrozenSet<CompiledField>.Empty;

    /// <summary>A column of a sub-form by key.</summary>
    public CompiledField? FindColumn(string key) => Columns.FirstOrDefault(column => column.Key == key);

    public override string ToString() => Subform is null ? $"{Form.Key}/{Key}" : $"{Subform}/{Key}";
}
