using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace FormFlow.Runtime.Imports.Csv;

/// <summary>Tells the encoding of a file from its first bytes: its mark, else the form of the bytes, else what they would read as.</summary>
internal static class EncodingDetection
{
    // A text of a thousand characters that is UTF-8 but for a few bad bytes is UTF-8 with errors, to be reported as such.
    private const int ValidPerInvalid = 20;

    // The characters that make up about a third of Chinese text and the words that head columns, in either script.
    private const string Common =
        "的一是不了人在有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起" +
        "名姓号號编編码碼电電话話手机機地址部门門公司日期金额額数數量价價格产產品类類型状狀态態备備注註市区區路街城单單位人员員性别別男女";

    private static readonly HashSet<int> CommonGb = PairsOf(CsvEncodings.Gb18030);
    private static readonly HashSet<int> CommonBig5 = PairsOf(CsvEncodings.Big5);

    /// <summary>The name of the encoding (of <see cref="CsvEncodings"/>) and whether a byte order mark says so.</summary>
    public static (string Name, bool HasMark) Detect(ReadOnlySpan<byte> sample) => sample switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (CsvEncodings.Utf8, true),
        [0xFF, 0xFE, ..] => (CsvEncodings.Utf16LittleEndian, true),
        [0xFE, 0xFF, ..] => (CsvEncodings.Utf16BigEndian, true),
        [0x84, 0x31, 0x95, 0x33, ..] => (CsvEncodings.Gb18030, true),
        _ => (Unmarked(sample), false),
    };

    private static string Unmarked(ReadOnlySpan<byte> sample)
    {
        if (Utf16(sample) is { } utf16)
        {
            return utf16;
        }

        var (valid, invalid) = Utf8Sequences(sample);
        if (invalid == 0 || valid >= invalid * ValidPerInvalid)
        {
            return CsvEncodings.Utf8;
        }

        var gb = Plausibility(sample, IsGbSecond, IsCommonGb, CommonGb);
        var big5 = Plausibility(sample, IsBig5Second, IsCommonBig5, CommonBig5);
        if (Math.Max(gb, big5) >= 0.7)
        {
            return big5 > gb ? CsvEncodings.Big5 : CsvEncodings.Gb18030;
        }

        return sample.ContainsAnyInRange((byte)0x80, (byte)0x9F) ? CsvEncodings.Windows1252 : CsvEncodings.Latin1;
    }

    /// <summary>
    /// UTF-16 gives itself away by the zero beside each Latin letter, digit and separator, always on the same side. Zeros elsewhere, or
    /// separators without one, mean that the zeros are characters of a narrower encoding.
    /// </summary>
    private static string? Utf16(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < 2 || !sample.Contains((byte)0))
        {
            return null;
        }

        Span<int> zeros = [0, 0];
        Span<int> separators = [0, 0];
        var unzeroed = 0;
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            var (even, odd) = (sample[at], sample[at + 1]);
            zeros[0] += even == 0 ? 1 : 0;
            zeros[1] += odd == 0 ? 1 : 0;
            separators[0] += even == 0 && IsSeparator(odd) ? 1 : 0;
            separators[1] += odd == 0 && IsSeparator(even) ? 1 : 0;
            unzeroed += even != 0 && odd != 0 && (IsSeparator(even) || IsSeparator(odd)) ? 1 : 0;
        }

        var side = zeros[1] >= zeros[0] ? 1 : 0;
        var fits = zeros[side] > 10 * zeros[1 - side] && separators[side] > 0 && separators[side] >= unzeroed;
        return !fits ? null : side == 1 ? CsvEncodings.Utf16LittleEndian : CsvEncodings.Utf16BigEndian;
    }

    private static bool IsSeparator(byte value) => value is (byte)'\n' or (byte)'\r' or (byte)',' or (byte)';' or (byte)'\t' or (byte)'|';

    private static (int Valid, int Invalid) Utf8Sequences(ReadOnlySpan<byte> sample)
    {
        var (valid, invalid) = (0, 0);
        while (!sample.IsEmpty)
        {
            var high = sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                break;
            }

            sample = sample[high..];
            var status = Rune.DecodeFromUtf8(sample, out _, out var length);
            if (status is OperationStatus.NeedMoreData)
            {
                break;
            }

            valid += status is OperationStatus.Done ? 1 : 0;
            invalid += status is OperationStatus.Done ? 0 : 1;
            sample = sample[length..];
        }

        return (valid, invalid);
    }

    /// <summary>
    /// How far the bytes read as everyday text of a double-byte encoding, 0 to 1: the share of pairs in its everyday rows, where the
    /// commonest characters count thrice. In Western text the byte behind an accented letter is nearly always a plain letter, which
    /// those rows hardly use, so a file whose pairs mostly end in one is not plausible.
    /// </summary>
    private static double Plausibility(ReadOnlySpan<byte> sample, Func<byte, bool> isSecond, Func<byte, byte, bool> isEveryday, HashSet<int> common)
    {
        var (points, all, highSeconds, pairs) = (0, 0, 0, 0);
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] < 0x80)
            {
                continue;
            }

            if (at + 1 == sample.Length)
            {
                break;
            }

            var (first, second) = (sample[at], sample[at + 1]);
            if (first is 0x80 or 0xFF || !isSecond(second))
            {
                all += 3;
                continue;
            }

            if (second is >= 0x30 and <= 0x39)
            {
                // Four bytes of GB18030: rare, so they count neither way.
                at += 3;
                continue;
            }

            at++;
            pairs++;
            highSeconds += second >= 0xA1 ? 1 : 0;
            var weight = common.Contains((first << 8) | second) ? 3 : 1;
            all += weight;
            points += weight == 3 || isEveryday(first, second) ? weight : 0;
        }

        return pairs == 0 || highSeconds * 4 < pairs ? 0 : (double)points / all;
    }

    private static bool IsGbSecond(byte second) => second is (>= 0x40 and <= 0xFE and not 0x7F) or (>= 0x30 and <= 0x39);

    private static bool IsCommonGb(byte first, byte second) => second is >= 0xA1 and <= 0xFE && first is 0xA1 or 0xA3 or (>= 0xB0 and <= 0xD7);

    private static bool IsBig5Second(byte second) => second is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE);

    private static bool IsCommonBig5(byte first, byte second) => first is >= 0xA1 and <= 0xC6 && second != 0xFF;

    private static HashSet<int> PairsOf(string name)
    {
        var encoding = CsvEncodings.Of(name);
        HashSet<int> pairs = [];
        foreach (var character in Common)
        {
            var bytes = encoding.GetBytes([character]);
            if (bytes.Length == 2)
            {
                pairs.Add(BinaryPrimitives.ReadUInt16BigEndian(bytes));
            }
        }

        return pairs;
    }
}
