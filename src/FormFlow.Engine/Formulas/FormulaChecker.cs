using Acornima.Ast;
using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// Checks a parsed expression against what formulas allow and rebuilds it as <see cref="FormulaNode"/>s. Whatever is not named here is
/// refused. Goes on after an error, so that all of them are found at once.
/// </summary>
internal sealed class FormulaChecker
{
    private readonly FormulaRefusals refusals = new();
    private readonly FormulaNames names;
    private readonly FormulaArguments arguments;
    private readonly FormulaOperators operators;
    private readonly FormulaQuestions questions;
    private int nodes;
    private int depth;
    private bool exceeded;

    public FormulaChecker(FormulaScope scope, Func<string, FormulaScope?>? forms)
    {
        names = new FormulaNames(scope, refusals);
        arguments = new FormulaArguments(this, names, refusals);
        operators = new FormulaOperators(this, refusals);
        questions = new FormulaQuestions(this, names, arguments, refusals, forms);
    }

    public ErrorList Errors => refusals.Errors;

    public IReadOnlyList<FormulaInput> Inputs => names.Inputs;

    public FormulaQuestions Questions => questions;

    public bool UsesNow { get; private set; }

    public bool UsesMe { get; private set; }

    public FormulaNode Check(Expression expression)
    {
        if (exceeded)
        {
            return FormulaRefusals.Reported;
        }

        if (++nodes > FormulaLimits.Nodes)
        {
            exceeded = true;
            return refusals.Refuse(FormulaErrors.TooManyParts, expression, ("maximum", FormulaLimits.Nodes));
        }

        if (depth >= FormulaLimits.Depth)
        {
            exceeded = true;
            return refusals.Refuse(FormulaErrors.TooDeep, expression, ("maximum", FormulaLimits.Depth));
        }

        depth++;
        var node = expression switch
        {
            RegExpLiteral or BigIntLiteral => refusals.Forbid(expression),
            Literal literal => CheckLiteral(literal),
            TemplateLiteral template => CheckTemplate(template),
            Identifier identifier => CheckIdentifier(identifier),
            MemberExpression member => CheckMember(member),
            CallExpression call => CheckCall(call),
            ConditionalExpression choice => FormulaLowering.Choose(CheckScalar(choice.Test, "?"), Check(choice.Consequent), Check(choice.Alternate)),
            LogicalExpression logic => operators.CheckLogic(logic),
            BinaryExpression binary => operators.CheckBinary(binary),
            NonUpdateUnaryExpression unary => operators.CheckUnary(unary),
            ArrayExpression list => CheckList(list),
            ArrowFunctionExpression => refusals.Refuse(FormulaErrors.LambdaMisplaced, expression, ("name", "map")),
            _ => refusals.Forbid(expression),
        };
        depth--;
        return node;
    }

    /// <summary>Checks the left side of an operator: a chain such as a + b + c leans to the left, so it is long, not deep.</summary>
    public FormulaNode CheckChain(Expression expression)
    {
        depth--;
        var node = Check(expression);
        depth++;
        return node;
    }

    /// <summary>Checks an expression that must give a single value, as a condition or a part of a text does.</summary>
    public FormulaNode CheckScalar(Expression expression, string sign)
    {
        var node = Check(expression);
        return node.Type.IsList || node.Type.Kind is FormulaType.Record ? refusals.RefuseOperand(expression, sign, node) : node;
    }

    /// <summary>Counts a part that is no expression of its own.</summary>
    public void Count() => nodes++;

    private LiteralNode CheckLiteral(Literal literal) => literal switch
    {
        NullLiteral => new LiteralNode(null, StaticType.Any),
        BooleanLiteral boolean => new LiteralNode(boolean.Value, StaticType.Boolean),
        NumericLiteral { Value: var number } when double.IsFinite(number) => new LiteralNode(number, StaticType.Number),
        StringLiteral { Value: var text } when WellFormed.Is(text) => new LiteralNode(text, StaticType.Text),
        _ => refusals.Refuse(FormulaErrors.Literal, literal, ("name", literal.Raw)),
    };

    private FormulaNode CheckTemplate(TemplateLiteral template)
    {
        var parts = new List<FormulaNode>();
        for (var i = 0; i < template.Quasis.Count; i++)
        {
            var text = template.Quasis[i].Value.Cooked ?? string.Empty;
            if (!WellFormed.Is(text))
            {
                return refusals.Refuse(FormulaErrors.Literal, template.Quasis[i], ("name", template.Quasis[i].Value.Raw));
            }

            if (text.Length > 0)
            {
                parts.Add(new LiteralNode(text, StaticType.Text));
            }

            if (i < template.Expressions.Count)
            {
                parts.Add(CheckScalar(template.Expressions[i], "${…}"));
            }
        }

        return parts.Count == 0 ? new LiteralNode(string.Empty, StaticType.Text) : new CallNode(FormulaFunctions.Find("$text")!, [.. parts], StaticType.Text);
    }

