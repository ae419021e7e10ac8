using Acornima.Ast;
using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Formulas;

/// <summary>Collects what is wrong with a formula. Every refusal gives a node that fits everywhere, so that one mistake is told once.</summary>
internal sealed class FormulaRefusals
{
    private static readonly LiteralNode Wrong = new(null, StaticType.Any);

    public ErrorList Errors { get; } = new();

    /// <summary>Whether a node stands where an error was reported.</summary>
    public static bool IsReported(FormulaNode node) => ReferenceEquals(node, Wrong);

    /// <summary>The node that stands where an error was reported already.</summary>
    public static LiteralNode Reported => Wrong;

    public LiteralNode Refuse(ErrorCode code, Node at, params (string Name, object? Value)[] parameters) => RefuseWords(code, at, parameters);

    /// <summary>Refuses with parameters whose words differ by language.</summary>
    public LiteralNode RefuseWords(ErrorCode code, Node at, (string Name, object? Value)[] parameters, params (string Name, (string English, string Chinese) Words)[] words)
    {
        Errors.Add(FormulaWords.Error(code, at, parameters, words));
        return Wrong;
    }

    public LiteralNode Forbid(Node node, Node? at = null) => Forbid(at ?? node, FormulaWords.OfForbidden(node));

    public LiteralNode Forbid(Node at, (string English, string Chinese) what) => RefuseWords(FormulaErrors.NotAllowed, at, [], ("what", what));

    public LiteralNode RefuseOperand(Node at, string sign, FormulaNode found) => IsReported(found)
        ? Wrong
        : RefuseWords(FormulaErrors.Operand, at, [("operator", sign)], ("found", FormulaWords.Of(found.Type)));

    public LiteralNode RefuseOperands(Node at, string sign, FormulaNode left, FormulaNode right) => IsReported(left) || IsReported(right)
        ? Wrong
        : RefuseWords(FormulaErrors.Operands, at, [("operator", sign)], ("left", FormulaWords.Of(left.Type)), ("right", FormulaWords.Of(right.Type)));

    /// <summary>Refuses a name that does not exist, with the nearest that does.</summary>
    public LiteralNode RefuseName(Node at, string name, Predicate<string> exists) => FormulaSuggestions.Nearest(name, exists) is { } suggestion
        ? Refuse(FormulaErrors.MisspelledName, at, ("name", name), ("suggestion", suggestion))
        : Refuse(FormulaErrors.UnknownName, at, ("name", name));

    public LiteralNode RefuseMember(MemberExpression member, string name) =>
        RefuseName(member.Property, name, candidate => FormulaFunctions.Find(candidate) is { IsMethod: true });
}
