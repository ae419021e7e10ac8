using System.Text.Json.Serialization;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Conditions;

/// <summary>What every record has beside its values: conditions and sorts name it like a field.</summary>
/// <param name="Key">The name in paths, such as <c>createdAt</c>. A form's own field of that key comes first.</param>
/// <param name="ColumnName">The column of the form's table.</param>
/// <param name="Kind">What the value is: a reference or an instant.</param>
public sealed record SystemField(string Key, string ColumnName, ValueKind Kind)
{
    public static readonly SystemField Id = new("id", "id", ValueKind.Reference);
    public static readonly SystemField CreatedAt = new("createdAt", "created_at", ValueKind.DateTime);
    public static readonly SystemField CreatedBy = new("createdBy", "created_by", ValueKind.Reference);
    public static readonly SystemField UpdatedAt = new("updatedAt", "updated_at", ValueKind.DateTime);
    public static readonly SystemField UpdatedBy = new("updatedBy", "updated_by", ValueKind.Reference);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SystemField> All { get; } = [Id, CreatedAt, CreatedBy, UpdatedAt, UpdatedBy];

    /// <summary>The system field of a key; null when there is none.</summary>
    public static SystemField? Find(string key) => All.FirstOrDefault(field => field.Key == key);

    /// <summary>A field that reads and writes the values of this one in a form.</summary>
    public Field In(CompiledForm form) => Kind == ValueKind.DateTime
        ? new DateTimeField { Key = Key }
        : new Pointer { Key = Key, PointsAt = this == Id ? ReferenceTarget.Records(form.Key) : ReferenceTarget.Members };

    private sealed record Pointer : ReferenceField
    {
        [JsonIgnore]
        public required ReferenceTarget PointsAt { get; init; }

        public override ReferenceTarget Target => PointsAt;
    }
}
