using System.Collections;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// Reads a pattern once, from left to right. Refuses what engines read differently (look-around, back references, named groups, flags,
/// Unicode classes), quantifiers inside quantified groups, large counts, and more than two open-ended quantifiers that could share the same
/// characters: with the limit on the text that keeps the work of backtracking small.
/// </summary>
internal sealed class PatternReader(string pattern)
{
    private const int LargestCount = 100;
    private const int DeepestGroup = 8;
    private const int LongestChain = 2;
    private const int Others = 128;

    private static readonly (string, string) NotAllowed = ("only characters, classes, groups, |, ^, $ and simple quantifiers may be used.", "只能使用字符、字符类、分组、|、^、$ 和简单量词。");
    private static readonly (string, string) Nested = ("a quantified group may not contain quantifiers or alternatives.", "带量词的分组内不能再有量词或分支。");
    private static readonly (string, string) Count = ($"a count may be at most {LargestCount}.", $"次数最多为 {LargestCount}。");
    private static readonly (string, string) Ambiguous = ("too many open-ended quantifiers can match the same characters.", "过多的不定量词可以匹配相同的字符。");

    private readonly List<BitArray> chain = [];
    private int at;
    private (string, string)? refusal;

    public (string English, string Chinese)? Read()
    {
        Alternatives(0);
        if (refusal is null && at < pattern.Length)
        {
            refusal = NotAllowed;
        }

        return refusal;
    }

    /// <summary>Reads alternatives up to the end or a closing bracket; says whether they hold a quantifier or are several.</summary>
    private bool Alternatives(int depth)
    {
        var isComplex = false;
        while (refusal is null && at < pattern.Length && pattern[at] != ')')
        {
            if (pattern[at] == '|')
            {
                at++;
                isComplex = true;
                continue;
            }

            isComplex |= Item(depth);
        }

        return isComplex;
    }

    private bool Item(int depth)
    {
        var character = pattern[at++];
        var isComplex = false;
        BitArray? set = null;
        switch (character)
        {
            case '^' or '$':
                return false;
            case '(':
                if (depth >= DeepestGroup)
                {
                    refusal = NotAllowed;
                    return false;
                }

                if (at < pattern.Length && pattern[at] == '?')
                {
                    if (at + 1 >= pattern.Length || pattern[at + 1] != ':')
                    {
                        refusal = NotAllowed;
                        return false;
                    }

                    at += 2;
                }

                isComplex = Alternatives(depth + 1);
                if (refusal is null && (at >= pattern.Length || pattern[at++] != ')'))
                {
                    refusal = NotAllowed;
                }

                break;
            case '[':
                set = Class();
                break;
            case '\\':
                if (at < pattern.Length && pattern[at] is 'b' or 'B')
                {
                    at++;
                    return false;
                }

                set = Escape();
                break;
            case '.':
                set = new BitArray(Others + 1, true);
                break;
            case '*' or '+' or '?' or '{' or '}' or ']':
                refusal = NotAllowed;
                break;
            default:
                set = Only(character);
                break;
        }

        return refusal is null && Quantifier(set, isComplex) || isComplex;
    }

    private bool Quantifier(BitArray? set, bool isComplex)
    {
        var (least, isOpen) = (1, false);
        var isQuantified = true;
        switch (at < pattern.Length ? pattern[at] : '\0')
        {
            case '*':
                (least, isOpen) = (0, true);
                at++;
                break;
            case '+':
                isOpen = true;
                at++;
                break;
            case '?':
                least = 0;
                at++;
                break;
            case '{':
                at++;
                if (!Counts(out least, out isOpen))
                {
                    return true;
                }

                break;
            default:
                isQuantified = false;
                break;
        }

        if (isQuantified && isComplex)
        {
            refusal = Nested;
            return true;
        }

        if (isQuantified && at < pattern.Length && pattern[at] == '?')
        {
            at++;
        }

        Follow(set ?? new BitArray(Others + 1, true), least > 0 && set is not null, isOpen);
        return isQuantified;
    }

