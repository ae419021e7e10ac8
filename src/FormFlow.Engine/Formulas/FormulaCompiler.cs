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
    public static Result<Formula> Compile(string source, FormulaScope scope)
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

        var checker = new FormulaChecker(scope);
        var root = checker.Check(expression);
        if (!checker.Errors.IsEmpty)
        {
            return checker.Errors;
        }

        var emitter = new FormulaEmitter(checker.Inputs.Count);
        var script = Jint.Engine.PrepareScript(emitter.Emit(root), strict: true);
        return new Formula(source, root.Type, [.. checker.Inputs], checker.UsesNow, checker.UsesMe, FormulaTree.Of(root), script, emitter.Functions);
    }
}
