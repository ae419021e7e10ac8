using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Fields;

/// <summary>Points at one or several records of a form.</summary>
[Description("Points at one or several records of a form.")]
public sealed record LookupField : ReferenceField
{
    [Description("The full key of the form pointed at, such as shop.order.")]
    public required string Form { get; init; }

    [Description("Only records that fulfil this can be chosen.")]
    public Condition? Filter { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override ReferenceTarget Target => ReferenceTarget.Records(Form);

    /// <inheritdoc/>
    public override void CheckSettings(SettingsCheck check)
    {
        base.CheckSettings(check);
        if (check.FindForm(Form) is null)
        {
            check.Add("form", FormErrors.UnknownForm, ("form", Form));
        }
    }
}
