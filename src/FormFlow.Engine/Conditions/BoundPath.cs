using System.Collections.Immutable;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Conditions;

/// <summary>
/// Where a value is found from a record: through no, one or several single lookups, then in a field or system field. A linked value becomes
/// the path it stands for. Two paths from one form are equal when they end at the same place.
/// </summary>
public sealed class BoundPath : IEquatable<BoundPath>
{
    /// <summary>The most lookups a path follows.</summary>
    public const int MostHops = 4;

    private const string Parent = "parent";

    private BoundPath(CompiledForm owner, ImmutableArray<CompiledField> hops, CompiledField? stored, SystemField? system, bool inRow)
    {
        Owner = owner;
        Hops = hops;
        Stored = stored;
        System = system;
        InRow = inRow;
        Field = stored?.ValueField ?? system!.In(owner);
        TargetForm = system == SystemField.Id ? owner : stored?.Target;
        Text = string.Join('.', hops.Select(hop => hop.Key).Append(stored?.Key ?? "$" + system!.Key)) + (inRow ? "#" : string.Empty);
    }

    /// <summary>The form whose table holds the value.</summary>
    public CompiledForm Owner { get; }

    /// <summary>The lookups followed, from the record on.</summary>
    public ImmutableArray<CompiledField> Hops { get; }

    /// <summary>The field at the end; null when it is a system field.</summary>
    public CompiledField? Stored { get; }

    /// <summary>The system field at the end; null when it is a field of the form.</summary>
    public SystemField? System { get; }

    /// <summary>Whether the path begins in a row of a sub-form instead of the record.</summary>
    public bool InRow { get; }

    /// <summary>The field of the record (or row) it begins with, on which the value depends; null for a system field.</summary>
    public CompiledField? Start => Hops.IsEmpty ? Stored : Hops[0];

    /// <summary>The field that says what the value is and reads literals for it.</summary>
    public Field Field { get; }

    /// <summary>For a reference to records: their form; null when that form is gone or the value is no such reference.</summary>
    public CompiledForm? TargetForm { get; }

    /// <summary>A text equal for equal paths.</summary>
    public string Text { get; }

    /// <summary>What the value is.</summary>
    public ValueKind Kind => Field.Kind;

    /// <summary>The column that holds the value in the table of <see cref="Owner"/>; of a sub-form there is none.</summary>
    public string ColumnName => Stored?.ColumnName ?? System!.ColumnName;

    /// <summary>What a reference points at; null for all other values.</summary>
    public ReferenceTarget? Target => (Field as ReferenceField)?.Target;

    /// <summary>Finds the place a path names, or reports at the pointer why there is none.</summary>
    /// <param name="form">The form of the record the path begins at.</param>
    /// <param name="path">Keys with dots between, such as <c>account.industry</c>.</param>
    /// <param name="errors">Collects the refusal.</param>
    /// <param name="pointer">Where the path stands in the request.</param>
    /// <param name="row">
    /// The sub-form whose row the path begins in: its columns are plain names, and the record's fields follow <c>parent.</c>.
    /// </param>
    public static BoundPath? Bind(CompiledForm form, string path, ErrorList errors, string? pointer, CompiledField? row = null)
    {
        var keys = path.Split('.');
        var inRow = row is not null && keys[0] != Parent;
        if (row is not null && !inRow)
        {
            keys = keys[1..];
        }

        var hops = ImmutableArray.CreateBuilder<CompiledField>();
        var owner = form;
        for (var i = 0; i < keys.Length; i++)
        {
            var found = i == 0 && inRow ? row!.FindColumn(keys[0]) : owner.Find(keys[i]);
            if (found is { Field: StageField } && i + 1 < keys.Length && owner.Find($"{keys[i]}.{keys[i + 1]}") is { } companion)
            {
                found = companion;
                i++;
            }

            while (found is { Field: LinkedValueField })
            {
                if (found.Via?.Target is not { } through || found.Linked is null || hops.Count == MostHops)
                {
                    found = null;
                    break;
                }

                hops.Add(found.Via);
                owner = through;
                found = found.Linked;
            }

            if (i == keys.Length - 1)
            {
                var system = found is null && !(i == 0 && inRow) ? SystemField.Find(keys[i]) : null;
                if ((found is null || (found.Field.Column == ColumnKind.None && found.Kind != ValueKind.Rows)) && system is null)
                {
                    break;
                }

                return new BoundPath(owner, hops.ToImmutable(), system is null ? found : null, system, inRow);
            }

            if (found is null)
            {
                break;
            }

            if (found is not { Kind: ValueKind.Reference, Target: { } target })
            {
                errors.Add(ConditionErrors.NotFollowable.At(pointer, ("field", string.Join('.', keys[..(i + 1)]))));
                return null;
            }

            if (hops.Count == MostHops)
            {
                errors.Add(ConditionErrors.TooManyHops.At(pointer, ("maximum", MostHops)));
                return null;
            }

            hops.Add(found);
            owner = target;
        }

        errors.Add(ConditionErrors.UnknownField.At(pointer, ("field", path)));
        return null;
    }

    /// <summary>The path to a form's own field.</summary>
    public static BoundPath To(CompiledField field)
    {
        var errors = new ErrorList();
        return Bind(field.Form, field.Key, errors, null) ?? throw new ArgumentException($"{field} has no value to find.", nameof(field));
    }

    public bool Equals(BoundPath? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as BoundPath);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
