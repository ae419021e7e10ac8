using System.Collections.Immutable;
using System.Globalization;
using Acornima;
using Acornima.Ast;
using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// Checks a parsed expression against what formulas allow and rebuilds it as <see cref="FormulaNode"/>s. Whatever is not named here is
/// refused. Goes on after an error, so that all of them are found at once.
/// </summary>
internal sealed class FormulaChecker(FormulaScope scope)
{
    private static readonly LiteralNode Blank = new(null, StaticType.Any);
    private static readonly LiteralNode True = new(true, StaticType.Boolean);
    private static readonly LiteralNode False = new(false, StaticType.Boolean);

    /// <summary>Stands where an error was reported; its type fits everywhere, so that one mistake is told once.</summary>
    private static readonly LiteralNode Wrong = new(null, StaticType.Any);

    private readonly Dictionary<string, InputNode> known = new(StringComparer.Ordinal);
    private readonly List<(string Name, VariableNode Variable)> variables = [];
    private int nodes;
    private int depth;
    private int lambdaDepth;
    private int slots;
    private bool exceeded;

    public ErrorList Errors { get; } = new();

    public List<FormulaInput> Inputs { get; } = [];

    public bool UsesNow { get; private set; }

    public bool UsesMe { get; private set; }

    public FormulaNode Check(Expression expression)
    {
        if (exceeded)
        {
            return Wrong;
        }

        if (++nodes > FormulaLimits.Nodes)
        {
            exceeded = true;
            return Refuse(FormulaErrors.TooManyParts, expression, ("maximum", FormulaLimits.Nodes));
        }

        if (depth >= FormulaLimits.Depth)
        {
            exceeded = true;
            return Refuse(FormulaErrors.TooDeep, expression, ("maximum", FormulaLimits.Depth));
        }

        depth++;
        var node = expression switch
        {
            RegExpLiteral or BigIntLiteral => Forbid(expression),
            Literal literal => CheckLiteral(literal),
            TemplateLiteral template => CheckTemplate(template),
            Identifier or MemberExpression => CheckName(expression),
            CallExpression call => CheckCall(call),
            ConditionalExpression choice => Choose(CheckCondition(choice.Test, "?"), Check(choice.Consequent), Check(choice.Alternate)),
            LogicalExpression logic => CheckLogic(logic),
            BinaryExpression binary => CheckBinary(binary),
            NonUpdateUnaryExpression unary => CheckUnary(unary),
            ArrayExpression list => CheckList(list),
            ArrowFunctionExpression => Refuse(FormulaErrors.LambdaMisplaced, expression, ("name", "map")),
            _ => Forbid(expression),
        };
        depth--;
        return node;
    }

    private LiteralNode CheckLiteral(Literal literal) => literal switch
    {
        NullLiteral => Blank,
        BooleanLiteral boolean => boolean.Value ? True : False,
        NumericLiteral { Value: var number } when double.IsFinite(number) => new LiteralNode(number, StaticType.Number),
        StringLiteral { Value: var text } when IsWellFormed(text) => new LiteralNode(text, StaticType.Text),
        _ => Refuse(FormulaErrors.Literal, literal, ("name", literal.Raw)),
    };

    private FormulaNode CheckTemplate(TemplateLiteral template)
    {
        var parts = new List<FormulaNode>();
        for (var i = 0; i < template.Quasis.Count; i++)
        {
            var text = template.Quasis[i].Value.Cooked ?? string.Empty;
            if (!IsWellFormed(text))
            {
                return Refuse(FormulaErrors.Literal, template.Quasis[i], ("name", template.Quasis[i].Value.Raw));
            }

            if (text.Length > 0)
            {
                parts.Add(new LiteralNode(text, StaticType.Text));
            }

            if (i < template.Expressions.Count)
            {
                parts.Add(CheckText(template.Expressions[i], "${…}"));
            }
        }

        return parts.Count == 0 ? new LiteralNode(string.Empty, StaticType.Text) : Call("$text", StaticType.Text, [.. parts]);
    }

