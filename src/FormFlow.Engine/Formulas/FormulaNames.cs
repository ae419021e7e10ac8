using Acornima.Ast;

namespace FormFlow.Engine.Formulas;

/// <summary>What the names of a formula reach: parameters of lambdas, and inputs found in the scope, each taken once.</summary>
internal sealed class FormulaNames(FormulaScope scope, FormulaRefusals refusals)
{
    private readonly Dictionary<string, InputNode> known = new(StringComparer.Ordinal);
    private readonly List<(string Name, VariableNode Variable)> variables = [];
    private int slots;

    public List<FormulaInput> Inputs { get; } = [];

    /// <summary>Brings the parameters of a lambda into view, until <see cref="Leave"/>.</summary>
    public IReadOnlyList<VariableNode> Enter(IEnumerable<(string Name, StaticType Type)> parameters)
    {
        var entered = parameters.Select(parameter => (parameter.Name, Variable: new VariableNode(slots++, parameter.Type))).ToList();
        variables.AddRange(entered);
        return [.. entered.Select(parameter => parameter.Variable)];
    }

    public void Leave(int count) => variables.RemoveRange(variables.Count - count, count);

    /// <summary>Whether parameters of a lambda are in view.</summary>
    public bool IsInLambda => variables.Count > 0;

    /// <summary>The innermost parameter of a name; null when there is none.</summary>
    public VariableNode? VariableOf(string name) => variables.FindLast(variable => variable.Name == name).Variable;

    /// <summary>Whether an expression is a name, or names joined by dots, that begins outside the lambdas.</summary>
    public bool IsPath(Expression expression) => expression switch
    {
        Identifier identifier => VariableOf(identifier.Name) is null,
        MemberExpression { Computed: false, Optional: false, Property: Identifier } member => IsPath(member.Object),
        _ => false,
    };

    /// <summary>What a path reaches; null when an error was reported. Each step behind a dot is told to <paramref name="count"/>.</summary>
    public FormulaTarget? Resolve(Expression expression, Action count)
    {
        if (expression is MemberExpression member)
        {
            return Resolve(member.Object, count) is { } target ? ResolveMember(target, member, count) : null;
        }

        var name = ((Identifier)expression).Name;
        if (scope(name) is { } symbol)
        {
            return new FormulaTarget(name, symbol, symbol.Type is FormulaType.Rows, false);
        }

        if (FormulaFunctions.Find(name) is { IsFunction: true })
        {
            refusals.Refuse(FormulaErrors.NotAValue, expression, ("name", name));
        }
        else
        {
            refusals.RefuseName(expression, name, candidate => scope(candidate) is not null);
        }

        return null;
    }

    public FormulaTarget? ResolveMember(FormulaTarget target, MemberExpression member, Action count)
    {
        count();
        var name = ((Identifier)member.Property).Name;
        if (target.Symbol.Members is not { } members)
        {
            refusals.RefuseMember(member, name);
            return null;
        }

        if (members(name) is { } symbol)
        {
            return new FormulaTarget($"{target.Path}.{name}", symbol, target.InRows || symbol.Type is FormulaType.Rows, target.InRows);
        }

        refusals.RefuseName(member.Property, name, candidate => members(candidate) is not null);
        return null;
    }

    public InputNode Input(FormulaTarget target)
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
}
