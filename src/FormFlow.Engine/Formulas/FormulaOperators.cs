using Acornima;
using Acornima.Ast;

namespace FormFlow.Engine.Formulas;

/// <summary>Checks operators against the types of their operands.</summary>
internal sealed class FormulaOperators(FormulaChecker checker, FormulaRefusals refusals)
{
    private static readonly LiteralNode True = new(true, StaticType.Boolean);
    private static readonly LiteralNode False = new(false, StaticType.Boolean);

    public LogicNode CheckLogic(LogicalExpression logic)
    {
        if (logic.Operator == Operator.NullishCoalescing)
        {
            var (value, otherwise) = (checker.Check(logic.Left), checker.Check(logic.Right));
            return new LogicNode("??", value, otherwise, FormulaLowering.Union(value, otherwise));
        }

        var sign = logic.Operator == Operator.LogicalAnd ? "&&" : "||";
        var left = checker.CheckScalar(logic.Left, sign);
        var right = checker.Check(logic.Right);
        return new LogicNode(sign, left, right, FormulaLowering.Union(left, right));
    }

    public FormulaNode CheckUnary(NonUpdateUnaryExpression unary)
    {
        switch (unary.Operator)
        {
            case Operator.LogicalNot:
                return FormulaLowering.Choose(checker.CheckScalar(unary.Argument, "!"), False, True);
            case Operator.UnaryNegation when unary.Argument is NumericLiteral { Value: var number } && double.IsFinite(number):
                checker.Count();
                return new LiteralNode(-number, StaticType.Number);
            case Operator.UnaryNegation or Operator.UnaryPlus:
                var sign = unary.Operator == Operator.UnaryNegation ? "-" : "+";
                var value = checker.Check(unary.Argument);
                return Counts(value.Type) ? Call(sign == "-" ? "$negative" : "$number", StaticType.Number, value) : refusals.RefuseOperand(unary.Argument, sign, value);
            default:
                checker.Check(unary.Argument);
                var word = NonUpdateUnaryExpression.OperatorToString(unary.Operator)!;
                return refusals.Forbid(unary, (word, word));
        }
    }

    public FormulaNode CheckBinary(BinaryExpression binary)
    {
        var left = checker.CheckChain(binary.Left);
        var right = checker.Check(binary.Right);
        var sign = NonLogicalBinaryExpression.OperatorToString(binary.Operator)!;
        return binary.Operator switch
        {
            Operator.Addition => Add(binary, left, right),
            Operator.Subtraction => Calculate("$subtract"),
            Operator.Multiplication => Calculate("$multiply"),
            Operator.Division => Calculate("$divide"),
            Operator.Remainder => Calculate("$remainder"),
            Operator.Exponentiation => Calculate("$power"),
            Operator.Equality or Operator.StrictEquality => Compare("$equal", isEquality: true),
            Operator.Inequality or Operator.StrictInequality => Compare("$equal", isEquality: true) is CallNode equal ? FormulaLowering.Choose(equal, False, True) : FormulaRefusals.Reported,
            Operator.LessThan => Compare("$less", isEquality: false),
            Operator.GreaterThan => Compare("$greater", isEquality: false),
            Operator.LessThanOrEqual => Compare("$atMost", isEquality: false),
            Operator.GreaterThanOrEqual => Compare("$atLeast", isEquality: false),
            _ => refusals.Forbid(binary, (sign, sign)),
        };

        FormulaNode Calculate(string function) => Counts(left.Type) && Counts(right.Type)
            ? Call(function, StaticType.Number, left, right)
            : refusals.RefuseOperands(binary, sign, left, right);

        FormulaNode Compare(string function, bool isEquality) => CanCompare(left.Type, right.Type, isEquality)
            ? Call(function, StaticType.Boolean, left, right)
            : refusals.RefuseOperands(binary, sign, left, right);
    }

    private FormulaNode Add(BinaryExpression binary, FormulaNode left, FormulaNode right)
    {
        if (left.Type.IsList || right.Type.IsList || left.Type.Kind is FormulaType.Record || right.Type.Kind is FormulaType.Record)
        {
            return refusals.RefuseOperands(binary, "+", left, right);
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
            ? refusals.RefuseOperands(binary, "+", left, right)
            : Call("$add", (left.IsBlank && right.Type.IsNumeric) || (right.IsBlank && left.Type.IsNumeric) ? StaticType.Number : StaticType.Any, left, right);
    }

    private static CallNode Call(string name, StaticType type, params FormulaNode[] arguments) => new(FormulaFunctions.Find(name)!, [.. arguments], type);

    private static bool Counts(StaticType type) => type.IsNumeric || type.Kind is FormulaType.Any;

    private static bool CanCompare(StaticType one, StaticType other, bool isEquality)
    {
        if (one.IsList || other.IsList)
        {
            return false;
        }

        if (!isEquality && (one.Kind is FormulaType.Boolean or FormulaType.Record || other.Kind is FormulaType.Boolean or FormulaType.Record))
        {
            return false;
        }

        return one.Kind == other.Kind
            || one.Kind is FormulaType.Any || other.Kind is FormulaType.Any
            || (one.Kind is FormulaType.Text && (other.IsTemporal || other.Kind is FormulaType.Record))
            || (other.Kind is FormulaType.Text && (one.IsTemporal || one.Kind is FormulaType.Record));
    }
}
