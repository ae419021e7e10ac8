namespace FormFlow.Storage.Dialects;

/// <summary>
/// The constraint that a statement broke, as far as the database names it. For unique violations <see cref="Constraint"/> is the index's name
/// on both databases, provided that it was named by <see cref="Storage.Dialects.Dialect.UniqueName"/> (SQLite names the columns, from which
/// the name is made again). For the others SQLite tells less: of a foreign key nothing, of NOT NULL the column.
/// </summary>
public sealed record ConstraintViolation(ConstraintKind Kind, string? Constraint, string? Table, string? Column);
