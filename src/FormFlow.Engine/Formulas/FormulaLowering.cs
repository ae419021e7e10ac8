using System.Collections.Immutable;

namespace FormFlow.Engine.Formulas;

/// <summary>Turns calls into nodes: the lazy functions into choices, so that only what is needed is evaluated; the rest stay calls.</summary>
internal static class FormulaLowering
{
    private static readonly LiteralNode Blank = new(null, StaticType.Any);
    private static readonly LiteralNode True = new(true, StaticType.Boolean);
    private static readonly LiteralNode False = new(false, StaticType.Boolean);

    public static FormulaNode Lower(FormulaFunction function, ImmutableArray<FormulaNode> arguments, bool hasSpread) => function.Name switch
    {
        "IF" => Choose(arguments[0], arguments[1], arguments.Length > 2 ? arguments[2] : Blank),
        "IFS" when !hasSpread => Choices(arguments),
        "SWITCH" when !hasSpread => Switch(arguments),
        "AND" when !hasSpread => arguments.Reverse().Aggregate((FormulaNode)True, (rest, item) => rest == True ? Truth(item, "$all") : Choose(Truth(item, "$all"), rest, False)),
        "OR" when !hasSpread => arguments.Reverse().Aggregate((FormulaNode)False, (rest, item) => rest == False ? Truth(item, "$any") : Choose(Truth(item, "$any"), True, rest)),
        "NOT" => Choose(arguments[0], False, True),
        "COALESCE" when !hasSpread => First(arguments),
        "SUM" when arguments.Length > 1 && All(arguments, type => type.IsNumeric) => Chained(FormulaFunctions.Find("$add")!, arguments),
        "MIN" or "MAX" when arguments.Length > 2 && All(arguments, type => type.Kind is FormulaType.Number) => Chained(function, arguments),
        _ => new CallNode(function, arguments, TypeOf(function, arguments)),
    };

    /// <summary>A choice between two values.</summary>
    public static ChoiceNode Choose(FormulaNode test, FormulaNode then, FormulaNode otherwise) => new(test, then, otherwise, Union(then, otherwise));

    /// <summary>The type of a value that is one or the other.</summary>
    public static StaticType Union(FormulaNode one, FormulaNode other) =>
        one.IsBlank ? other.Type : other.IsBlank ? one.Type : StaticType.Either(one.Type, other.Type);

    private static bool All(ImmutableArray<FormulaNode> arguments, Predicate<StaticType> holds) =>
        arguments.All(argument => argument is not SpreadNode && holds(argument.Type));

    private static FormulaNode Chained(FormulaFunction function, ImmutableArray<FormulaNode> arguments) =>
        arguments.Skip(1).Aggregate(arguments[0], (result, argument) => new CallNode(function, [result, argument], StaticType.Number));

    private static FormulaNode Choices(ImmutableArray<FormulaNode> arguments)
    {
        FormulaNode result = Blank;
        for (var i = (arguments.Length & ~1) - 2; i >= 0; i -= 2)
        {
            result = Choose(arguments[i], arguments[i + 1], result);
        }

        return result;
    }

    private static SwitchNode Switch(ImmutableArray<FormulaNode> arguments)
    {
        var cases = ImmutableArray.CreateBuilder<(FormulaNode, FormulaNode)>();
        for (var i = 1; i + 1 < arguments.Length; i += 2)
        {
            cases.Add((arguments[i], arguments[i + 1]));
        }

        var otherwise = arguments.Length % 2 == 0 ? arguments[^1] : Blank;
        var results = cases.Select(pair => pair.Item2).Append(otherwise);
        return new SwitchNode(arguments[0], cases.ToImmutable(), otherwise, TypeOfAll(results));
    }

    private static FirstNode First(ImmutableArray<FormulaNode> items) => new(items, TypeOfAll(items));

    private static FormulaNode Truth(FormulaNode node, string ofList) => node.Type.IsList
        ? new CallNode(FormulaFunctions.Find(ofList)!, [node], StaticType.Boolean)
        : node is ChoiceNode { Then: LiteralNode { Value: bool }, Else: LiteralNode { Value: bool } } ? node : Choose(node, True, False);

    private static StaticType TypeOfAll(IEnumerable<FormulaNode> nodes)
    {
        var types = nodes.Where(node => !node.IsBlank).Select(node => node.Type).ToList();
        return types.Count == 0 ? StaticType.Any : types.Aggregate(StaticType.Either);
    }

    private static StaticType TypeOf(FormulaFunction function, ImmutableArray<FormulaNode> arguments) => function.Returns switch
    {
        "number" => StaticType.Number,
        "text" => StaticType.Text,
        "boolean" => StaticType.Boolean,
        "date" => new StaticType(FormulaType.Date),
        "instant" => new StaticType(FormulaType.DateTime),
        "texts" => StaticType.ListOf(StaticType.Text),
        "same" => arguments[0].Type,
        "element" => TypeOfAll(arguments.Select(argument => new LiteralNode(string.Empty, argument.Type.ElementOrSelf))),
        "list" when arguments.All(argument => argument.Type == arguments[0].Type) => arguments[0].Type,
        "list" => new StaticType(FormulaType.List),
        "result" => StaticType.ListOf(arguments[^1].Type),
        _ => StaticType.Any,
    };
}