    /// <summary>A name, or names joined by dots: a parameter, an input, a lookup's field, a sub-form's column, or <c>length</c> of a value.</summary>
    private FormulaNode CheckName(Expression expression)
    {
        switch (expression)
        {
            case Identifier identifier:
                if (VariableOf(identifier.Name) is { } variable)
                {
                    return variable;
                }

                return Resolve(identifier) is { } found ? Input(found) : Wrong;

            case MemberExpression { Optional: true }:
                return Forbid(new ChainExpression(expression), expression);

            case MemberExpression { Computed: true } member:
                return CheckIndex(member);

            case MemberExpression { Property: Identifier { Name: var name } } member:
                if (IsPath(member.Object))
                {
                    if (Resolve(member.Object) is not { } target)
                    {
                        return Wrong;
                    }

                    if (target.Symbol.Members is not null && (name != "length" || target.Symbol.Members(name) is not null))
                    {
                        return ResolveMember(target, member) is { } path ? Input(path) : Wrong;
                    }
                }

                var value = Check(member.Object);
                if (name == "length")
                {
                    return CheckArguments(FormulaFunctions.Find("length")!, member, [(member.Object, value)]);
                }

                return FormulaFunctions.Find(name) is { Category: "method" }
                    ? Refuse(FormulaErrors.NotAValue, member.Property, ("name", name))
                    : RefuseMember(member, name);

            default:
                return Forbid(expression);
        }
    }

    private FormulaNode CheckIndex(MemberExpression member)
    {
        var list = Check(member.Object);
        var index = Check((Expression)member.Property);
        if (index.Type.Kind is not FormulaType.Number)
        {
            return IsReported(index) ? Wrong : RefuseWords(FormulaErrors.NotAllowed, member.Property, [], ("what", ("brackets with anything but a number", "方括号中数字以外的内容")));
        }

        if (list.Type.Kind is not (FormulaType.List or FormulaType.Any or FormulaType.Text))
        {
            return RefuseWords(FormulaErrors.Operand, member, [("operator", "[…]")], ("found", FormulaWords.Of(list.Type)));
        }

        return Call("$item", list.Type.Kind is FormulaType.List ? list.Type.ElementOrSelf : list.Type, list, index);
    }

    private FormulaNode CheckCall(CallExpression call)
    {
        if (call.Optional)
        {
            return Forbid(new ChainExpression(call), call);
        }

        if (call.Callee is Identifier { Name: var name })
        {
            if (FormulaFunctions.Find(name) is not { Category: not ("method" or "operator") } function)
            {
                var suggestion = FormulaSuggestions.Nearest(name.ToUpperInvariant(), candidate => FormulaFunctions.Find(candidate) is { Category: not ("method" or "operator") });
                return suggestion is null
                    ? Refuse(FormulaErrors.UnknownFunction, call.Callee, ("name", name))
                    : Refuse(FormulaErrors.MisspelledName, call.Callee, ("name", name), ("suggestion", suggestion));
            }

            UsesNow |= function.Name is "NOW" or "TODAY";
            UsesMe |= function.Name is "ME" or "MYDEPARTMENT";
            return CheckArguments(function, call, []);
        }

        if (call.Callee is MemberExpression { Computed: false, Optional: false, Property: Identifier { Name: var methodName } } member)
        {
            if (FormulaFunctions.Find(methodName) is not { Category: "method", Name: not "length" } method)
            {
                return RefuseMember(member, methodName);
            }

            return CheckArguments(method, call, [(member.Object, Check(member.Object))]);
        }

        return RefuseWords(FormulaErrors.NotAllowed, call.Callee, [], ("what", ("calls of anything but a library function or method", "库函数和方法以外的调用")));
    }

