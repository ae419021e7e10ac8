namespace FormFlow.Engine.Formulas;

/// <summary>A parameter of a library function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">
/// any, scalar, number, text, boolean, condition, date, instant, list, sequence, numbers (numbers or lists of them), comparable, criterion,
/// choice (a criterion or a list of conditions), pattern, name (a literal text), lambda or predicate (a lambda that gives a condition).
/// </param>
/// <param name="Optional">Whether it may be left out.</param>
/// <param name="Repeated">Whether it takes any further arguments.</param>
/// <param name="Description">What it is.</param>
public sealed record FormulaParameter(string Name, string Type, bool Optional, bool Repeated, string Description)
{
    /// <summary>Whether it takes a lambda and nothing else.</summary>
    internal bool IsLambda => Type is "lambda" or "predicate";

    /// <summary>Whether a value of a type may fit. What is only known at evaluation is left to the function.</summary>
    internal bool Takes(StaticType type)
    {
        var element = type.ElementOrSelf;
        return type.Kind is FormulaType.Any || Type switch
        {
            "scalar" or "criterion" => !type.IsList,
            "number" => type.IsNumeric,
            "numbers" => element.IsNumeric || element.Kind is FormulaType.Any,
            "comparable" => element.IsNumeric || element.IsTemporal || element.Kind is FormulaType.Any,
            "text" => !type.IsList && type.Kind is not FormulaType.Record,
            "date" => type.Kind is FormulaType.Date or FormulaType.DateTime or FormulaType.Text,
            "instant" => type.Kind is FormulaType.DateTime or FormulaType.Time or FormulaType.Date or FormulaType.Text,
            "boolean" or "condition" => type.Kind is not FormulaType.Record and not FormulaType.Rows && (!type.IsList || Repeated),
            "list" => type.IsList,
            "choice" => type.Kind is not FormulaType.Record and not FormulaType.Rows,
            "sequence" => type.IsList || type.Kind is FormulaType.Text,
            _ => true,
        };
    }
}
