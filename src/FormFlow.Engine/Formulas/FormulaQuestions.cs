using Acornima.Ast;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// Checks the calls that ask the records of other forms. Form and fields are named by literals, so that they can be found beforehand; the values
/// compared with are made of the record's own fields.
/// </summary>
/// <param name="checker">Checks the values.</param>
/// <param name="names">The names of the formula.</param>
/// <param name="arguments">Counts arguments.</param>
/// <param name="refusals">Collects what does not fit.</param>
/// <param name="forms">Finds the fields of a form by its key; null where no form can be asked.</param>
internal sealed class FormulaQuestions(FormulaChecker checker, FormulaNames names, FormulaArguments arguments, FormulaRefusals refusals, Func<string, FormulaScope?>? forms)
{
    /// <summary>The category of the functions that ask.</summary>
    public const string Category = "records";

    private const int Most = 10;

    private readonly List<Asked> asked = [];

    /// <summary>Checks a call.</summary>
    public FormulaNode Check(FormulaFunction function, CallExpression call)
    {
        if (forms is null)
        {
            return refusals.Refuse(FormulaErrors.NotAskedHere, call, ("name", function.Name));
        }

        if (names.IsInLambda)
        {
            return refusals.Refuse(FormulaErrors.AskedInLambda, call, ("name", function.Name));
        }

        if (call.Arguments.Any(argument => argument is SpreadElement) || !function.Takes(call.Arguments.Count))
        {
            return arguments.RefuseCount(function, call, 0, call.Arguments.Any(argument => argument is SpreadElement) ? "…" : call.Arguments.Count);
        }

        var expressions = call.Arguments.Cast<Expression>().ToArray();
        var hasField = function.Parameters[1].Name == "field";
        if (Name(function, expressions, 0) is not { } form)
        {
            return FormulaRefusals.Reported;
        }

        if (forms(form) is not { } fields)
        {
            return FormulaSuggestions.Nearest(form, key => forms(key) is not null) is { } nearest
                ? refusals.Refuse(FormulaErrors.MisspelledName, expressions[0], ("name", form), ("suggestion", nearest))
                : refusals.Refuse(FormulaErrors.UnknownForm, expressions[0], ("name", form));
        }

        var field = hasField ? Field(function, expressions, 1, form, fields) : null;
        var isSound = field is not null || !hasField;
        var matches = new List<(FormulaSymbol Field, FormulaNode Value, Expression FieldAt, Expression ValueAt)>();
        for (var i = hasField ? 2 : 1; i < expressions.Length; i += 2)
        {
            var match = Field(function, expressions, i, form, fields);
            var value = checker.Check(expressions[i + 1]);
            if (value.Type.IsList)
            {
                value = refusals.RefuseOperand(expressions[i + 1], function.Name, value);
            }

            isSound &= match is not null && !FormulaRefusals.IsReported(value);
            if (match is not null)
            {
                matches.Add((match, value, expressions[i], expressions[i + 1]));
            }
        }

        return isSound ? Take(new Asked(function, form, field, call, [.. matches]), call) : FormulaRefusals.Reported;
    }

    /// <summary>The questions in the order of their nodes, once all inputs are known.</summary>
    public IReadOnlyList<FormulaQuestion> Finish(string source, Func<FormulaNode, Expression, IReadOnlyList<FormulaQuestion>, Formula> expression)
    {
        var questions = new List<FormulaQuestion>();
        foreach (var each in asked)
        {
            questions.Add(new FormulaQuestion(
                each.Function.Name,
                each.Form,
                each.Field?.Name,
                PlaceOf(each.Field is null ? each.Call.Callee : each.Call.Arguments[1]),
                [
                    .. each.Matches.Select(match => new FormulaMatch(match.Field.Name, PlaceOf(match.FieldAt), PlaceOf(match.ValueAt))
                    {
                        Type = match.Value.Type,
                        Input = (match.Value as InputNode)?.Index,
                        Literal = (match.Value as LiteralNode)?.Value,
                        Expression = match.Value is InputNode or LiteralNode ? null : expression(match.Value, match.ValueAt, questions),
                    }),
                ])
            {
                Input = new FormulaInput(source[each.Call.Start..each.Call.End], TypeOf(each)),
            });
        }

        return questions;
    }

    private FormulaNode Take(Asked question, CallExpression call)
    {
        var at = asked.FindIndex(other => other.IsSame(question));
        if (at < 0)
        {
            if (asked.Count == Most)
            {
                return refusals.Refuse(FormulaErrors.TooManyQuestions, call, ("maximum", Most));
            }

            at = asked.Count;
            asked.Add(question);
        }

        return new QuestionNode(at, TypeOf(question));
    }

    private static StaticType TypeOf(Asked question) => question switch
    {
        { Function.Returns: "number" } => StaticType.Number,
        { Field: { Type: FormulaType.List } list } => new StaticType(FormulaType.List, list.Element),
        { Field.Type: FormulaType.Record } => StaticType.Text,
        _ => new StaticType(question.Field!.Type),
    };

    private FormulaSymbol? Field(FormulaFunction function, Expression[] expressions, int argument, string form, FormulaScope fields)
    {
        if (Name(function, expressions, argument) is not { } name)
        {
            return null;
        }

        if (fields(name) is { } found)
        {
            return found with { Name = name };
        }

        if (FormulaSuggestions.Nearest(name, key => fields(key) is not null) is { } nearest)
        {
            refusals.Refuse(FormulaErrors.MisspelledName, expressions[argument], ("name", name), ("suggestion", nearest));
        }
        else
        {
            refusals.Refuse(FormulaErrors.UnknownFormField, expressions[argument], ("name", name), ("form", form));
        }

        return null;
    }

    private string? Name(FormulaFunction function, Expression[] expressions, int argument)
    {
        checker.Count();
        if (expressions[argument] is StringLiteral { Value: var name })
        {
            return name;
        }

        arguments.Misfit(expressions[argument], function.ParameterOf(argument)!, function, argument, ("another expression", "其他表达式"));
        return null;
    }

    private static FormulaPlace PlaceOf(Node node) => new(node.Start, node.End - node.Start);

    private sealed record Asked(
        FormulaFunction Function, string Form, FormulaSymbol? Field, CallExpression Call, (FormulaSymbol Field, FormulaNode Value, Expression FieldAt, Expression ValueAt)[] Matches)
    {
        public bool IsSame(Asked other) => Function == other.Function && Form == other.Form && Field?.Name == other.Field?.Name
            && Matches.Select(match => (match.Field.Name, match.Value)).SequenceEqual(other.Matches.Select(match => (match.Field.Name, match.Value)));
    }
}