    private FormulaNode CheckArguments(FormulaFunction function, Expression at, ImmutableArray<(Expression Expression, FormulaNode Node)> receiver)
    {
        var expressions = receiver.Select(given => given.Expression).Concat(at is CallExpression call ? call.Arguments : []).ToList();
        var hasSpread = expressions.Any(expression => expression is SpreadElement);
        var countIsWrong = hasSpread
            ? function.Maximum is not null
            : expressions.Count < function.Minimum || expressions.Count > function.Maximum;
        if (countIsWrong)
        {
            var hidden = receiver.Length;
            var expected = (function.Minimum - hidden, function.Maximum - hidden) switch
            {
                (var least, null) => string.Create(CultureInfo.InvariantCulture, $"{least}+"),
                (var least, var most) when least == most => string.Create(CultureInfo.InvariantCulture, $"{least}"),
                (var least, var most) => string.Create(CultureInfo.InvariantCulture, $"{least}–{most}"),
            };
            Refuse(
                FormulaErrors.Arguments,
                at,
                ("name", function.Name),
                ("expected", expected),
                ("minimum", function.Minimum - hidden),
                ("maximum", function.Maximum - hidden),
                ("count", hasSpread ? "…" : expressions.Count - hidden));
        }

        var arguments = new List<FormulaNode>(expressions.Count);
        for (var i = 0; i < expressions.Count; i++)
        {
            var parameter = function.Parameters.IsEmpty ? null : function.ParameterOf(i);
            if (i < receiver.Length)
            {
                arguments.Add(Fit(receiver[i].Node, parameter!, function, i - receiver.Length, receiver[i].Expression));
            }
            else if (parameter?.Type == "lambda" || (parameter?.Type == "criterion" && expressions[i] is ArrowFunctionExpression))
            {
                var list = arguments.Count > 0 ? arguments[0].Type : StaticType.Any;
                arguments.Add(CheckLambda(expressions[i], list, parameter, function, i - receiver.Length));
            }
            else if (expressions[i] is SpreadElement spread)
            {
                nodes++;
                var items = CheckSpread(spread);
                arguments.Add(items);
            }
            else
            {
                var node = Check(expressions[i]);
                arguments.Add(parameter is null ? node : Fit(node, parameter, function, i - receiver.Length, expressions[i]));
            }
        }

        return countIsWrong ? Wrong : FormulaLowering.Lower(function, [.. arguments], hasSpread);
    }

    private FormulaNode CheckSpread(SpreadElement spread)
    {
        var list = Check(spread.Argument);
        return list.Type.Kind is FormulaType.List or FormulaType.Any
            ? new SpreadNode(list)
            : RefuseWords(FormulaErrors.Operand, spread, [("operator", "...")], ("found", FormulaWords.Of(list.Type)));
    }

    private FormulaNode CheckLambda(Expression expression, StaticType list, FormulaParameter parameter, FormulaFunction function, int argument)
    {
        if (expression is not ArrowFunctionExpression lambda)
        {
            return RefuseWords(FormulaErrors.ArgumentType, expression, [("name", function.Name), ("argument", argument + 1)], ("expected", FormulaWords.OfParameter(parameter.Type)), ("found", ("another value", "其他值")));
        }

        nodes++;
        if (lambda.Async || lambda.Body is not Expression body || lambda.Params.Count > 2 || lambda.Params.Any(given => given is not Identifier))
        {
            return RefuseWords(FormulaErrors.NotAllowed, lambda, [], ("what", ("functions other than x => expression or (x, index) => expression", "x => 表达式 或 (x, index) => 表达式 以外的函数")));
        }

        if (lambdaDepth >= FormulaLimits.LambdaDepth)
        {
            return Refuse(FormulaErrors.LambdaTooDeep, lambda, ("maximum", FormulaLimits.LambdaDepth));
        }

        var parameters = lambda.Params.Select((given, i) =>
            (((Identifier)given).Name, new VariableNode(slots++, i == 0 ? list.IsList ? list.ElementOrSelf : StaticType.Any : StaticType.Number))).ToList();
        variables.AddRange(parameters);
        lambdaDepth++;
        var result = parameter.Description.Contains("condition", StringComparison.Ordinal) || function.Name is "COUNTIF" or "SUMIF"
            ? CheckCondition(body, function.Name)
            : Check(body);
        lambdaDepth--;
        variables.RemoveRange(variables.Count - parameters.Count, parameters.Count);
        return new LambdaNode([.. parameters.Select(given => given.Item2.Slot)], result);
    }

    private LogicNode CheckLogic(LogicalExpression logic)
    {
        if (logic.Operator == Operator.NullishCoalescing)
        {
            var (value, otherwise) = (Check(logic.Left), Check(logic.Right));
            return new LogicNode("??", value, otherwise, Union(value, otherwise));
        }

        var sign = logic.Operator == Operator.LogicalAnd ? "&&" : "||";
        var left = CheckCondition(logic.Left, sign);
        var right = Check(logic.Right);
        return new LogicNode(sign, left, right, Union(left, right));
    }

