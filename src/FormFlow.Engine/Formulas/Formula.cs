using System.Collections.Immutable;
using System.Text.Json;
using Acornima.Ast;
using Jint;

namespace FormFlow.Engine.Formulas;

/// <summary>A checked formula, ready to be evaluated by any <see cref="FormulaEngine"/>. Immutable; may be used by many threads.</summary>
public sealed class Formula
{
    internal Formula(string source, FormulaNode root, ImmutableArray<FormulaInput> inputs, ImmutableArray<FormulaQuestion> questions, bool usesNow, bool usesMe, Prepared<Script> script, ImmutableArray<string> functions)
    {
        Source = source;
        StaticType = root.Type;
        FormulaInputs = [.. inputs, .. questions.Select(question => question.Input)];
        Inputs = [.. inputs.Select(input => input.Path)];
        Questions = questions;
        OnlyAsks = (root as QuestionNode)?.Index;
        UsesNow = usesNow;
        UsesMe = usesMe;
        Tree = FormulaTree.Of(root);
        Script = script;
        Functions = functions;
        NeedsEnvironment = functions.Any(name => FormulaFunctions.Find(name) is { Category: "date" or "people" } || name is "TEXT" or "RAND");
        IsRandom = functions.Contains("RAND");
    }

    /// <summary>The formula as written.</summary>
    public string Source { get; }

    /// <summary>The type of its result; <see cref="FormulaType.Any"/> when it depends on the values.</summary>
    public FormulaType Type => StaticType.Kind;

    /// <summary>When the result is a list, the type of what it holds.</summary>
    public FormulaType Element => StaticType.Element;

    /// <summary>The paths of its inputs, such as <c>price</c>, <c>items.amount</c> or <c>account.industry</c>, in the order evaluation takes them.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>What it asks of other records. Evaluation takes their answers behind the inputs: a canonical value, or the error that prevented one.</summary>
    public ImmutableArray<FormulaQuestion> Questions { get; }

    /// <summary>Whether the result depends on the moment of evaluation (NOW, TODAY, RAND).</summary>
    public bool UsesNow { get; }

    /// <summary>Whether the result depends on who acts (ME, MYDEPARTMENT).</summary>
    public bool UsesMe { get; }

    /// <summary>The checked tree as compact JSON, for evaluation outside the server; the folder's README gives its shape.</summary>
    public JsonElement Tree { get; }

    /// <summary>Whether the result depends on which days are worked (NETWORKDAYS, WORKDAY).</summary>
    public bool UsesCalendar => Functions.Contains("NETWORKDAYS") || Functions.Contains("WORKDAY");

    /// <summary>Whether the result depends on the time of day (NOW).</summary>
    internal bool UsesHour => Functions.Contains("NOW");

    /// <summary>Whether it draws numbers with RAND.</summary>
    internal bool IsRandom { get; }

    /// <summary>The question whose answer is all that it gives; null when it makes something of it.</summary>
    internal int? OnlyAsks { get; }

    internal StaticType StaticType { get; }

    internal ImmutableArray<FormulaInput> FormulaInputs { get; }

    /// <summary>A script whose value takes the library functions named by <see cref="Functions"/> and gives the formula as a function.</summary>
    internal Prepared<Script> Script { get; }

    internal ImmutableArray<string> Functions { get; }

    /// <summary>Whether a function it uses needs the moment, the time zone or the acting member.</summary>
    internal bool NeedsEnvironment { get; }
}
