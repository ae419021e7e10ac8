using System.Collections.Immutable;
using Acornima;
using Acornima.Ast;

namespace FormFlow.Engine.Formulas;

/// <summary>Takes a formula apart, from the whole to the names in it, as it is written. What stands in a lambda has no value of its own.</summary>
internal sealed class FormulaParts
{
    /// <summary>The most parts that are told.</summary>
    public const int Most = 60;

    private readonly List<FormulaPart> parts = [];

    private FormulaParts()
    {
    }

    /// <summary>The parts of a formula that compiles, each behind the one it stands in.</summary>
    public static ImmutableArray<FormulaPart> Of(string source)
    {
        var found = new FormulaParts();
        found.Add(new Parser().ParseExpression(source, null, strict: true), null);
        return [.. found.parts];
    }

    private int? Add(Node node, int? parent, int? test = null, bool wanted = true)
    {
        if (node is ArrowFunctionExpression || parts.Count >= Most)
        {
            return null;
        }

        var own = parent;
        if (node is not (Literal or SpreadElement))
        {
            own = parts.Count;
            parts.Add(new FormulaPart(new FormulaPlace(node.Start, node.End - node.Start), parent is { } around ? parts[around].Level + 1 : 0, parent, test, wanted));
        }

        switch (node)
        {
            case ConditionalExpression choice:
                AddChoice(own, choice.Test, choice.Consequent, choice.Alternate);
                break;
            case CallExpression { Callee: Identifier { Name: "IF" } } choice:
                AddChoice(own, [.. choice.Arguments]);
                break;
            case LogicalExpression { Operator: Operator.LogicalAnd or Operator.LogicalOr } logic:
                Add(logic.Right, own, Add(logic.Left, own), logic.Operator is Operator.LogicalAnd);
                break;
            case CallExpression call:
                AddAll(own, call.Callee is MemberExpression { Object: var value } ? [value, .. call.Arguments] : [.. call.Arguments]);
                break;
            case MemberExpression { Computed: true } member:
                AddAll(own, member.Object, member.Property);
                break;
            case Identifier or MemberExpression { Object: Identifier or MemberExpression { Computed: false } }:
                // A path of names is one value.
                break;
            default:
                AddAll(own, [.. node.ChildNodes.Where(child => child is Expression or SpreadElement)]);
                break;
        }

        return own == parent ? null : own;
    }

    // A condition, what counts when it is true, and what otherwise does.
    private void AddChoice(int? own, params ReadOnlySpan<Node> choice)
    {
        var test = Add(choice[0], own);
        for (var i = 1; i < choice.Length; i++)
        {
            Add(choice[i], own, test, wanted: i == 1);
        }
    }

    private void AddAll(int? own, params ReadOnlySpan<Node> children)
    {
        foreach (var child in children)
        {
            Add(child, own);
        }
    }
}