    private FormulaNode CheckUnary(NonUpdateUnaryExpression unary)
    {
        switch (unary.Operator)
        {
            case Operator.LogicalNot:
                return Choose(CheckCondition(unary.Argument, "!"), False, True);
            case Operator.UnaryNegation when unary.Argument is NumericLiteral { Value: var number } && double.IsFinite(number):
                nodes++;
                return new LiteralNode(-number, StaticType.Number);
            case Operator.UnaryNegation or Operator.UnaryPlus:
                var sign = unary.Operator == Operator.UnaryNegation ? "-" : "+";
                var value = CheckNumber(unary.Argument, sign);
                return Call(sign == "-" ? "$negative" : "$number", StaticType.Number, value);
            default:
                Check(unary.Argument);
                return RefuseWords(FormulaErrors.NotAllowed, unary, [], ("what", (NonUpdateUnaryExpression.OperatorToString(unary.Operator)!, NonUpdateUnaryExpression.OperatorToString(unary.Operator)!)));
        }
    }

    private FormulaNode CheckBinary(BinaryExpression binary)
    {
        // A chain such as a + b + c leans to the left: it is long, not deep.
        depth--;
        var left = Check(binary.Left);
        depth++;
        var right = Check(binary.Right);
        var sign = NonLogicalBinaryExpression.OperatorToString(binary.Operator)!;
        switch (binary.Operator)
        {
            case Operator.Addition:
                return Add(binary, left, right);
            case Operator.Subtraction or Operator.Multiplication or Operator.Division or Operator.Remainder or Operator.Exponentiation:
                if (!Counts(left.Type) || !Counts(right.Type))
                {
                    return RefuseOperands(binary, sign, left, right);
                }

                return Call(
                    binary.Operator switch
                    {
                        Operator.Subtraction => "$subtract",
                        Operator.Multiplication => "$multiply",
                        Operator.Division => "$divide",
                        Operator.Remainder => "$remainder",
                        _ => "$power",
                    },
                    StaticType.Number,
                    left,
                    right);
            case Operator.Equality or Operator.StrictEquality:
                return CanCompare(left, right, equality: true) ? Call("$equal", StaticType.Boolean, left, right) : RefuseOperands(binary, sign, left, right);
            case Operator.Inequality or Operator.StrictInequality:
                return CanCompare(left, right, equality: true)
                    ? Choose(Call("$equal", StaticType.Boolean, left, right), False, True)
                    : RefuseOperands(binary, sign, left, right);
            case Operator.LessThan or Operator.GreaterThan or Operator.LessThanOrEqual or Operator.GreaterThanOrEqual:
                if (!CanCompare(left, right, equality: false))
                {
                    return RefuseOperands(binary, sign, left, right);
                }

                return Call(
                    binary.Operator switch
                    {
                        Operator.LessThan => "$less",
                        Operator.GreaterThan => "$greater",
                        Operator.LessThanOrEqual => "$atMost",
                        _ => "$atLeast",
                    },
                    StaticType.Boolean,
                    left,
                    right);
            default:
                return RefuseWords(FormulaErrors.NotAllowed, binary, [], ("what", (sign, sign)));
        }
    }

    private FormulaNode Add(BinaryExpression binary, FormulaNode left, FormulaNode right)
    {
        if (left.Type.IsList || right.Type.IsList || left.Type.Kind is FormulaType.Record || right.Type.Kind is FormulaType.Record)
        {
            return RefuseOperands(binary, "+", left, right);
        }

        if (left.Type.IsNumeric && right.Type.IsNumeric)
        {
            return Call("$add", StaticType.Number, left, right);
        }

        if (left.Type.Kind is FormulaType.Text || right.Type.Kind is FormulaType.Text)
        {
            return Call("$text", StaticType.Text, left, right);
        }

        // A date plus a number would silently become a text: DATEADD says what is meant.
        return left.Type.IsTemporal || right.Type.IsTemporal
            ? RefuseOperands(binary, "+", left, right)
            : Call("$add", IsBlank(left) && right.Type.IsNumeric || IsBlank(right) && left.Type.IsNumeric ? StaticType.Number : StaticType.Any, left, right);
    }

    private FormulaNode CheckList(ArrayExpression list)
    {
        var items = new List<FormulaNode>();
        foreach (var element in list.Elements)
        {
            switch (element)
            {
                case null:
                    return RefuseWords(FormulaErrors.NotAllowed, list, [], ("what", ("holes in a list", "列表中的空位")));
                case SpreadElement spread:
                    nodes++;
                    items.Add(CheckSpread(spread));
                    break;
                default:
                    items.Add(Check(element));
                    break;
            }
        }

        var elements = items.Select(item => item is SpreadNode ? item.Type.ElementOrSelf : item.Type).Distinct().ToList();
        return new ListNode([.. items], elements.Count == 1 ? StaticType.ListOf(elements[0]) : new StaticType(FormulaType.List));
    }

