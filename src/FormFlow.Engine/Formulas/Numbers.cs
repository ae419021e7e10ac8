using System.Globalization;

namespace FormFlow.Engine.Formulas;

/// <summary>What is known of a number before evaluation: how large it may become, whether it carries binary noise, whether it may be blank.</summary>
internal static class Numbers
{
    /// <summary>Below this, sums and products surely stay finite.</summary>
    public const double Safe = 1e300;

    /// <summary>No input is larger: they are decimals.</summary>
    private const double Input = 1e29;

    /// <summary>A bound of the absolute value; infinite when unknown.</summary>
    public static double Bound(FormulaNode node) => node switch
    {
        LiteralNode { Value: double number } => Math.Abs(number),
        LiteralNode => 1,
        { Type.Kind: FormulaType.Boolean } => 1,
        InputNode or QuestionNode => Input,
        ChoiceNode choice => Math.Max(Bound(choice.Then), Bound(choice.Else)),
        LogicNode logic => Math.Max(Bound(logic.Left), Bound(logic.Right)),
        FirstNode first => first.Items.Max(Bound),
        SwitchNode choice => Math.Max(Bound(choice.Default), choice.Cases.Length == 0 ? 0 : choice.Cases.Max(pair => Bound(pair.Result))),
        CallNode call => OfCall(call),
        _ => double.PositiveInfinity,
    };

    /// <summary>Whether it has at most 15 significant digits, as inputs have: then plain comparison is exact.</summary>
    public static bool IsClean(FormulaNode node) => node switch
    {
        LiteralNode { Value: double number } => double.IsInteger(number) || number.ToString("R", CultureInfo.InvariantCulture).Length <= 15,
        LiteralNode or InputNode or QuestionNode => true,
        { Type.Kind: FormulaType.Boolean } => true,
        ChoiceNode choice => IsClean(choice.Then) && IsClean(choice.Else),
        CallNode { Function: { Name: "ROUND" or "ROUNDUP" or "ROUNDDOWN" or "INT" or "LEN" or "COUNT" or "COUNTA" or "COUNTIF" or "SUM" or "SUMIF" or "SUMIFS" or "AVERAGE" or "length" } or { Category: "date" } } => true,
        CallNode { Function.Name: "MIN" or "MAX" or "ABS" } call => call.Arguments.All(argument => argument.Type.IsNumeric ? IsClean(argument) : argument is InputNode),
        _ => false,
    };

    /// <summary>Whether it surely has a value.</summary>
    public static bool IsNeverBlank(FormulaNode node) => node switch
    {
        LiteralNode literal => literal.Value is not null,
        ChoiceNode choice => IsNeverBlank(choice.Then) && IsNeverBlank(choice.Else),
        CallNode { Function.Name: "$add" or "$subtract" or "$multiply" or "$divide" or "$negative" or "$number" or "$text" or "ROUND" } call => call.Type.Kind is not FormulaType.Any,
        _ => false,
    };

    /// <summary>Whether it is surely 0 or more, or blank.</summary>
    public static bool IsNotNegative(FormulaNode node) => node switch
    {
        LiteralNode literal => literal.Value is not double number || number >= 0,
        { Type.Kind: FormulaType.Boolean } => true,
        ChoiceNode choice => IsNotNegative(choice.Then) && IsNotNegative(choice.Else),
        FirstNode first => first.Items.All(IsNotNegative),
        SwitchNode choice => IsNotNegative(choice.Default) && choice.Cases.All(pair => IsNotNegative(pair.Result)),
        CallNode { Function.Name: "ABS" or "SQRT" or "LEN" or "COUNT" or "COUNTA" or "COUNTIF" or "length" or "RAND" } => true,
        CallNode { Function.Name: "$add" or "$multiply" or "ROUND" or "MIN" } call => call.Arguments.All(IsNotNegative),
        _ => false,
    };

    private static double OfCall(CallNode call)
    {
        var arguments = call.Arguments;
        if (call.Function.Category == "date")
        {
            return 1e7;
        }

        switch (call.Function.Name)
        {
            case "$add" or "$subtract":
                return Bound(arguments[0]) + Bound(arguments[1]);
            case "$multiply":
                return Bound(arguments[0]) * Bound(arguments[1]);
            case "$divide" when arguments[1] is LiteralNode { Value: double divisor }:
                return Bound(arguments[0]) / Math.Abs(divisor);
            case "$negative" or "$number" or "ABS" or "INT":
                return Bound(arguments[0]) + 1;
            case "ROUND" or "ROUNDUP" or "ROUNDDOWN":
                return (Bound(arguments[0]) * 10) + 1;
            case "MIN" or "MAX" or "AVERAGE" or "MEDIAN" or "SUM":
                return arguments.Sum(argument => argument.Type.IsNumeric ? Bound(argument) : argument is InputNode ? Input * FormulaLimits.ListLength : double.PositiveInfinity);
            case "LEN" or "COUNT" or "COUNTA" or "COUNTIF" or "length":
                return 1e7;
            default:
                return double.PositiveInfinity;
        }
    }
}
