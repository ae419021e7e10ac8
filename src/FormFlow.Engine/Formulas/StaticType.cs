namespace FormFlow.Engine.Formulas;

/// <summary>A type known before evaluation; for lists with the type of their elements.</summary>
internal readonly record struct StaticType(FormulaType Kind, FormulaType Element = FormulaType.Any)
{
    public static readonly StaticType Any = new(FormulaType.Any);
    public static readonly StaticType Number = new(FormulaType.Number);
    public static readonly StaticType Text = new(FormulaType.Text);
    public static readonly StaticType Boolean = new(FormulaType.Boolean);

    /// <summary>Whether a plain JavaScript operator counts with it: a number, a switch, or blank for 0.</summary>
    public bool IsNumeric => Kind is FormulaType.Number or FormulaType.Boolean;

    /// <summary>Whether it is surely a text at run time.</summary>
    public bool IsTextual => Kind is FormulaType.Text || IsTemporal;

    public bool IsTemporal => Kind is FormulaType.Date or FormulaType.DateTime or FormulaType.Time;

    public bool IsList => Kind is FormulaType.List or FormulaType.Rows;

    public static StaticType ListOf(StaticType element) =>
        new(FormulaType.List, element.IsList || element.Kind is FormulaType.Record ? FormulaType.Any : element.Kind);

    /// <summary>The type of a value that is one or the other.</summary>
    public static StaticType Either(StaticType one, StaticType other)
    {
        if (one == other)
        {
            return one;
        }

        return one.Kind is FormulaType.List && other.Kind is FormulaType.List ? new StaticType(FormulaType.List) : Any;
    }

    /// <summary>The type of one element; for a value that is no list, its own.</summary>
    public StaticType ElementOrSelf => Kind switch
    {
        FormulaType.List => new StaticType(Element),
        FormulaType.Rows => Boolean,
        _ => this,
    };
}