    private FormulaNode CheckCondition(Expression expression, string sign)
    {
        var node = Check(expression);
        return node.Type.IsList || node.Type.Kind is FormulaType.Record
            ? RefuseWords(FormulaErrors.Operand, expression, [("operator", sign)], ("found", FormulaWords.Of(node.Type)))
            : node;
    }

    private FormulaNode CheckNumber(Expression expression, string sign)
    {
        var node = Check(expression);
        return Counts(node.Type) ? node : RefuseWords(FormulaErrors.Operand, expression, [("operator", sign)], ("found", FormulaWords.Of(node.Type)));
    }

    private FormulaNode CheckText(Expression expression, string sign)
    {
        var node = Check(expression);
        return node.Type.IsList || node.Type.Kind is FormulaType.Record
            ? RefuseWords(FormulaErrors.Operand, expression, [("operator", sign)], ("found", FormulaWords.Of(node.Type)))
            : node;
    }

    /// <summary>Refuses an argument that surely does not fit its parameter.</summary>
    private FormulaNode Fit(FormulaNode node, FormulaParameter parameter, FormulaFunction function, int argument, Expression at)
    {
        if (parameter.Type == "pattern")
        {
            if (node is not LiteralNode { Value: string pattern })
            {
                return IsReported(node) ? node : RefuseWords(FormulaErrors.ArgumentType, at, [("name", function.Name), ("argument", argument + 1)], ("expected", FormulaWords.OfParameter("pattern")), ("found", FormulaWords.Of(node.Type)));
            }

            return FormulaPatterns.Refusal(pattern) is { } refusal ? RefuseWords(FormulaErrors.Pattern, at, [], ("detail", refusal)) : node;
        }

        var element = node.Type.ElementOrSelf;
        var kind = node.Type.Kind;
        var fits = kind is FormulaType.Any || parameter.Type switch
        {
            "any" => true,
            "scalar" or "criterion" => !node.Type.IsList,
            "number" => node.Type.IsNumeric,
            "numbers" => element.IsNumeric || element.Kind is FormulaType.Any,
            "comparable" => element.IsNumeric || element.IsTemporal || element.Kind is FormulaType.Any,
            "text" => !node.Type.IsList && kind is not FormulaType.Record,
            "date" => kind is FormulaType.Date or FormulaType.DateTime or FormulaType.Text,
            "instant" => kind is FormulaType.DateTime or FormulaType.Time or FormulaType.Date or FormulaType.Text,
            "boolean" or "condition" => kind is not FormulaType.Record and not FormulaType.Rows && (!node.Type.IsList || parameter.Repeated),
            "list" => node.Type.IsList,
            "sequence" => node.Type.IsList || kind is FormulaType.Text,
            _ => true,
        };
        if (fits)
        {
            return node;
        }

        return argument < 0
            ? RefuseWords(FormulaErrors.Operand, at, [("operator", "." + function.Name)], ("found", FormulaWords.Of(node.Type)))
            : RefuseWords(FormulaErrors.ArgumentType, at, [("name", function.Name), ("argument", argument + 1)], ("expected", FormulaWords.OfParameter(parameter.Type)), ("found", FormulaWords.Of(node.Type)));
    }

    private bool IsPath(Expression expression) => expression switch
    {
        Identifier identifier => VariableOf(identifier.Name) is null,
        MemberExpression { Computed: false, Optional: false, Property: Identifier } member => IsPath(member.Object),
        _ => false,
    };

    private VariableNode? VariableOf(string name) => variables.FindLast(variable => variable.Name == name).Variable;

    private Target? Resolve(Expression expression)
    {
        if (expression is MemberExpression member)
        {
            return Resolve(member.Object) is { } target ? ResolveMember(target, member) : null;
        }

        var name = ((Identifier)expression).Name;
        if (scope(name) is { } symbol)
        {
            return new Target(name, symbol, symbol.Type is FormulaType.Rows, false);
        }

        if (FormulaFunctions.Find(name) is { Category: not ("method" or "operator") })
        {
            Refuse(FormulaErrors.NotAValue, expression, ("name", name));
        }
        else
        {
            RefuseName(expression, name, candidate => scope(candidate) is not null);
        }

        return null;
    }

