using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Fields;

/// <summary>
/// What all fields share whose value is made of others and behaves like a field of some other type: they say which, and leave everything to it.
/// </summary>
public abstract record DerivedField : Field
{
    private Field? result;

    /// <summary>Makes settings without any.</summary>
    protected DerivedField()
    {
    }

    /// <summary>Copies the settings, not the result's field: a setting may be about to change.</summary>
    [SetsRequiredMembers]
    protected DerivedField(DerivedField other)
        : base(other)
    {
    }

    /// <summary>A field of the result's type: how the value is kept, shown and compared.</summary>
    [JsonIgnore]
    public Field ResultField => result ??= MakeResult();

    /// <inheritdoc/>
    public override ValueKind Kind => ResultField.Kind;

    /// <inheritdoc/>
    public override int Scale => ResultField.Scale;

    /// <inheritdoc/>
    public override bool IsComputed => true;

    /// <inheritdoc/>
    public override bool CanBeUnique => ResultField.CanBeUnique;

    /// <inheritdoc/>
    public override bool IsSearchable => ResultField.IsSearchable;

    /// <inheritdoc/>
    public override IReadOnlySet<ConditionOp> Operators => ResultField.Operators;

    /// <inheritdoc/>
    public override object? Read(ref Utf8JsonReader reader, FieldIssues issues) => ResultField.Read(ref reader, issues);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, object value) => ResultField.Write(writer, value);

    /// <inheritdoc/>
    public override object ToColumn(object value) => ResultField.ToColumn(value);

    /// <inheritdoc/>
    public override object FromColumn(object column) => ResultField.FromColumn(column);

    /// <inheritdoc/>
    public override object? Parse(string text, TextContext context, FieldIssues issues) => ResultField.Parse(text, context, issues);

    /// <inheritdoc/>
    public override string Format(object value, TextContext context) => ResultField.Format(value, context);

    /// <inheritdoc/>
    public override string SearchText(object value) => ResultField.SearchText(value);

    /// <inheritdoc/>
    public override string FoundText(object value) => ResultField.FoundText(value);

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = ResultField.Schema();
        schema["readOnly"] = true;
        return schema;
    }

    /// <summary>Makes a field of the result's type from the settings.</summary>
    protected abstract Field MakeResult();
}
