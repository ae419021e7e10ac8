using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>How far the columns came that are filled while a publish is prepared. What was filled and how far that is are written together, so a crash neither forgets nor repeats.</summary>
public static class PreparedColumnStore
{
    public static async ValueTask AddAsync(DatabaseSession session, IEnumerable<PreparedColumnRow> rows) => await session.Connection.ExecuteAsync(
        """
        INSERT INTO prepared_column (job, place, form, field, table_name, column_name, meaning, position, total, done, failed)
        VALUES (@Job, @Place, @Form, @Field, @TableName, @ColumnName, @Meaning, @Position, @Total, @Done, @Failed)
        """,
        rows);

    /// <summary>The columns of a publish in order.</summary>
    public static async ValueTask<IReadOnlyList<PreparedColumnRow>> OfAsync(DatabaseSession session, long job) => (await session.Connection.QueryAsync<PreparedColumnRow>(
        """
        SELECT job, place, form, field, table_name AS TableName, column_name AS ColumnName, meaning, position, total, done, failed
        FROM prepared_column WHERE job = @job ORDER BY place
        """,
        new { job })).AsList();

    /// <summary>Writes down how far a column came.</summary>
    public static async ValueTask SaveAsync(DatabaseSession session, PreparedColumnRow row) => await session.Connection.ExecuteAsync(
        "UPDATE prepared_column SET position = @Position, done = @Done, failed = @Failed WHERE job = @Job AND place = @Place", row);
}