    private Target? ResolveMember(Target target, MemberExpression member)
    {
        nodes++;
        var name = ((Identifier)member.Property).Name;
        if (target.Symbol.Members?.Invoke(name) is not { } symbol)
        {
            if (target.Symbol.Members is null)
            {
                RefuseMember(member, name);
            }
            else
            {
                RefuseName(member.Property, name, candidate => target.Symbol.Members(candidate) is not null);
            }

            return null;
        }

        return new Target($"{target.Path}.{name}", symbol, target.InRows || symbol.Type is FormulaType.Rows, target.InRows);
    }

    private InputNode Input(Target target)
    {
        if (known.TryGetValue(target.Path, out var node))
        {
            return node;
        }

        var own = target.Symbol.Type is FormulaType.List ? new StaticType(FormulaType.List, target.Symbol.Element) : new StaticType(target.Symbol.Type);
        var type = target.IsColumn ? StaticType.ListOf(own) : own;
        node = new InputNode(Inputs.Count, type);
        Inputs.Add(new FormulaInput(target.Path, type));
        known.Add(target.Path, node);
        return node;
    }

    private static ChoiceNode Choose(FormulaNode test, FormulaNode then, FormulaNode otherwise) => new(test, then, otherwise, Union(then, otherwise));

    private static CallNode Call(string name, StaticType type, params ImmutableArray<FormulaNode> arguments) => new(FormulaFunctions.Find(name)!, arguments, type);

    internal static StaticType Union(FormulaNode one, FormulaNode other) =>
        IsBlank(one) ? other.Type : IsBlank(other) ? one.Type : StaticType.Either(one.Type, other.Type);

    private static bool IsBlank(FormulaNode node) => node is LiteralNode { Value: null };

    private static bool IsReported(FormulaNode node) => ReferenceEquals(node, Wrong);

    private static bool Counts(StaticType type) => type.IsNumeric || type.Kind is FormulaType.Any;

    private static bool CanCompare(FormulaNode left, FormulaNode right, bool equality)
    {
        var (one, other) = (left.Type, right.Type);
        if (one.IsList || other.IsList)
        {
            return false;
        }

        if (!equality && (one.Kind is FormulaType.Boolean or FormulaType.Record || other.Kind is FormulaType.Boolean or FormulaType.Record))
        {
            return false;
        }

        return one.Kind == other.Kind
            || one.Kind is FormulaType.Any || other.Kind is FormulaType.Any
            || (one.Kind is FormulaType.Text && (other.IsTemporal || other.Kind is FormulaType.Record))
            || (other.Kind is FormulaType.Text && (one.IsTemporal || one.Kind is FormulaType.Record));
    }

    /// <summary>Whether every surrogate has its pair, so that the text survives UTF-8.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private LiteralNode Forbid(Node node, Node? at = null) => RefuseWords(FormulaErrors.NotAllowed, at ?? node, [], ("what", FormulaWords.OfForbidden(node)));

    private LiteralNode RefuseMember(MemberExpression member, string name) => RefuseName(member.Property, name, candidate => FormulaFunctions.Find(candidate) is { Category: "method" });

    private LiteralNode RefuseName(Node at, string name, Predicate<string> exists) => FormulaSuggestions.Nearest(name, exists) is { } suggestion
        ? Refuse(FormulaErrors.MisspelledName, at, ("name", name), ("suggestion", suggestion))
        : Refuse(FormulaErrors.UnknownName, at, ("name", name));

    private LiteralNode RefuseOperands(Node at, string sign, FormulaNode left, FormulaNode right) => IsReported(left) || IsReported(right)
        ? Wrong
        : RefuseWords(FormulaErrors.Operands, at, [("operator", sign)], ("left", FormulaWords.Of(left.Type)), ("right", FormulaWords.Of(right.Type)));

    private LiteralNode Refuse(ErrorCode code, Node at, params (string Name, object? Value)[] parameters) => RefuseWords(code, at, parameters);

    private LiteralNode RefuseWords(ErrorCode code, Node at, (string Name, object? Value)[] parameters, params (string Name, (string English, string Chinese) Words)[] words)
    {
        Errors.Add(FormulaWords.Error(code, at, parameters, words));
        return Wrong;
    }

    /// <summary>What a path of names reaches.</summary>
    /// <param name="Path">The names, joined by dots.</param>
    /// <param name="Symbol">The last of them.</param>
    /// <param name="InRows">Whether what lies behind it is a column.</param>
    /// <param name="IsColumn">Whether it is itself a column.</param>
    private sealed record Target(string Path, FormulaSymbol Symbol, bool InRows, bool IsColumn);
}
