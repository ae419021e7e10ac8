using System.ComponentModel;

namespace FormFlow.Engine.Fields;

/// <summary>One of several options; the value is the option's value.</summary>
[Description("One of several options.")]
public sealed record SelectField : ChoiceField
{
    private OptionSet? set;

    [Description("What can be chosen, in this order.")]
    public required IReadOnlyList<Option> Options
    {
        get;
        init
        {
            field = value;
            set = null;
        }
    }

    [Description("How it is chosen: dropdown or radio; dropdown when absent.")]
    public OptionDisplay Display { get; init; }

    private protected override OptionSet Set => set ??= new OptionSet(Options);
}
