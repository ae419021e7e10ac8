using System.Text;

namespace FormFlow.Runtime.Imports.Tables;

/// <summary>A name taken apart for comparison: in lower case, full-width forms made narrow, everything but letters and digits left out.</summary>
internal sealed class ColumnName
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<(char, char)> pairs = [];

    public ColumnName(string text)
    {
        var whole = new StringBuilder();
        var word = new StringBuilder();
        var previous = ' ';
        foreach (var character in text)
        {
            var narrow = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            var isPart = char.IsLetterOrDigit(narrow) || char.IsSurrogate(narrow);
            var begins = !isPart || IsIdeograph(narrow) || (char.IsUpper(narrow) && char.IsLower(previous)) || char.IsDigit(narrow) != char.IsDigit(previous) || IsIdeograph(previous);
            if (begins)
            {
                EndWord(word);
            }

            if (isPart)
            {
                word.Append(char.ToLowerInvariant(narrow));
                whole.Append(char.ToLowerInvariant(narrow));
            }

            previous = narrow;
        }

        EndWord(word);
        Whole = whole.ToString();
        for (var at = 1; at < Whole.Length; at++)
        {
            pairs.Add((Whole[at - 1], Whole[at]));
        }
    }

    /// <summary>All letters and digits in one; two names are the same when these are.</summary>
    public string Whole { get; }

    /// <summary>How alike two names are, 0 to 1: the share of words in common, or of letter pairs, whichever says more.</summary>
    public double Likeness(ColumnName other) => Math.Max(Share(words, other.words), Share(pairs, other.pairs));

    private static double Share<T>(HashSet<T> one, HashSet<T> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static bool IsIdeograph(char character) => character is >= '\u3400' and <= '\u9FFF';

    private void EndWord(StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
