using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// Writes a checked tree as JavaScript: a function of the library functions it needs, giving a function of the inputs. Where types and
/// magnitudes are known, plain operators take the place of the library's operators; both must mean the same.
/// </summary>
internal sealed class FormulaEmitter(int inputs, int questions)
{
    private readonly SortedSet<string> functions = new(StringComparer.Ordinal);
    private int temporaries;
    private bool spends;

    /// <summary>The library functions the emitted function takes, in order.</summary>
    public ImmutableArray<string> Functions => [.. functions];

    public string Emit(FormulaNode root)
    {
        var body = Write(root);
        if (spends)
        {
            body = $"({Use("$begin")}(),{body})";
        }

        var parameters = Enumerable.Range(0, inputs + questions).Select(i => Name('$', i)).Concat(Enumerable.Range(0, temporaries).Select(i => Name('t', i)));
        return $"({string.Join(',', functions)})=>({string.Join(',', parameters)})=>{body}";
    }

    private string Write(FormulaNode node) => node switch
    {
        LiteralNode literal => Literal(literal.Value),
        InputNode input => Name('$', input.Index),
        QuestionNode question => $"{Use("$answer")}({Name('$', inputs + question.Index)})",
        VariableNode variable => Name('v', variable.Slot),
        ChoiceNode choice => Choice(choice),
        LogicNode logic => Logic(logic),
        FirstNode first => First(first.Items.AsSpan()),
        SwitchNode choice => Switch(choice),
        ListNode list => List(list),
        SpreadNode spread => $"...{Use("$spread")}({Write(spread.List)})",
        LambdaNode lambda => $"({string.Join(',', lambda.Parameters.Select(slot => Name('v', slot)))})=>{Write(lambda.Body)}",
        CallNode call => Call(call),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private string Choice(ChoiceNode choice) => choice switch
    {
        { Then: LiteralNode { Value: false }, Else: LiteralNode { Value: true } } => $"!{Test(choice.Test)}",
        _ => $"({Test(choice.Test)}?{Write(choice.Then)}:{Write(choice.Else)})",
    };

    private string Test(FormulaNode node) => node.Type.Kind is FormulaType.Any ? $"{Use("$truth")}({Write(node)})" : Write(node);

    private string Logic(LogicNode logic)
    {
        if (logic.Operator == "??" || logic.Left.Type.Kind is not FormulaType.Any)
        {
            return $"({Write(logic.Left)}{logic.Operator}{Write(logic.Right)})";
        }

        var value = Temporary();
        var test = $"{Use("$truth")}({value}={Write(logic.Left)})";
        return logic.Operator == "&&" ? $"({test}?{Write(logic.Right)}:{value})" : $"({test}?{value}:{Write(logic.Right)})";
    }

    private string First(ReadOnlySpan<FormulaNode> items)
    {
        if (items.Length == 1)
        {
            return Write(items[0]);
        }

        if (items[0].Type is { IsNumeric: true } or { IsTemporal: true } or { Kind: FormulaType.Record })
        {
            return $"({Write(items[0])}??{First(items[1..])})";
        }

        var value = Temporary();
        return $"({Use("$blank")}({value}={Write(items[0])})?{First(items[1..])}:{value})";
    }

    private string Switch(SwitchNode node)
    {
        var isSimple = IsSimple(node.Subject);
        var subject = isSimple ? Write(node.Subject) : Temporary();
        var text = new StringBuilder(isSimple ? "(" : $"({subject}={Write(node.Subject)},");
        foreach (var (label, result) in node.Cases)
        {
            text.Append(Equal(subject, node.Subject, Write(label), label)).Append('?').Append(Write(result)).Append(':');
        }

        return text.Append(Write(node.Default)).Append(')').ToString();
    }

    private string List(ListNode list)
    {
        if (!list.Items.Any(item => item is SpreadNode))
        {
            return $"[{string.Join(',', list.Items.Select(Write))}]";
        }

        spends = true;
        return $"{Use("$list")}({string.Join(',', list.Items.Select(item => item is SpreadNode spread ? $"{Use("$spread")}({Write(spread.List)})" : $"[{Write(item)}]"))})";
    }

    private string Call(CallNode call)
    {
        var arguments = call.Arguments;
        var allNumeric = arguments.All(argument => argument.Type.IsNumeric && argument is not SpreadNode);
        switch (call.Function.Name)
        {
            case "$add" or "$subtract" when allNumeric && Numbers.Bound(call) < Numbers.Safe:
                return Sum(call);
            case "$multiply" when allNumeric && Numbers.Bound(call) < Numbers.Safe:
                return $"({Write(arguments[0])}*{Write(arguments[1])})";
            case "$divide" when allNumeric && arguments[1] is LiteralNode { Value: double divisor } && divisor != 0 && Numbers.Bound(call) < Numbers.Safe:
                return $"({Write(arguments[0])}/{Write(arguments[1])})";
            case "$negative" when allNumeric:
                return $"(-{Write(arguments[0])})";
            case "$number" when allNumeric:
                return $"(+{Write(arguments[0])})";
            case "$equal":
                return Equal(Write(arguments[0]), arguments[0], Write(arguments[1]), arguments[1]);
            case "$less" or "$greater" or "$atMost" or "$atLeast":
                return Ordered(call);
            case "ROUND" when allNumeric && arguments is [_, LiteralNode { Value: double digits }] && digits is >= 0 and <= 10 && double.IsInteger(digits):
                return $"{Use("$round")}({Write(arguments[0])},{Literal(Math.Pow(10, digits))})";
            case "MIN" when IsPair(arguments):
                return $"{Use("$min")}({Write(arguments[0])},{Write(arguments[1])})";
            case "MAX" when IsPair(arguments):
                return $"{Use("$max")}({Write(arguments[0])},{Write(arguments[1])})";
            case "COUNTA" when arguments is [not SpreadNode]:
                spends = true;
                return $"{Use("$filled")}({Write(arguments[0])})";
            case "ISEMPTY" when arguments[0].Type.IsNumeric || arguments[0].Type.IsTemporal:
                return $"({Write(arguments[0])}===null)";
        }

        spends |= !allNumeric;
        return $"{Use(call.Function.Name)}({string.Join(',', arguments.Select(Write))})";
    }

    /// <summary>A chain of sums and differences; a result near zero is calculated again by the library, which tells noise from a number.</summary>
    private string Sum(CallNode call)
    {
        var chain = new List<CallNode> { call };
        while (chain[^1].Arguments[0] is CallNode { Function.Name: "$add" or "$subtract" } inner && inner.Arguments.All(argument => argument.Type.IsNumeric))
        {
            chain.Add(inner);
        }

        chain.Reverse();
        var first = chain[0].Arguments[0];
        if (Numbers.IsNotNegative(first) && chain.TrueForAll(link => link.Function.Name is "$add" && Numbers.IsNotNegative(link.Arguments[1])))
        {
            return $"({string.Join('+', chain.Select(link => Write(link.Arguments[1])).Prepend(Write(first)))})";
        }

        var (plain, exact) = Twice(first);
        foreach (var link in chain)
        {
            var (once, again) = Twice(link.Arguments[1]);
            plain += (link.Function.Name is "$add" ? "+" : "-") + once;
            exact = $"{Use(link.Function.Name)}({exact},{again})";
        }

        var sum = Temporary();
        return $"(({sum}={plain})>=0.001||{sum}<=-0.001?{sum}:{exact})";
    }

    /// <summary>A value for two places, the first of which is evaluated first; what costs more than a product is kept.</summary>
    private (string Once, string Again) Twice(FormulaNode node)
    {
        var text = Write(node);
        if (IsSimple(node) || node is CallNode { Function.Name: "$multiply" } product && product.Arguments.All(IsSimple))
        {
            return (text, text);
        }

        var kept = Temporary();
        return ($"({kept}={text})", kept);
    }

    private string Temporary() => Name('t', temporaries++);

    private static bool IsPair(ImmutableArray<FormulaNode> arguments) =>
        arguments.Length == 2 && arguments.All(argument => argument.Type.Kind is FormulaType.Number && argument is not SpreadNode);

    private string Equal(string left, FormulaNode leftNode, string right, FormulaNode rightNode)
    {
        var isPlain = IsBlank(leftNode) || IsBlank(rightNode)
            || (leftNode.Type.Kind is not FormulaType.Any && rightNode.Type.Kind is not FormulaType.Any
                && (leftNode.Type.Kind is not FormulaType.Number || (Numbers.IsClean(leftNode) && Numbers.IsClean(rightNode))));
        return isPlain ? $"({left}==={right})" : $"{Use("$equal")}({left},{right})";
    }

    private string Ordered(CallNode call)
    {
        var (left, right) = (call.Arguments[0], call.Arguments[1]);
        var sameKind = left.Type.Kind is FormulaType.Number ? right.Type.Kind is FormulaType.Number && Numbers.IsClean(left) && Numbers.IsClean(right)
            : left.Type.IsTextual && right.Type.IsTextual;
        if (!sameKind || !CanGuard(left) || !CanGuard(right))
        {
            return $"{Use(call.Function.Name)}({Write(left)},{Write(right)})";
        }

        var sign = call.Function.Name switch { "$less" => "<", "$greater" => ">", "$atMost" => "<=", _ => ">=" };
        return $"({Guard(left)}{Guard(right)}{Write(left)}{sign}{Write(right)})";

        static bool CanGuard(FormulaNode node) => IsSimple(node) || Numbers.IsNeverBlank(node);
        string Guard(FormulaNode node) => Numbers.IsNeverBlank(node) ? string.Empty : $"{Write(node)}!==null&&";
    }

    private string Use(string function)
    {
        functions.Add(function);
        return function;
    }

    private static bool IsSimple(FormulaNode node) => node is InputNode or VariableNode or LiteralNode;

    private static bool IsBlank(FormulaNode node) => node is LiteralNode { Value: null };

    private static string Name(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    private static string Literal(object? value)
    {
        switch (value)
        {
            case null:
                return "null";
            case bool boolean:
                return boolean ? "true" : "false";
            case double number:
                var digits = number.ToString("R", CultureInfo.InvariantCulture);
                return number < 0 || double.IsNegative(number) ? $"({digits})" : digits;
            default:
                var text = new StringBuilder("\"");
                foreach (var character in (string)value)
                {
                    if (character is >= ' ' and <= '~' and not '"' and not '\\')
                    {
                        text.Append(character);
                    }
                    else
                    {
                        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    }
                }

                return text.Append('"').ToString();
        }
    }
}