    private FormulaNode CheckIdentifier(Identifier identifier) =>
        names.VariableOf(identifier.Name) ?? (names.Resolve(identifier, Count) is { } found ? names.Input(found) : (FormulaNode)FormulaRefusals.Reported);

    /// <summary>A lookup's field, a sub-form's column, an element in brackets, or <c>length</c> of a value.</summary>
    private FormulaNode CheckMember(MemberExpression member)
    {
        if (member.Optional)
        {
            return refusals.Forbid(new ChainExpression(member), member);
        }

        if (member.Computed)
        {
            return CheckIndex(member);
        }

        if (member.Property is not Identifier { Name: var name })
        {
            return refusals.Forbid(member.Property);
        }

        if (names.IsPath(member.Object))
        {
            if (names.Resolve(member.Object, Count) is not { } target)
            {
                return FormulaRefusals.Reported;
            }

            if (target.Symbol.Members is { } members && (name != "length" || members(name) is not null))
            {
                return names.ResolveMember(target, member, Count) is { } path ? names.Input(path) : FormulaRefusals.Reported;
            }
        }

        if (name == "length")
        {
            return arguments.Check(FormulaFunctions.Find(name)!, member, member.Object);
        }

        Check(member.Object);
        return FormulaFunctions.Find(name) is { IsMethod: true } ? refusals.Refuse(FormulaErrors.NotAValue, member.Property, ("name", name)) : refusals.RefuseMember(member, name);
    }

    private FormulaNode CheckIndex(MemberExpression member)
    {
        var list = Check(member.Object);
        var index = Check((Expression)member.Property);
        if (index.Type.Kind is not FormulaType.Number)
        {
            return FormulaRefusals.IsReported(index)
                ? index
                : refusals.Forbid(member.Property, ("brackets with anything but a number", "方括号中数字以外的内容"));
        }

        return list.Type.Kind is FormulaType.List or FormulaType.Any or FormulaType.Text
            ? new CallNode(FormulaFunctions.Find("$item")!, [list, index], list.Type.Kind is FormulaType.List ? list.Type.ElementOrSelf : list.Type)
            : refusals.RefuseOperand(member, "[…]", list);
    }

    private FormulaNode CheckCall(CallExpression call)
    {
        if (call.Optional)
        {
            return refusals.Forbid(new ChainExpression(call), call);
        }

        switch (call.Callee)
        {
            case Identifier { Name: var name } when FormulaFunctions.Find(name) is { IsFunction: true } function:
                if (function.Category == FormulaQuestions.Category)
                {
                    return questions.Check(function, call);
                }

                UsesNow |= function.Name is "NOW" or "TODAY" or "RAND";
                UsesMe |= function.Name is "ME" or "MYDEPARTMENT";
                return arguments.Check(function, call, null);

            case Identifier { Name: var name } when names.VariableOf(name) is null:
                var suggestion = FormulaSuggestions.Nearest(name.ToUpperInvariant(), candidate => FormulaFunctions.Find(candidate) is { IsFunction: true });
                return suggestion is null
                    ? refusals.Refuse(FormulaErrors.UnknownFunction, call.Callee, ("name", name))
                    : refusals.Refuse(FormulaErrors.MisspelledName, call.Callee, ("name", name), ("suggestion", suggestion));

            case MemberExpression { Computed: false, Optional: false, Property: Identifier { Name: var name } } member:
                return FormulaFunctions.Find(name) is { IsMethod: true, Name: not "length" } method
                    ? arguments.Check(method, call, member.Object)
                    : refusals.RefuseMember(member, name);

            default:
                return refusals.Forbid(call.Callee, ("calls of anything but a library function or method", "库函数和方法以外的调用"));
        }
    }

    private FormulaNode CheckList(ArrayExpression list)
    {
        var items = new List<FormulaNode>();
        foreach (var element in list.Elements)
        {
            switch (element)
            {
                case null:
                    return refusals.Forbid(list, ("holes in a list", "列表中的空位"));
                case SpreadElement spread:
                    items.Add(arguments.CheckSpread(spread));
                    break;
                default:
                    items.Add(Check(element));
                    break;
            }
        }

        var elements = items.Select(item => item is SpreadNode ? item.Type.ElementOrSelf : item.Type).Distinct().ToList();
        return new ListNode([.. items], elements.Count == 1 ? StaticType.ListOf(elements[0]) : new StaticType(FormulaType.List));
    }
}
