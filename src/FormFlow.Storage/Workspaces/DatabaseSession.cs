using System.Data.Common;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Workspaces;

/// <summary>
/// A connection lent for one piece of work, inside its transaction when writing. Use it with Dapper through <see cref="Connection"/>, or,
/// on hot paths, through commands that stay prepared with the connection.
/// </summary>
public abstract class DatabaseSession
{
    /// <summary>The connection; its transaction, if any, is implicit and never handled by the work.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>How this database's SQL differs.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>
    /// A command prepared once per connection and text and used again: parameters are set in the order of
    /// <paramref name="parameterNames"/>, which the text names as <c>@name</c>. Only one reader of it may be open at a time.
    /// </summary>
    public abstract DbCommand Prepared(string sql, params ReadOnlySpan<string> parameterNames);

    /// <summary>
    /// Runs a statement whose rows nobody reads, prepared once like <see cref="Prepared"/>: the fastest way to write. Values are those of
    /// columns (whole numbers, texts, bytes) in the order of <paramref name="parameterNames"/>; null is NULL.
    /// </summary>
    public virtual async ValueTask ExecuteAsync(string sql, string[] parameterNames, params object?[] values)
    {
        var command = Prepared(sql, parameterNames);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// Runs work that writes much and asks little. What it writes by <see cref="ExecuteAsync"/> may be sent later than it is said, several
    /// statements at once, but before anything that is asked and before this ends; a fault of one may come up with a later one.
    /// </summary>
    public virtual ValueTask TogetherAsync(Func<ValueTask> work) => work();

    /// <summary>Runs a part of the work that leaves no trace when it throws, while the rest of the transaction goes on.</summary>
    public async ValueTask WholeAsync(Func<ValueTask> part)
    {
        await ExecuteAsync("SAVEPOINT part", []);
        try
        {
            await part();
        }
        catch
        {
            await ExecuteAsync("ROLLBACK TO SAVEPOINT part", []);
            await ExecuteAsync("RELEASE SAVEPOINT part", []);
            throw;
        }

        await ExecuteAsync("RELEASE SAVEPOINT part", []);
    }
}
