using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Fields;

/// <summary>What follows from a value's kind alone: its column, its JSON, its text, its operators and its equality.</summary>
public static class Values
{
    /// <summary>The first day that columns count from.</summary>
    public static readonly DateOnly Epoch = new(1970, 1, 1);

    private const long FirstOfSixteenDigits = 1_000_000_000_000_000;
    private static readonly decimal[] Powers = [.. Enumerable.Range(0, 19).Select(power => (decimal)Math.Pow(10, power))];

    private static readonly FrozenSet<ConditionOp> Presence = Set(ConditionOp.Empty, ConditionOp.NotEmpty);
    private static readonly FrozenSet<ConditionOp> Equality = Set([.. Presence, ConditionOp.Eq, ConditionOp.Ne]);
    internal static readonly FrozenSet<ConditionOp> Choice = Set([.. Equality, ConditionOp.In, ConditionOp.NotIn]);
    private static readonly FrozenSet<ConditionOp> Order = Set([.. Choice, ConditionOp.Lt, ConditionOp.Lte, ConditionOp.Gt, ConditionOp.Gte, ConditionOp.Between]);
    private static readonly FrozenSet<ConditionOp> Calendar = Set([.. Order, ConditionOp.InLast, ConditionOp.InNext]);
    private static readonly FrozenSet<ConditionOp> Textual = Set([.. Order, ConditionOp.Contains, ConditionOp.NotContains, ConditionOp.StartsWith, ConditionOp.EndsWith]);
    internal static readonly FrozenSet<ConditionOp> Search = Set([.. Presence, ConditionOp.Contains, ConditionOp.NotContains]);
    private static readonly FrozenSet<ConditionOp> Membership = Set([.. Choice, ConditionOp.Contains, ConditionOp.NotContains]);

    /// <summary>Ten to a power from 0 to 18.</summary>
    public static decimal Power(int power) => Powers[power];

    /// <summary>The column of a kind.</summary>
    public static ColumnKind ColumnOf(ValueKind kind) => kind switch
    {
        ValueKind.Number or ValueKind.Boolean or ValueKind.Date or ValueKind.DateTime or ValueKind.Time or ValueKind.Reference => ColumnKind.Integer,
        ValueKind.Text or ValueKind.TextList or ValueKind.ReferenceList or ValueKind.Structure => ColumnKind.Text,
        _ => ColumnKind.None,
    };

    /// <summary>The operators of a kind.</summary>
    public static IReadOnlySet<ConditionOp> OperatorsOf(ValueKind kind) => kind switch
    {
        ValueKind.Text => Textual,
        ValueKind.Number or ValueKind.Time => Order,
        ValueKind.Date or ValueKind.DateTime => Calendar,
        ValueKind.Boolean => Equality,
        ValueKind.Reference => Choice,
        ValueKind.TextList or ValueKind.ReferenceList => Membership,
        _ => Presence,
    };

    /// <summary>The column's value for a canonical value.</summary>
    public static object ToColumn(Field field, object value) => value switch
    {
        string text => text,
        decimal number => (long)(number * Power(field.Scale)),
        bool flag => flag ? 1L : 0L,
        DateOnly date => (long)(date.DayNumber - Epoch.DayNumber),
        DateTime instant => new DateTimeOffset(instant).ToUnixTimeMilliseconds(),
        TimeOnly time => time.Ticks / TimeSpan.TicksPerMillisecond,
        long id => id,
        string[] texts => JsonSerializer.Serialize(texts, ValuesJson.Default.StringArray),
        long[] ids => JsonSerializer.Serialize(ids, ValuesJson.Default.Int64Array),
        Structure structure => structure.Json,
        _ => throw new ArgumentException($"{value.GetType().Name} is no canonical column value.", nameof(value)),
    };

