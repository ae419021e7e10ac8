using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Changes;

/// <summary>One difference between a form as it is and as it becomes.</summary>
/// <param name="Nature">What sort of difference.</param>
/// <param name="Form">The form's full key, as it becomes.</param>
/// <param name="Field">The field's key, as it becomes; a column of a sub-form as <c>items.price</c>; null for the form itself.</param>
/// <param name="Before">The field as it was; null when it is new.</param>
/// <param name="After">The field as it becomes; null when it goes.</param>
public sealed record FormChange(ChangeNature Nature, string Form, string? Field, CompiledField? Before, CompiledField? After)
{
    // What people see, and rules that are asked when a record is saved: no saved value can fail to suit them.
    private static readonly HashSet<string> Outward = ["label", "help", "placeholder", "hidden", "width", "readOnly", "default", "requiredWhen", "visibleWhen", "readOnlyWhen", "whenHidden", "formula"];

    /// <summary>The members of the field's document that become other ones, by name.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Whether saved values may not suit the field as it becomes.</summary>
    public bool ConcernsValues => !Outward.IsSupersetOf(Settings);
}
