namespace FormFlow.Storage.Dialects;

/// <summary>Which sort of constraint a statement broke.</summary>
public enum ConstraintKind
{
    /// <summary>A unique index or a primary key.</summary>
    Unique,

    /// <summary>A foreign key, from either side.</summary>
    ForeignKey,

    /// <summary>A column that may not be null.</summary>
    NotNull,

    /// <summary>A check constraint.</summary>
    Check,
}
