using System.Globalization;
using System.Text;

namespace FormFlow.Engine.Search;

/// <summary>
/// Cuts texts into the words that search compares, alike for what is kept and what is asked. Scripts that part words by spaces give their words
/// and numbers, in lower case and without accents. The others, Chinese before all, give each pair of neighbouring characters, and the last
/// character of a run alone, so that one of two characters or more is found as its pairs in a row, and one character as the beginning of a pair.
/// </summary>
public static class SearchText
{
    /// <summary>The most words kept of one record; what stands behind them is not found.</summary>
    public const int MostWords = 16_000;

    private const int LongestWord = 60;
    private const int MostTerms = 20;

    // Chinese, Japanese, Korean, Yi, and the scripts of South-East Asia that part no words.
    private static readonly (int First, int Last)[] Unspaced =
    [
        (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x303C), (0x3041, 0x31FF), (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x1AFF0, 0x1B16F), (0x20000, 0x3FFFF),
    ];

    /// <summary>Adds the words of a text to those of a record.</summary>
    public static void AddWords(string text, List<string> words)
    {
        foreach (var (run, isUnspaced, _) in Runs(text))
        {
            if (words.Count >= MostWords)
            {
                return;
            }

            if (!isUnspaced)
            {
                words.Add(run);
                continue;
            }

            AddPairs(run, words);
            words.Add(LastOf(run));
        }
    }

    /// <summary>The terms of a question, all of which must be found; none when it holds no word.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string question)
    {
        var terms = new List<SearchTerm>();
        foreach (var (run, isUnspaced, _) in Runs(question).Take(MostTerms))
        {
            var pairs = new List<string>();
            if (isUnspaced)
            {
                AddPairs(run, pairs);
            }

            terms.Add(pairs.Count == 0 ? new SearchTerm([run], IsPrefix: true) : new SearchTerm(pairs, IsPrefix: false));
        }

        return terms;
    }

    /// <summary>Where in a text a term is found; -1 when it is not.</summary>
    public static int IndexOf(string text, SearchTerm term)
    {
        var sought = term.Words[0] + string.Concat(term.Words.Skip(1).Select(LastOf));
        foreach (var (run, isUnspaced, start) in Runs(text))
        {
            var at = isUnspaced ? run.IndexOf(sought, StringComparison.Ordinal) : run.StartsWith(sought, StringComparison.Ordinal) ? 0 : -1;
            if (at >= 0)
            {
                return Math.Min(start + at, text.Length - 1);
            }
        }

        return -1;
    }

    private static void AddPairs(string run, List<string> words)
    {
        var before = 0;
        for (var at = Width(run, 0); at < run.Length; at += Width(run, at))
        {
            words.Add(run[before..(at + Width(run, at))]);
            before = at;
        }
    }

    private static string LastOf(string run) => char.IsLowSurrogate(run[^1]) ? run[^2..] : run[^1..];

    private static int Width(string run, int at) => char.IsHighSurrogate(run[at]) ? 2 : 1;

    private static IEnumerable<(string Text, bool IsUnspaced, int Start)> Runs(string text)
    {
        var run = new StringBuilder();
        var isUnspaced = false;
        var (place, start) = (0, 0);
        foreach (var written in text.EnumerateRunes())
        {
            var rune = SearchFolding.Widened(written);
            var belongs = IsPartOfWord(rune, run.Length > 0);
            var cuts = belongs && IsUnspaced(rune);
            if (run.Length > 0 && (!belongs || cuts != isUnspaced))
            {
                yield return Take();
            }

            if (belongs)
            {
                isUnspaced = cuts;
                start = run.Length == 0 ? place : start;
                Append(run, rune, cuts);
            }

            place += written.Utf16SequenceLength;
        }

        if (run.Length > 0)
        {
            yield return Take();
        }

        (string, bool, int) Take()
        {
            var taken = isUnspaced || run.Length <= LongestWord ? run.ToString() : Shortened(run.ToString());
            run.Clear();
            return (taken, isUnspaced, start);
        }
    }

    private static string Shortened(string word) => char.IsHighSurrogate(word[LongestWord - 1]) ? word[..(LongestWord - 1)] : word[..LongestWord];

    private static bool IsPartOfWord(Rune rune, bool inWord) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.LetterNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => inWord,
        _ => false,
    };

    private static bool IsUnspaced(Rune rune) => rune.Value >= Unspaced[0].First && Array.Exists(Unspaced, range => rune.Value >= range.First && rune.Value <= range.Last);

    private static void Append(StringBuilder word, Rune rune, bool isUnspaced)
    {
        if (isUnspaced)
        {
            if (word.Length == 0 || !SearchFolding.Voice(word, rune))
            {
                word.Append(rune.ToString());
            }
        }
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
        {
            var lower = Rune.ToLowerInvariant(rune);
            word.Append(SearchFolding.Base(lower) ?? lower.ToString());
        }
    }
}
