using Acornima;
using Acornima.Ast;
using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Formulas;

/// <summary>Turns a formula's source into a <see cref="Formula"/>, or says everything that is wrong with it.</summary>
public static class FormulaCompiler
{
    /// <summary>
    /// Compiles one expression over the names of a scope. Errors have no pointer; their parameter <c>position</c> is an offset into the source,
    /// with <c>length</c> where a part of it is meant.
    /// </summary>
    /// <param name="source">The expression.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="forms">The fields of the forms that it may ask, by key; null where it may ask none.</param>
    public static Result<Formula> Compile(string source, FormulaScope scope, Func<string, FormulaScope?>? forms = null)
    {
        if (source.Length > FormulaLimits.Characters)
        {
            return FormulaErrors.TooLong.With(("position", FormulaLimits.Characters), ("length", source.Length), ("maximum", FormulaLimits.Characters));
        }

        if (string.IsNullOrWhiteSpace(source))
        {
            return FormulaErrors.Empty.With(("position", 0));
        }

        Expression expression;
        try
        {
            expression = new Parser().ParseExpression(source, null, strict: true);
        }
        catch (ParseErrorException exception)
        {
            return FormulaErrors.Syntax.With(("position", exception.Error?.Index ?? 0), ("detail", exception.Description));
        }
        catch (InsufficientExecutionStackException)
        {
            return FormulaErrors.TooDeep.With(("position", 0), ("maximum", FormulaLimits.Depth));
        }

        var checker = new FormulaChecker(scope, forms);
        var root = checker.Check(expression);
        if (!checker.Errors.IsEmpty)
        {
            return checker.Errors;
        }

        var questions = checker.Questions.Finish(source, (node, at, before) => Make(source[at.Start..at.End], node, before));
        return Make(source, root, questions);

        Formula Make(string text, FormulaNode node, IReadOnlyList<FormulaQuestion> asked)
        {
            var emitter = new FormulaEmitter(checker.Inputs.Count, asked.Count);
            var script = Jint.Engine.PrepareScript(emitter.Emit(node), strict: true);
            return new Formula(text, node, [.. checker.Inputs], [.. asked], checker.UsesNow, checker.UsesMe, script, emitter.Functions);
        }
    }
}
