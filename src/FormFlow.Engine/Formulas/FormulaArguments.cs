using System.Globalization;
using Acornima.Ast;

namespace FormFlow.Engine.Formulas;

/// <summary>Checks the arguments of calls: how many there are, whether each fits its parameter, lambdas and spreads among them.</summary>
internal sealed class FormulaArguments(FormulaChecker checker, FormulaNames names, FormulaRefusals refusals)
{
    private int lambdaDepth;

    /// <summary>Checks a call of a function; <paramref name="receiver"/> is what stands before a method's dot.</summary>
    public FormulaNode Check(FormulaFunction function, Expression at, Expression? receiver)
    {
        List<Expression> expressions = [.. receiver is null ? [] : (Expression[])[receiver], .. at is CallExpression call ? call.Arguments : []];
        var hidden = receiver is null ? 0 : 1;
        var hasSpread = expressions.Any(expression => expression is SpreadElement);
        var isCountWrong = hasSpread ? function.Maximum is not null : !function.Takes(expressions.Count);
        var arguments = new List<FormulaNode>(expressions.Count);
        for (var i = 0; i < expressions.Count; i++)
        {
            var before = arguments.Count > 0 ? arguments[^1].Type : StaticType.Any;
            arguments.Add(CheckArgument(expressions[i], function.ParameterOf(i), function, i - hidden, before));
        }

        if (isCountWrong)
        {
            return RefuseCount(function, at, hidden, hasSpread ? "…" : expressions.Count - hidden);
        }

        return FormulaLowering.Lower(function, [.. arguments], hasSpread);
    }

    public FormulaNode CheckSpread(SpreadElement spread)
    {
        checker.Count();
        var list = checker.Check(spread.Argument);
        return list.Type.Kind is FormulaType.List or FormulaType.Any ? new SpreadNode(list) : refusals.RefuseOperand(spread, "...", list);
    }

    private FormulaNode CheckArgument(Expression expression, FormulaParameter? parameter, FormulaFunction function, int argument, StaticType before) => expression switch
    {
        _ when parameter is { IsLambda: true } => CheckLambda(expression, before, parameter, function, argument),
        ArrowFunctionExpression when parameter?.Type is "criterion" or "choice" => CheckLambda(expression, before, parameter, function, argument),
        SpreadElement spread => CheckSpread(spread),
        _ when parameter is null => checker.Check(expression),
        _ => Fit(checker.Check(expression), parameter, function, argument, expression),
    };

    private FormulaNode CheckLambda(Expression expression, StaticType list, FormulaParameter parameter, FormulaFunction function, int argument)
    {
        if (expression is not ArrowFunctionExpression lambda)
        {
            return Misfit(expression, parameter, function, argument, ("another value", "其他值"));
        }

        checker.Count();
        if (lambda.Async || lambda.Body is not Expression body || lambda.Params.Count > 2 || lambda.Params.Any(given => given is not Identifier))
        {
            return refusals.Forbid(lambda, ("functions other than x => expression or (x, index) => expression", "x => 表达式 或 (x, index) => 表达式 以外的函数"));
        }

        if (lambdaDepth >= FormulaLimits.LambdaDepth)
        {
            return refusals.Refuse(FormulaErrors.LambdaTooDeep, lambda, ("maximum", FormulaLimits.LambdaDepth));
        }

        var element = list.IsList ? list.ElementOrSelf : StaticType.Any;
        var parameters = names.Enter(lambda.Params.Select((given, i) => (((Identifier)given).Name, i == 0 ? element : StaticType.Number)));
        lambdaDepth++;
        var result = parameter.Type is "criterion" or "choice" or "predicate" ? checker.CheckScalar(body, function.Name) : checker.Check(body);
        lambdaDepth--;
        names.Leave(parameters.Count);
        return new LambdaNode([.. parameters.Select(given => given.Slot)], result);
    }

    /// <summary>Refuses an argument that surely does not fit its parameter.</summary>
    private FormulaNode Fit(FormulaNode node, FormulaParameter parameter, FormulaFunction function, int argument, Expression at)
    {
        if (FormulaRefusals.IsReported(node))
        {
            return node;
        }

        if (parameter.Type == "pattern")
        {
            return node is not LiteralNode { Value: string pattern } ? Misfit(at, parameter, function, argument, FormulaWords.Of(node.Type))
                : FormulaPatterns.Refusal(pattern) is { } refusal ? refusals.RefuseWords(FormulaErrors.Pattern, at, [], ("detail", refusal))
                : node;
        }

        return parameter.Takes(node.Type) ? node
            : argument < 0 ? refusals.RefuseOperand(at, "." + function.Name, node)
            : Misfit(at, parameter, function, argument, FormulaWords.Of(node.Type));
    }

    /// <summary>Refuses an argument that does not fit its parameter.</summary>
    public LiteralNode Misfit(Node at, FormulaParameter parameter, FormulaFunction function, int argument, (string English, string Chinese) found) => refusals.RefuseWords(
        FormulaErrors.ArgumentType, at, [("name", function.Name), ("argument", argument + 1)], ("expected", FormulaWords.OfParameter(parameter.Type)), ("found", found));

    /// <summary>Refuses a call with too many or too few arguments.</summary>
    public LiteralNode RefuseCount(FormulaFunction function, Node at, int hidden, object count)
    {
        var (least, most) = (function.Minimum - hidden, function.Maximum - hidden);
        var expected = most is null ? string.Create(CultureInfo.InvariantCulture, $"{least}{(function.Cycle > 1 ? $", {least + function.Cycle}, …" : "+")}")
            : most == least ? string.Create(CultureInfo.InvariantCulture, $"{least}")
            : string.Create(CultureInfo.InvariantCulture, $"{least}–{most}");
        return refusals.Refuse(
            FormulaErrors.Arguments, at, ("name", function.Name), ("expected", expected), ("minimum", least), ("maximum", most), ("count", count));
    }
}
