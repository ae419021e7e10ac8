using FormFlow.Engine.Conditions;
using FormFlow.Engine.Formulas;

namespace FormFlow.Engine.Forms;

/// <summary>What rules and formulas are evaluated with. Used by one thread at a time.</summary>
public sealed class RuleContext(FormulaEngine formulas, FormulaEnvironment environment, ConditionContext conditions)
{
    private object?[] inputs = new object?[16];
    private int draws;

    /// <summary>The interpreter of formulas.</summary>
    public FormulaEngine Formulas { get; } = formulas;

    /// <summary>What formulas may know beside their inputs.</summary>
    public FormulaEnvironment Environment { get; } = environment;

    /// <summary>What conditions may know beside the record.</summary>
    public ConditionContext Conditions { get; } = conditions;

    /// <summary>Today in the workspace's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Environment.Now, Environment.Zone).DateTime);

    /// <summary>The environment for a formula that draws numbers: no two draw the same.</summary>
    internal FormulaEnvironment NextDraw() => Environment with { Draws = draws += FormulaLimits.Nodes };

    /// <summary>How many random numbers may have been drawn; whoever evaluates something again goes back, so that it draws the same ones.</summary>
    public int Draws
    {
        get => draws;
        set => draws = value;
    }

    /// <summary>The same at another moment.</summary>
    public RuleContext At(DateTime moment) => new(Formulas, Environment with { Now = new DateTimeOffset(moment) }, Conditions with { Now = moment });

    internal Span<object?> InputBuffer(int length)
    {
        if (inputs.Length < length)
        {
            inputs = new object?[length];
        }

        return inputs.AsSpan(0, length);
    }
}