    /// <summary>The canonical value for a column's value.</summary>
    public static object FromColumn(Field field, object column) => field.Kind switch
    {
        ValueKind.Text => (string)column,
        ValueKind.Number => FromScaled((long)column, field.Scale),
        ValueKind.Boolean => (long)column != 0,
        ValueKind.Date => DateOnly.FromDayNumber((int)((long)column + Epoch.DayNumber)),
        ValueKind.DateTime => DateTimeOffset.FromUnixTimeMilliseconds((long)column).UtcDateTime,
        ValueKind.Time => new TimeOnly((long)column * TimeSpan.TicksPerMillisecond),
        ValueKind.Reference => (long)column,
        ValueKind.TextList => JsonSerializer.Deserialize((string)column, ValuesJson.Default.StringArray)!,
        ValueKind.ReferenceList => JsonSerializer.Deserialize((string)column, ValuesJson.Default.Int64Array)!,
        ValueKind.Structure => new Structure((string)column),
        _ => throw new ArgumentException($"A field of kind {field.Kind} has no column.", nameof(field)),
    };

    /// <summary>Writes a canonical value to JSON; references as ids.</summary>
    public static void Write(Utf8JsonWriter writer, Field field, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case decimal number:
                WriteNumber(writer, number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateOnly date:
                WriteDate(writer, date);
                break;
            case DateTime instant:
                WriteInstant(writer, instant);
                break;
            case TimeOnly time:
                writer.WriteStringValue(FormatTime(time));
                break;
            case long id:
                writer.WriteStringValue(RecordId.Format(id));
                break;
            case string[] texts:
                writer.WriteStartArray();
                foreach (var entry in texts)
                {
                    writer.WriteStringValue(entry);
                }

                writer.WriteEndArray();
                break;
            case long[] ids:
                writer.WriteStartArray();
                foreach (var entry in ids)
                {
                    writer.WriteStringValue(RecordId.Format(entry));
                }

                writer.WriteEndArray();
                break;
            case Structure structure:
                writer.WriteRawValue(structure.Json, skipInputValidation: true);
                break;
            default:
                throw new ArgumentException($"{value.GetType().Name} of field {field.Key} is written by the writer of records.", nameof(value));
        }
    }

    /// <summary>Writes the value of an integer column to JSON as <see cref="Write"/> writes the canonical value.</summary>
    public static void WriteColumn(Utf8JsonWriter writer, Field field, long column)
    {
        switch (field.Kind)
        {
            case ValueKind.Number when field.Scale == 0 && column is > -FirstOfSixteenDigits and < FirstOfSixteenDigits:
                writer.WriteNumberValue(column);
                break;
            case ValueKind.Number:
                WriteNumber(writer, FromScaled(column, field.Scale));
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(column != 0);
                break;
            case ValueKind.Date:
                WriteDate(writer, DateOnly.FromDayNumber((int)(column + Epoch.DayNumber)));
                break;
            case ValueKind.DateTime:
                WriteInstant(writer, column);
                break;
            default:
                field.Write(writer, field.FromColumn(column));
                break;
        }
    }

    /// <summary>Writes the value of a text column to JSON as <see cref="Write"/> writes the canonical value.</summary>
    public static void WriteColumn(Utf8JsonWriter writer, Field field, string column)
    {
        if (field.Kind == ValueKind.Text)
        {
            writer.WriteStringValue(column);
        }
        else if (field.Kind is ValueKind.TextList or ValueKind.Structure)
        {
            // Kept as it is given.
            writer.WriteRawValue(column, skipInputValidation: true);
        }
        else
        {
            field.Write(writer, field.FromColumn(column));
        }
    }

