using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Fields;

/// <summary>
/// One field of a form: its settings as they stand in the form document, and all the behaviour of its type. A type is one file deriving from
/// this record, listed in <see cref="FieldTypes"/>; nothing else knows the types apart.
/// </summary>
public abstract record Field
{
    [Description("Stable id, given by the server. Keep it when the key is changed: then it is a rename and no data moves.")]
    public string? Id { get; init; }

    [Description("Unique in its form: a Latin letter, then letters, digits and underscores.")]
    public required string Key { get; init; }

    [Description("What people read beside the field; the key when absent.")]
    public LocalizedText? Label { get; init; }

    [Description("A sentence that helps to fill the field.")]
    public LocalizedText? Help { get; init; }

    [Description("A text shown while the field is blank.")]
    public LocalizedText? Placeholder { get; init; }

    [Description("A record cannot be saved while the field is blank.")]
    public bool Required { get; init; }

    [Description("Required only when this condition or formula holds.")]
    public Criterion? RequiredWhen { get; init; }

    [Description("Shown only when this condition or formula holds; while not shown it is not required.")]
    public Criterion? VisibleWhen { get; init; }

    [Description("What becomes of the value while visibleWhen, or a rule around the field in the layout, does not show it: keep, clear or default; keep when absent. Done with every write.")]
    public WhenHidden WhenHidden { get; init; }

    [Description("Cannot be changed when this condition or formula holds.")]
    public Criterion? ReadOnlyWhen { get; init; }

    [Description("No two records of the form hold the same value; blanks do not count.")]
    public bool Unique { get; init; }

    [Description("The value of a new record: a literal, or { \"formula\": \"…\" }; or { \"via\": lookup, \"field\": \"…\" }, copied whenever a record is chosen in that lookup.")]
    public DefaultValue? Default { get; init; }

    [Description("Shown but never changed by people; defaults, formulas, imports by the workspace and flows may set it.")]
    public bool ReadOnly { get; init; }

    [Description("Not shown on the form.")]
    public bool Hidden { get; init; }

    [Description("The share of the form's width it takes on a desk.")]
    public FieldWidth? Width { get; init; }

    /// <summary>What its value is.</summary>
    [JsonIgnore]
    public abstract ValueKind Kind { get; }

    /// <summary>How its value stands in the form's table.</summary>
    [JsonIgnore]
    public virtual ColumnKind Column => Values.ColumnOf(Kind);

    /// <summary>The decimals of a number: its column holds the value times ten to this power. 0 for all other kinds.</summary>
    [JsonIgnore]
    public virtual int Scale => 0;

    /// <summary>Whether its value is made by the platform and never accepted from a caller.</summary>
    [JsonIgnore]
    public virtual bool IsComputed => IsCompanion;

    /// <summary>Whether somebody without an account can fill it in.</summary>
    [JsonIgnore]
    public virtual bool IsPublic => !IsComputed;

    /// <summary>Whether somebody without an account can look records up by it, typing a value that they know.</summary>
    [JsonIgnore]
    public virtual bool CanBeLookedUp => IsPublic && CanBeUnique;

    /// <summary>Whether it stands in no document but accompanies a stage field, whose workflow keeps it.</summary>
    [JsonIgnore]
    public bool IsCompanion { get; init; }

    /// <summary>Whether its text is found by search.</summary>
    [JsonIgnore]
    public virtual bool IsSearchable => false;

    /// <summary>Whether records can be told apart by it, so that <see cref="Unique"/> makes sense.</summary>
    [JsonIgnore]
    public virtual bool CanBeUnique => Column != ColumnKind.None
        && Kind is ValueKind.Text or ValueKind.Number or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Reference;

    /// <summary>The operators that conditions may use on it.</summary>
    [JsonIgnore]
    public virtual IReadOnlySet<ConditionOp> Operators => Values.OperatorsOf(Kind);

    /// <summary>
    /// Reads a value from JSON and normalises it. Leaves the reader on the value's last token, reports what is wrong and returns the canonical
    /// value, or null for a blank or faulty one.
    /// </summary>
    public abstract object? Read(ref Utf8JsonReader reader, FieldIssues issues);

    /// <summary>Holds a canonical value against the field's limits and reports each that is passed.</summary>
    public virtual void Check(object value, FieldIssues issues)
    {
    }

    /// <summary>
    /// Writes a canonical value to JSON as the API gives it, except for references, whose titles the writer of records adds.
    /// </summary>
    public virtual void Write(Utf8JsonWriter writer, object value) => Values.Write(writer, this, value);

    /// <summary>The column's value, a <see cref="long"/> or a <see cref="string"/>, for a canonical value.</summary>
    public virtual object ToColumn(object value) => Values.ToColumn(this, value);

    /// <summary>The canonical value for a column's value.</summary>
    public virtual object FromColumn(object column) => Values.FromColumn(this, column);

    /// <summary>Reads a value from a text of a spreadsheet or a search box; a blank text gives null.</summary>
    public abstract object? Parse(string text, TextContext context, FieldIssues issues);

    /// <summary>The text of a canonical value for people, exports and titles; <see cref="Parse"/> reads it back.</summary>
    public virtual string Format(object value, TextContext context) => Values.Format(this, value, context);

    /// <summary>The text of a canonical value that search finds.</summary>
    public virtual string SearchText(object value) => Format(value, TextContext.Invariant);

    /// <summary>The text of a canonical value that people read where search found it.</summary>
    public virtual string FoundText(object value) => SearchText(value);

    /// <summary>The JSON Schema fragment of its value in a record as callers send it.</summary>
    public abstract JsonObject Schema();

    /// <summary>
    /// Holds the settings against each other and reports what cannot work, each with its path in the document. A type adds its own checks and
    /// calls this one.
    /// </summary>
    public virtual void CheckSettings(SettingsCheck check)
    {
        if (Unique && !CanBeUnique)
        {
            check.NotAllowed("unique", this);
        }

        if (Required && IsComputed)
        {
            check.NotAllowed("required", this);
        }

        if (RequiredWhen is not null && IsComputed)
        {
            check.NotAllowed("requiredWhen", this);
        }

        if (WhenHidden != WhenHidden.Keep && (IsComputed || this is StageField))
        {
            check.NotAllowed("whenHidden", this);
        }

        if (WhenHidden == WhenHidden.Default && Default is null)
        {
            check.Add("default", FormErrors.Missing, ("member", "default"));
        }

        if (Default is not null)
        {
            CheckDefault(Default, check);
        }
    }

    /// <summary>The label in a language; the key when there is none.</summary>
    public string LabelIn(string language) => Label?.In(language) ?? Key;

    private void CheckDefault(DefaultValue value, SettingsCheck check)
    {
        if (IsComputed || Kind == ValueKind.Rows)
        {
            check.NotAllowed("default", this);
            return;
        }

        if (value.Literal is not { } literal || value.Linked is not null)
        {
            return;
        }

        if (Unique)
        {
            // Every record but the first would be refused.
            check.Add("default", FormErrors.Contradiction, ("member", "default"), ("other", "unique"));
        }

        var found = new ErrorList();
        var issues = new FieldIssues(found, new FieldPath(string.Empty, Key));
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(literal));
        reader.Read();
        if (Read(ref reader, issues) is { } read)
        {
            Check(read, issues);
        }

        // The field's own words, at the place of the default instead of the value's.
        var place = issues.Path.ToString().Length;
        check.Errors.AddRange(found.Errors.Select(error => error with { Pointer = $"{check.Pointer}/default{error.Pointer![place..]}" }));
    }
}
