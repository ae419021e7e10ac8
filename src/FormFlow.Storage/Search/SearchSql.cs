using FormFlow.Engine.Forms;
using FormFlow.Engine.Search;
using FormFlow.Storage.Dialects;

namespace FormFlow.Storage.Search;

/// <summary>
/// How a database keeps the words of a form's records and finds them. The words are made by the program, so neither database cuts or folds
/// texts itself, and both find the same, whatever locale they were set up with.
/// </summary>
public abstract class SearchSql
{
    /// <summary>The name of the table of a form's words.</summary>
    public static string TableOf(CompiledForm form) => Dialect.Quote($"s_{form.Id}");

    /// <summary>The column that holds the record's id.</summary>
    public abstract string Id { get; }

    /// <summary>The statement that makes a table of words where there is none.</summary>
    public abstract string Create(string table);

    /// <summary>The statement that keeps the words <c>@words</c> of the record <c>@id</c>, instead of those before.</summary>
    public abstract string Put(string table);

    /// <summary>Whether a record of a table called <c>s</c> holds what a parameter asks for.</summary>
    public abstract string Matches(string table, string parameter);

    /// <summary>A record's words in their order as a parameter.</summary>
    public abstract string Words(IReadOnlyList<string> words);

    /// <summary>Terms, all of which must be found, as a parameter.</summary>
    public abstract string Question(IReadOnlyList<SearchTerm> terms);
}
