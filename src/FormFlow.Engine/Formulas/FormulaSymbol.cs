namespace FormFlow.Engine.Formulas;

/// <summary>
/// A name a formula may use. A lookup is a <see cref="FormulaType.Record"/> whose members are the other record's fields; a sub-form is
/// <see cref="FormulaType.Rows"/> whose members are its columns, each with the type of one cell: the compiler makes the list.
/// </summary>
/// <param name="Name">The name as written, such as a field's key.</param>
/// <param name="Type">What sort of value stands behind it.</param>
/// <param name="Members">Finds what a dot behind the name reaches; null when nothing.</param>
public sealed record FormulaSymbol(string Name, FormulaType Type, Func<string, FormulaSymbol?>? Members = null)
{
    /// <summary>What a <see cref="FormulaType.List"/> holds; ignored for other types.</summary>
    public FormulaType Element { get; init; } = FormulaType.Any;
}
