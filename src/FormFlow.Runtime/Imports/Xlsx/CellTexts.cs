using System.Globalization;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>Writes the numbers of cells as the texts that fields read: numbers plain, days as 2020-07-23, times as 09:00:00, lengths of time as 26:30:00.</summary>
/// <param name="is1904">Whether days are counted from 1904.</param>
/// <param name="decimalComma">Whether numbers are written with a decimal comma.</param>
internal sealed class CellTexts(bool is1904, bool decimalComma)
{
    private const double DaysTo1904 = 1462;
    private const double DayThatNeverWas = 60;
    private const double MillisecondsOfDay = 86_400_000;
    private const double LargestWhole = 1e15;

    private static readonly DateTime Epoch = new(1899, 12, 30);

    /// <summary>The text of a number; null when it is shown as a date and is none.</summary>
    public string? Of(double value, CellMeaning meaning) => meaning switch
    {
        CellMeaning.Number => Number(value),
        CellMeaning.Duration => Duration(value),
        _ => Instant(is1904 ? value + DaysTo1904 : value, meaning),
    };

    // Spreadsheets show fifteen digits: what binary fractions add behind them is no part of a price. Whole numbers are written as they are kept.
    private string Number(double value)
    {
        if (Math.Abs(value) < LargestWhole && value == Math.Truncate(value))
        {
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        }

        var written = value == Math.Truncate(value) ? Whole(value) : Fraction(value);
        return decimalComma ? written.Replace('.', ',') : written;
    }

    private static string Whole(double value)
    {
        // The shortest digits that mean the number, such as 1.2345678901234567E+30.
        var written = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = written.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0)
        {
            return written;
        }

        var exponent = int.Parse(written.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = written[..mark].TrimStart('-').Replace(".", string.Empty, StringComparison.Ordinal);
        return (value < 0 ? "-" : string.Empty) + digits.PadRight(exponent + 1, '0');
    }

    private static string Fraction(double value)
    {
        var written = value.ToString("G15", CultureInfo.InvariantCulture);
        return written.Contains('E', StringComparison.Ordinal) && Math.Abs(value) > 1e-10
            ? decimal.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : written;
    }

    private static string Duration(double days)
    {
        var milliseconds = (decimal)Math.Round(Math.Abs(days) * MillisecondsOfDay);
        var seconds = decimal.Truncate(milliseconds / 1000);
        var hours = decimal.Truncate(seconds / 3600);
        var sign = days < 0 ? "-" : string.Empty;
        return FormattableString.Invariant($"{sign}{hours}:{decimal.Truncate(seconds / 60) % 60:00}:{seconds % 60:00}{Thousandths((int)(milliseconds % 1000))}");
    }

    private static string? Instant(double serial, CellMeaning meaning)
    {
        // The calendar of spreadsheets has a 29 February 1900, and a day before the first of January of that year.
        if (!(serial > -600_000 && serial < 2_958_466) || (serial >= DayThatNeverWas && serial < DayThatNeverWas + 1) || (serial >= 0 && serial < 1 && meaning == CellMeaning.Date))
        {
            return null;
        }

        var days = serial >= 1 && serial < DayThatNeverWas ? serial + 1 : serial;
        var at = Epoch.AddMilliseconds(Math.Round(days * MillisecondsOfDay));
        var clock = at.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + Thousandths(at.Millisecond);
        return serial >= 0 && serial < 1 ? clock
            : at.TimeOfDay == TimeSpan.Zero && meaning == CellMeaning.Date ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " " + clock;
    }

    private static string Thousandths(int milliseconds) => milliseconds == 0 ? string.Empty : milliseconds.ToString("'.'000", CultureInfo.InvariantCulture);
}