    /// <summary>Keeps the open-ended quantifiers that what follows could still trade characters with.</summary>
    private void Follow(BitArray set, bool isRequired, bool isOpen)
    {
        if (isRequired)
        {
            chain.RemoveAll(earlier => !Overlap(earlier, set));
        }

        if (!isOpen)
        {
            return;
        }

        if (chain.Count(earlier => Overlap(earlier, set)) >= LongestChain)
        {
            refusal = Ambiguous;
        }

        chain.Add(set);
    }

    private bool Counts(out int least, out bool isOpen)
    {
        isOpen = false;
        var most = 0;
        if (!Integer(out least))
        {
            return false;
        }

        if (at < pattern.Length && pattern[at] == ',')
        {
            at++;
            isOpen = at < pattern.Length && pattern[at] == '}';
            if (!isOpen && (!Integer(out most) || most < least))
            {
                refusal ??= NotAllowed;
                return false;
            }
        }

        if (at >= pattern.Length || pattern[at] != '}')
        {
            refusal = NotAllowed;
            return false;
        }

        // A count that may vary is open-ended for our purpose.
        isOpen |= most > least;
        at++;
        return true;
    }

    private bool Integer(out int value)
    {
        var start = at;
        value = 0;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
        {
            value = Math.Min((value * 10) + pattern[at++] - '0', LargestCount + 1);
        }

        refusal = at == start ? NotAllowed : value > LargestCount ? Count : refusal;
        return refusal is null;
    }

    private BitArray Class()
    {
        var set = new BitArray(Others + 1);
        var isNegated = at < pattern.Length && pattern[at] == '^';
        at += isNegated ? 1 : 0;
        var start = at;
        while (at < pattern.Length && pattern[at] != ']')
        {
            var (first, firstCharacter) = Member();
            if (refusal is not null)
            {
                return set;
            }

            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                var (_, lastCharacter) = Member();
                if (firstCharacter is not { } from || lastCharacter is not { } to || from > to)
                {
                    refusal = NotAllowed;
                    return set;
                }

                for (var character = from; character <= Math.Min(to, (char)(Others - 1)); character++)
                {
                    set[character] = true;
                }

                set[Others] |= to >= Others;
            }
            else
            {
                set.Or(first);
            }
        }

        if (at >= pattern.Length || at == start)
        {
            refusal = NotAllowed;
            return set;
        }

        at++;
        if (isNegated)
        {
            set.Not();
            set[Others] = true;
        }

        return set;
    }

    private (BitArray Set, char? Character) Member()
    {
        var character = pattern[at++];
        if (character == '[')
        {
            refusal = NotAllowed;
        }

        if (character != '\\')
        {
            return (Only(character), character);
        }

        var start = at;
        var set = Escape();
        return (set, start < pattern.Length && !char.IsAsciiLetterOrDigit(pattern[start]) ? pattern[start] : null);
    }

    private BitArray Escape()
    {
        if (at >= pattern.Length)
        {
            refusal = NotAllowed;
            return new BitArray(Others + 1);
        }

        var character = pattern[at++];
        switch (character)
        {
            case 'd' or 'D':
                return Where(char.IsAsciiDigit, character == 'D');
            case 'w' or 'W':
                return Where(given => char.IsAsciiLetterOrDigit(given) || given == '_', character == 'W');
            case 's' or 'S':
                var space = Where(char.IsWhiteSpace, character == 'S');
                space[Others] = true;
                return space;
            case 't':
                return Only('\t');
            case 'n':
                return Only('\n');
            case 'r':
                return Only('\r');
            case var _ when !char.IsAsciiLetterOrDigit(character) && character < Others:
                return Only(character);
            default:
                refusal = NotAllowed;
                return new BitArray(Others + 1);
        }
    }

    private static BitArray Where(Func<char, bool> holds, bool isNegated)
    {
        var set = new BitArray(Others + 1);
        for (var character = '\0'; character < Others; character++)
        {
            set[character] = holds(character) != isNegated;
        }

        set[Others] = isNegated;
        return set;
    }

    private static BitArray Only(char character)
    {
        var set = new BitArray(Others + 1);
        set[Math.Min(character, (char)Others)] = true;
        return set;
    }

    private static bool Overlap(BitArray one, BitArray other) => new BitArray(one).And(other).HasAnySet();
}
