using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;

namespace FormFlow.Storage.Queries;

/// <summary>What records can be grouped by: values, references with their titles, and periods of the workspace's calendar.</summary>
internal static class AggregateGroups
{
    private const long DayMilliseconds = 86_400_000;

    // More days than any instant lies before 1970, so that dividing rounds downwards.
    private const long Shift = 1_000_000;

    private static readonly string[] Periods = ["day", "week", "month", "quarter", "year"];

    /// <summary>The column of a group, or null with an error.</summary>
    public static AggregateColumn? Make(AggregateQuery.GroupKey key, string pointer, SqlParts sql, TimeZoneInfo zone, ErrorList errors)
    {
        if (BoundPath.Bind(sql.Form, key.Field, errors, pointer) is not { } path)
        {
            return null;
        }

        if (path.Kind is ValueKind.Rows or ValueKind.Structure
            || (key.By is not null && (!Periods.Contains(key.By) || path.Kind is not (ValueKind.Date or ValueKind.DateTime))))
        {
            errors.Add(QueryErrors.Ungroupable.At(pointer, ("field", key.Field)));
            return null;
        }

        var column = sql.Column(path);
        if (key.By is not null)
        {
            var period = sql.Dialect.Period(path.Kind == ValueKind.Date ? column : LocalDays(column, zone), key.By);
            return new(key.Field, [period], [period], (writer, row, at) => writer.WriteStringValue((string?)row[at]));
        }

        return sql.Title(path) is { } title
            ? new(key.Field, [column, title], [title, column], WriteReference)
            : new(key.Field, [column], [column], (writer, row, at) => WriteValue(writer, path.Field, row[at]));
    }

    /// <summary>Writes a column's value as its field does, a blank as null.</summary>
    public static void WriteValue(Utf8JsonWriter writer, Field field, object? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            field.Write(writer, field.FromColumn(value));
        }
    }

    private static void WriteReference(Utf8JsonWriter writer, object?[] row, int at)
    {
        if (row[at] is not long id)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id", RecordId.Format(id));
        writer.WriteString("title", (string?)row[at + 1]);
        writer.WriteEndObject();
    }

    // The local day of an instant: moved by the zone's offset at that instant, then divided.
    private static string LocalDays(string column, TimeZoneInfo zone)
    {
        var shifts = ZoneShifts.Of(zone);
        return string.Create(CultureInfo.InvariantCulture, $"(({column} + {Offset(0, shifts.Count)} + {Shift * DayMilliseconds}) / {DayMilliseconds} - {Shift})");

        // Halved again and again: clocks changed a hundred times and more in some zones.
        string Offset(int first, int end)
        {
            var middle = (first + end) / 2;
            return end - first == 1
                ? shifts[first].Offset.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"CASE WHEN {column} < {shifts[middle].From} THEN {Offset(first, middle)} ELSE {Offset(middle, end)} END");
        }
    }
}
