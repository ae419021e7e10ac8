using System.Numerics;

namespace FormFlow.Engine.Fields;

/// <summary>
/// A number read from its decimal digits without any rounding, whatever its length: <c>±mantissa × 10^exponent</c>, the mantissa without
/// zeros at its end.
/// </summary>
internal readonly struct ExactNumber
{
    private const int MostDigits = 18;
    private const long LargestExponent = 1_000_000_000_000;

    private readonly ulong mantissa;
    private readonly long digits;
    private readonly long exponent;
    private readonly bool isNegative;

    private ExactNumber(bool isNegative, ulong mantissa, long digits, long exponent)
    {
        this.isNegative = isNegative;
        this.mantissa = mantissa;
        this.digits = digits;
        this.exponent = exponent;
    }

    /// <summary>Whether it is less than zero.</summary>
    public bool IsNegative => isNegative && digits > 0;

    /// <summary>Reads <c>-12.50e3</c> and the like, as UTF-8 or UTF-16; also a leading plus and a point without digits on one side.</summary>
    public static bool TryRead<T>(ReadOnlySpan<T> text, out ExactNumber number)
        where T : unmanaged, IBinaryInteger<T>
    {
        number = default;
        var at = 0;
        var isNegative = false;
        if (text.Length > 0 && Symbol(text[0]) is '-' or '+')
        {
            isNegative = Symbol(text[0]) == '-';
            at = 1;
        }

        var mantissa = 0UL;
        var digits = 0L;
        var zeros = 0L;
        var decimals = 0L;
        var any = false;
        var afterPoint = false;
        for (; at < text.Length; at++)
        {
            var symbol = Symbol(text[at]);
            if (symbol == '.' && !afterPoint)
            {
                afterPoint = true;
                continue;
            }

            if (!char.IsAsciiDigit(symbol))
            {
                break;
            }

            any = true;
            decimals += afterPoint ? 1 : 0;
            if (symbol == '0')
            {
                zeros += digits > 0 ? 1 : 0;
                continue;
            }

            digits += zeros + 1;
            if (digits <= MostDigits)
            {
                for (; zeros > 0; zeros--)
                {
                    mantissa *= 10;
                }

                mantissa = (mantissa * 10) + (ulong)(symbol - '0');
            }

            zeros = 0;
        }

        if (!any || !TryReadExponent(text[at..], out var shift))
        {
            return false;
        }

        number = new ExactNumber(isNegative, mantissa, digits, zeros - decimals + shift);
        return true;
    }

    /// <summary>The same number times a power of ten.</summary>
    public ExactNumber Shift(int power) => new(isNegative, mantissa, digits, exponent + power);

    /// <summary>Whether its amount is less than ten to a power.</summary>
    public bool IsBelowPower(int power) => digits == 0 || digits + exponent <= power;

    /// <summary>Whether no more than so many decimals are needed to write it.</summary>
    public bool HasAtMost(int decimals) => digits == 0 || exponent >= -decimals;

    /// <summary>The number; only for one that has at most 18 digits and decimals together, as the two questions above tell.</summary>
    public decimal ToDecimal()
    {
        if (digits == 0)
        {
            return 0m;
        }

        var amount = mantissa;
        for (var power = exponent; power > 0; power--)
        {
            amount *= 10;
        }

        return new decimal((int)(amount & uint.MaxValue), (int)(amount >> 32), 0, isNegative, (byte)Math.Max(0, -exponent));
    }

    private static bool TryReadExponent<T>(ReadOnlySpan<T> text, out long exponent)
        where T : unmanaged, IBinaryInteger<T>
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        var at = text.Length > 1 && Symbol(text[1]) is '-' or '+' ? 2 : 1;
        if (Symbol(text[0]) is not ('e' or 'E') || at == text.Length)
        {
            return false;
        }

        var isNegative = Symbol(text[1]) == '-';
        for (; at < text.Length; at++)
        {
            var symbol = Symbol(text[at]);
            if (!char.IsAsciiDigit(symbol))
            {
                return false;
            }

            // Beyond it nothing fits, unless as many digits stand before it, which no request can hold.
            exponent = Math.Min((exponent * 10) + (symbol - '0'), LargestExponent);
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }

    private static char Symbol<T>(T character)
        where T : unmanaged, IBinaryInteger<T> => (char)ushort.CreateTruncating(character);
}
