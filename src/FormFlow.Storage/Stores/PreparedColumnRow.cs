namespace FormFlow.Storage.Stores;

/// <summary>A column that is filled beside the one it replaces.</summary>
public sealed record PreparedColumnRow
{
    /// <summary>The publish that it is filled for.</summary>
    public required long Job { get; init; }

    /// <summary>The columns of a publish are filled in this order.</summary>
    public required long Place { get; init; }

    /// <summary>The key the form gets.</summary>
    public required string Form { get; init; }

    /// <summary>The key the field gets; a column of a sub-form as <c>rows.column</c>.</summary>
    public required string Field { get; init; }

    public required string TableName { get; init; }

    public required string ColumnName { get; init; }

    /// <summary>What is converted into what.</summary>
    public required string Meaning { get; init; }

    /// <summary>The last row that was looked at.</summary>
    public long Position { get; init; } = long.MinValue;

    /// <summary>How many values there were when it began.</summary>
    public required long Total { get; init; }

    /// <summary>How many were looked at.</summary>
    public long Done { get; init; }

    /// <summary>How many of those did not convert.</summary>
    public long Failed { get; init; }
}