    /// <summary>The text of a canonical value for people, exports and titles.</summary>
    public static string Format(Field field, object value, TextContext context) => value switch
    {
        string text => text,
        decimal number => number.ToString("0.##################", CultureInfo.InvariantCulture),
        bool flag => (flag, context.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) switch
        {
            (true, true) => "是",
            (false, true) => "否",
            (true, false) => "Yes",
            (false, false) => "No",
        },
        DateOnly date when context.IsRead => ReadTexts.Day(date, context.Language),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant when context.IsRead => ReadTexts.Moment(instant, context),
        DateTime instant => TimeZoneInfo.ConvertTimeFromUtc(instant, context.Zone)
            .ToString(instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        TimeOnly { Second: 0, Millisecond: 0 } time when context.IsRead => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => FormatTime(time),
        long id => context.Title(id) ?? RecordId.Format(id),
        string[] texts => string.Join("; ", texts),
        long[] ids => string.Join("; ", ids.Select(id => context.Title(id) ?? RecordId.Format(id))),
        Structure structure => structure.Json,
        _ => throw new ArgumentException($"A value of field {field.Key} has no text.", nameof(value)),
    };

    /// <summary>Whether two canonical values, null being blank, are the same.</summary>
    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string[] a, string[] b) => a.AsSpan().SequenceEqual(b),
        (long[] a, long[] b) => a.AsSpan().SequenceEqual(b),
        (SubformRow[] a, SubformRow[] b) => a.Length == b.Length && a.Zip(b).All(pair => pair.First.Id == pair.Second.Id && SameAll(pair.First.Values, pair.Second.Values)),
        _ => left.Equals(right),
    };

    /// <summary>Writes a decimal as a plain JSON number, or as a string when it has more than 15 digits.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, decimal number)
    {
        var plain = WithoutZeros(number);
        if (Math.Abs(plain) >= FirstOfSixteenDigits || Math.Abs(Mantissa(plain)) >= FirstOfSixteenDigits)
        {
            writer.WriteStringValue(plain.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNumberValue(plain);
        }
    }

    /// <summary>Writes an instant as ISO 8601 in UTC.</summary>
    public static void WriteInstant(Utf8JsonWriter writer, DateTime instant)
    {
        // By hand: every record has two of them.
        var (date, time) = (DateOnly.FromDateTime(instant), TimeOnly.FromDateTime(instant));
        Span<byte> text = stackalloc byte["2000-01-01T00:00:00.000Z".Length];
        WriteDate(text, date);
        text[10] = (byte)'T';
        WriteDigits(text[11..13], time.Hour);
        text[13] = text[16] = (byte)':';
        WriteDigits(text[14..16], time.Minute);
        WriteDigits(text[17..19], time.Second);
        text[19] = (byte)'.';
        WriteDigits(text[20..23], time.Millisecond);
        text[23] = (byte)'Z';
        writer.WriteStringValue(text);
    }

    /// <summary>Writes an instant given as Unix milliseconds, as <see cref="WriteInstant(Utf8JsonWriter, DateTime)"/> does.</summary>
    public static void WriteInstant(Utf8JsonWriter writer, long milliseconds) =>
        WriteInstant(writer, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime);

    /// <summary>The text of a date, as in JSON.</summary>
    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text of an instant, as in JSON.</summary>
    internal static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static decimal FromScaled(long scaled, int scale)
    {
        var amount = (ulong)Math.Abs(scaled);
        return WithoutZeros(new decimal((int)(amount & uint.MaxValue), (int)(amount >> 32), 0, scaled < 0, (byte)scale));
    }

    // 1.50 becomes 1.5: whole numbers of 64 bits divide far faster than decimals.
    private static decimal WithoutZeros(decimal number)
    {
        var scale = number.Scale;
        if (scale == 0)
        {
            return number;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        if (bits[2] != 0)
        {
            return number / 1.0000000000000000000000000000m;
        }

        var amount = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        while (scale > 0)
        {
            var (tenth, digit) = Math.DivRem(amount, 10UL);
            if (digit != 0)
            {
                break;
            }

            amount = tenth;
            scale--;
        }

        return new decimal((int)(amount & uint.MaxValue), (int)(amount >> 32), 0, number < 0, (byte)scale);
    }

    private static decimal Mantissa(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return new decimal(bits[0], bits[1], bits[2], false, 0);
    }

    private static void WriteDate(Utf8JsonWriter writer, DateOnly date)
    {
        Span<byte> text = stackalloc byte["2000-01-01".Length];
        WriteDate(text, date);
        writer.WriteStringValue(text);
    }

    private static void WriteDate(Span<byte> text, DateOnly date)
    {
        var (year, month, day) = date;
        WriteDigits(text[..4], year);
        text[4] = text[7] = (byte)'-';
        WriteDigits(text[5..7], month);
        WriteDigits(text[8..10], day);
    }

    private static void WriteDigits(Span<byte> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            text[i] = (byte)('0' + digit);
        }
    }

    private static string FormatTime(TimeOnly time) =>
        time.ToString(time.Millisecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>Whether two records or rows hold the same values, slot by slot.</summary>
    public static bool SameAll(object?[] left, object?[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (!Same(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenSet<ConditionOp> Set(params ConditionOp[] operators) => operators.ToFrozenSet();
}
