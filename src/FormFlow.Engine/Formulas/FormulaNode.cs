using System.Collections.Immutable;

namespace FormFlow.Engine.Formulas;

/// <summary>A node of the checked tree: what the emitter and the published tree are made from, never the source.</summary>
internal abstract record FormulaNode(StaticType Type)
{
    /// <summary>Whether it is the word null.</summary>
    public bool IsBlank => this is LiteralNode { Value: null };
}

/// <summary>Null, a <see cref="bool"/>, a finite <see cref="double"/> or a well-formed <see cref="string"/>.</summary>
internal sealed record LiteralNode(object? Value, StaticType Type) : FormulaNode(Type);

internal sealed record InputNode(int Index, StaticType Type) : FormulaNode(Type);

/// <summary>The answer to what the formula asks of other records.</summary>
internal sealed record QuestionNode(int Index, StaticType Type) : FormulaNode(Type);

/// <summary>A parameter of an enclosing lambda; slots are numbered through the whole formula.</summary>
internal sealed record VariableNode(int Slot, StaticType Type) : FormulaNode(Type);

/// <summary>Only the branch that is taken is evaluated.</summary>
internal sealed record ChoiceNode(FormulaNode Test, FormulaNode Then, FormulaNode Else, StaticType Type) : FormulaNode(Type);

/// <summary>JavaScript's <c>&amp;&amp;</c>, <c>||</c> or <c>??</c>: gives the left value or the right one.</summary>
internal sealed record LogicNode(string Operator, FormulaNode Left, FormulaNode Right, StaticType Type) : FormulaNode(Type);

/// <summary>The first of several values that is not blank; the others are not evaluated.</summary>
internal sealed record FirstNode(ImmutableArray<FormulaNode> Items, StaticType Type) : FormulaNode(Type);

/// <summary>The result beside the first case that equals the subject.</summary>
internal sealed record SwitchNode(FormulaNode Subject, ImmutableArray<(FormulaNode Case, FormulaNode Result)> Cases, FormulaNode Default, StaticType Type)
    : FormulaNode(Type);

internal sealed record CallNode(FormulaFunction Function, ImmutableArray<FormulaNode> Arguments, StaticType Type) : FormulaNode(Type);

internal sealed record ListNode(ImmutableArray<FormulaNode> Items, StaticType Type) : FormulaNode(Type);

/// <summary>A list whose elements take the place of one item or argument.</summary>
internal sealed record SpreadNode(FormulaNode List) : FormulaNode(List.Type);

internal sealed record LambdaNode(ImmutableArray<int> Parameters, FormulaNode Body) : FormulaNode(Body.Type);
