using System.Globalization;
using System.Text;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Conditions;

/// <summary>Reads what a field is compared with and reports what does not suit it.</summary>
internal sealed class OperandReader(ErrorList errors, Func<string, string, BoundPath?> findPath)
{
    private const int MostValues = 1000;
    private const int MostUnits = 10_000;
    private const int MostDigits = 28;

    /// <summary>Reads one operand; null when it was refused.</summary>
    public Operand? Read(BoundPath path, ConditionOp op, JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.TryGetProperty("var", out var variable))
            {
                return Variable(path, op, value, variable, pointer);
            }

            if (value.TryGetProperty("field", out var field))
            {
                return Other(path, op, value, field, pointer);
            }
        }

        var entry = path.Kind is ValueKind.TextList or ValueKind.ReferenceList && op is not (ConditionOp.Eq or ConditionOp.Ne);
        return path.Kind switch
        {
            _ when entry => Entry(path, value, pointer),
            ValueKind.Number => Number(value, pointer),
            ValueKind.Text when op is not (ConditionOp.Eq or ConditionOp.Ne or ConditionOp.In or ConditionOp.NotIn) => Text(value, pointer) is { } text ? new Operand.Literal(text) : null,
            ValueKind.DateTime when AsDay(value) is { } day => new Operand.Day(day),
            _ => ByField(path, value, pointer),
        };
    }

    /// <summary>Reads the operands of <c>in</c>: an array, or one variable that stands for several.</summary>
    public IReadOnlyList<Operand?> ReadMany(BoundPath path, ConditionOp op, JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("var", out _))
        {
            return [Read(path, op, value, pointer)];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.Add(ConditionErrors.WrongValue.At(pointer, ("expected", "an array of values")));
            return [];
        }

        if (value.GetArrayLength() > MostValues)
        {
            errors.Add(ConditionErrors.TooManyValues.At(pointer, ("maximum", MostValues)));
            return [];
        }

        return [.. value.EnumerateArray().Select((entry, i) => Read(path, op, entry, $"{pointer}/{i}"))];
    }

    /// <summary>Reads a text as it stands, not normalised by the field: a part of a value need not be one.</summary>
    public string? Text(JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            errors.Add(ConditionErrors.WrongValue.At(pointer, ("expected", "text")));
            return null;
        }

        return Placed(pointer, issues =>
        {
            var reader = Reader(value);
            var text = JsonText.Read(ref reader, issues);
            if (text is { Length: 0 })
            {
                errors.Add(ConditionErrors.ValueMissing.At(pointer));
                return null;
            }

            return text;
        });
    }

    /// <summary>Reads <c>{ "amount": 7, "unit": "day" }</c>.</summary>
    public (int Amount, CalendarUnit Unit)? Span(BoundPath path, JsonElement value, string pointer)
    {
        var units = path.Kind == ValueKind.Date ? "day, week, month, quarter, year" : "hour, day, week, month, quarter, year";
        if (value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() != 2
            || !value.TryGetProperty("amount", out var amount) || !value.TryGetProperty("unit", out var unit))
        {
            errors.Add(ConditionErrors.WrongValue.At(pointer, ("expected", $"{{ amount, unit }}, unit being one of {units}")));
            return null;
        }

        if (amount.ValueKind != JsonValueKind.Number || !amount.TryGetInt32(out var count) || count is < 1 or > MostUnits)
        {
            errors.Add(ConditionErrors.WrongValue.At($"{pointer}/amount", ("expected", $"a whole number from 1 to {MostUnits}")));
            return null;
        }

        if (String(unit) is not { } unitName || Named<CalendarUnit>(unitName) is not { } named || (named == CalendarUnit.Hour && path.Kind == ValueKind.Date))
        {
            errors.Add(ConditionErrors.WrongValue.At($"{pointer}/unit", ("expected", $"one of {units}")));
            return null;
        }

        return (count, named);
    }

    private Operand.Variable? Variable(BoundPath path, ConditionOp op, JsonElement value, JsonElement variable, string pointer)
    {
        var name = String(variable) ?? variable.GetRawText();
        if (value.GetPropertyCount() != 1 || Named<ConditionVariable>(name) is not { } named)
        {
            errors.Add(ConditionErrors.UnknownVariable.At($"{pointer}/var", ("variable", name)));
            return null;
        }

        var ordered = op is ConditionOp.Lt or ConditionOp.Lte or ConditionOp.Gt or ConditionOp.Gte or ConditionOp.Between;
        var list = path.Kind == ValueKind.ReferenceList && op is not (ConditionOp.Eq or ConditionOp.Ne);
        var fits = named switch
        {
            ConditionVariable.Me or ConditionVariable.MySubordinates => (list || path.Kind == ValueKind.Reference) && path.Target?.Kind == ReferenceTargetKind.Member,
            ConditionVariable.MyDepartment => (list || path.Kind == ValueKind.Reference) && path.Target?.Kind == ReferenceTargetKind.Department,
            ConditionVariable.Today => path.Kind is ValueKind.Date or ValueKind.DateTime,
            ConditionVariable.Now => path.Kind == ValueKind.DateTime,
            _ => false,
        };
        if (!fits || (ordered && named is not (ConditionVariable.Today or ConditionVariable.Now)))
        {
            errors.Add(ConditionErrors.VariableNotComparable.At(pointer, ("field", path.Field.Key), ("variable", name)));
            return null;
        }

        return new Operand.Variable(named);
    }

    private Operand.OtherField? Other(BoundPath path, ConditionOp op, JsonElement value, JsonElement field, string pointer)
    {
        if (String(field) is not { } name || value.GetPropertyCount() != 1)
        {
            errors.Add(ConditionErrors.WrongValue.At(pointer, ("expected", "{ field }")));
            return null;
        }

        if (findPath(name, $"{pointer}/field") is not { } other)
        {
            return null;
        }

        // An entry of a list has no place of its own to be compared with a field.
        var comparable = path.Kind == other.Kind
            && Equals(path.Target, other.Target)
            && op is not (ConditionOp.Contains or ConditionOp.NotContains or ConditionOp.StartsWith or ConditionOp.EndsWith)
            && (op is ConditionOp.Eq or ConditionOp.Ne || path.Kind is not (ValueKind.TextList or ValueKind.ReferenceList));
        if (!comparable)
        {
            errors.Add(ConditionErrors.FieldNotComparable.At(pointer, ("field", path.Field.Key), ("other", name)));
            return null;
        }

        return new Operand.OtherField(other);
    }

    // More decimals than the field keeps are welcome: the comparison stays exact.
    private Operand.Literal? Number(JsonElement value, string pointer)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => String(value),
            _ => null,
        };
        if (text is not null
            && text.AsSpan().Count('.') <= 1
            && text.Count(char.IsAsciiDigit) <= MostDigits
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && (number != 0 || !text.Split('e', 'E')[0].AsSpan().ContainsAnyInRange('1', '9')))
        {
            return new Operand.Literal(number);
        }

        errors.Add(ConditionErrors.WrongValue.At(pointer, ("expected", $"a number of at most {MostDigits} digits")));
        return null;
    }

    private Operand.Literal? Entry(BoundPath path, JsonElement value, string pointer)
    {
        if (value.ValueKind is JsonValueKind.Array or JsonValueKind.Null)
        {
            errors.Add(ConditionErrors.WrongValue.At(pointer, ("expected", "one entry")));
            return null;
        }

        // A step of a cascade is no path by itself, which is all that its field would read.
        return path.Field is CascadeField
            ? Text(value, pointer) is { } step ? new Operand.Literal(new[] { step }) : null
            : ByField(path, JsonSerializer.SerializeToElement(new[] { value }), pointer);
    }

    private Operand.Literal? ByField(BoundPath path, JsonElement value, string pointer) => Placed(pointer, issues =>
    {
        var reader = Reader(value);
        var before = issues.Errors.Errors.Count;
        var canonical = path.Field.Read(ref reader, issues);
        if (canonical is null && issues.Errors.Errors.Count == before)
        {
            errors.Add(ConditionErrors.ValueMissing.At(pointer));
        }

        return canonical is null ? null : new Operand.Literal(canonical);
    });

    // What the field reports is about a record's value; here it is about the condition's.
    private T? Placed<T>(string pointer, Func<FieldIssues, T?> read)
        where T : class
    {
        var found = new ErrorList();
        var value = read(new FieldIssues(found, default));
        errors.AddRange(found.Errors.Select(error => error with { Pointer = pointer }));
        return found.IsEmpty ? value : null;
    }

    private static Utf8JsonReader Reader(JsonElement value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.GetRawText()));
        reader.Read();
        return reader;
    }

    private static DateOnly? AsDay(JsonElement value) =>
        DateOnly.TryParseExact(String(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Null for what is no string, and for one that holds half of a surrogate pair.
    private static string? String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static T? Named<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) && JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == name ? value : null;
}
