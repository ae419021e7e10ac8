using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Conditions;

/// <summary>Holds conditions against the form they ask about. What they mean exactly stands in the README beside this file.</summary>
public sealed class ConditionBinder
{
    /// <summary>The most comparisons of one condition.</summary>
    public const int MostComparisons = 200;

    /// <summary>The most different lookups one condition follows.</summary>
    public const int MostLookups = 10;

    private readonly CompiledForm form;
    private readonly CompiledField? row;
    private readonly ErrorList errors;
    private readonly OperandReader operands;
    private readonly Dictionary<string, BoundPath> paths = new(StringComparer.Ordinal);
    private int comparisons;

    private ConditionBinder(CompiledForm form, CompiledField? row, ErrorList errors)
    {
        this.form = form;
        this.row = row;
        this.errors = errors;
        operands = new OperandReader(errors, Path);
    }

    /// <summary>Binds a condition, or reports everything in it that does not fit, each with its place.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="form">The form it asks about.</param>
    /// <param name="pointer">JSON Pointer to the condition in the request, such as <c>/filter</c>.</param>
    /// <param name="row">
    /// The sub-form when the condition asks about one of its rows: columns are plain names, the record's fields follow <c>parent.</c>. Such a
    /// condition is evaluated in memory only.
    /// </param>
    public static Result<BoundCondition> Bind(Condition condition, CompiledForm form, string pointer = "", CompiledField? row = null)
    {
        var errors = new ErrorList();
        var binder = new ConditionBinder(form, row, errors);
        var root = binder.Node(condition, pointer, negated: false);
        var lookups = binder.paths.Values
            .SelectMany(path => path.Hops.Select((_, i) => string.Join('.', path.Hops.Take(i + 1).Select(hop => hop.Key))))
            .Distinct()
            .Count();
        if (lookups > MostLookups)
        {
            errors.Add(ConditionErrors.TooManyLookups.At(pointer, ("maximum", MostLookups)));
        }

        return errors.IsEmpty ? new BoundCondition(form, condition, root, [.. binder.paths.Values]) : errors;
    }

    // Negation is pushed down to the comparisons: what is left above them is all and any.
    private ConditionNode Node(Condition condition, string pointer, bool negated) => condition switch
    {
        Condition.All all => new ConditionNode.Several(!negated, [.. all.Parts.Select((part, i) => Node(part, $"{pointer}/all/{i}", negated))]),
        Condition.Any any => new ConditionNode.Several(negated, [.. any.Parts.Select((part, i) => Node(part, $"{pointer}/any/{i}", negated))]),
        Condition.Not not => Node(not.Part, $"{pointer}/not", !negated),
        Condition.Comparison comparison => Comparison(comparison, pointer, negated),
        _ => throw new InvalidOperationException($"There is no condition {condition}."),
    };

    private ConditionNode Comparison(Condition.Comparison comparison, string pointer, bool negated)
    {
        if (++comparisons > MostComparisons)
        {
            if (comparisons == MostComparisons + 1)
            {
                errors.Add(ConditionErrors.TooManyComparisons.At(pointer, ("maximum", MostComparisons)));
            }

            return Nothing();
        }

        var path = Path(comparison.Field, $"{pointer}/field");
        if (path is null)
        {
            return Nothing();
        }

        if (!path.Field.Operators.Contains(comparison.Op))
        {
            errors.Add(ConditionErrors.OperatorNotAllowed.At($"{pointer}/op", ("op", JsonNamingPolicy.CamelCase.ConvertName(comparison.Op.ToString())), ("field", comparison.Field)));
            return Nothing();
        }

        var at = $"{pointer}/value";
        if (comparison.Op is ConditionOp.Empty or ConditionOp.NotEmpty)
        {
            if (comparison.Value is not null)
            {
                errors.Add(ConditionErrors.ValueUnexpected.At(at));
            }

            return new ConditionNode.Settled(new ConditionTest.Filled(path, negated == (comparison.Op == ConditionOp.NotEmpty)));
        }

        if (comparison.Value is not { ValueKind: not JsonValueKind.Null } value)
        {
            errors.Add(ConditionErrors.ValueMissing.At(at));
            return Nothing();
        }

        return comparison.Op switch
        {
            ConditionOp.Eq => Equality(path, comparison.Op, [operands.Read(path, comparison.Op, value, at)], negated),
            ConditionOp.Ne => Equality(path, comparison.Op, [operands.Read(path, comparison.Op, value, at)], !negated),
            ConditionOp.In => Equality(path, comparison.Op, operands.ReadMany(path, comparison.Op, value, at), negated),
            ConditionOp.NotIn => Equality(path, comparison.Op, operands.ReadMany(path, comparison.Op, value, at), !negated),
            ConditionOp.Lt => Order(path, ComparisonOrder.Less, operands.Read(path, comparison.Op, value, at), negated),
            ConditionOp.Lte => Order(path, ComparisonOrder.LessOrEqual, operands.Read(path, comparison.Op, value, at), negated),
            ConditionOp.Gt => Order(path, ComparisonOrder.Greater, operands.Read(path, comparison.Op, value, at), negated),
            ConditionOp.Gte => Order(path, ComparisonOrder.GreaterOrEqual, operands.Read(path, comparison.Op, value, at), negated),
            ConditionOp.Between => Between(path, value, at, negated),
            ConditionOp.Contains => Contains(path, comparison.Op, value, at, negated),
            ConditionOp.NotContains => Contains(path, comparison.Op, value, at, !negated),
            ConditionOp.StartsWith => Match(path, TextPlace.Start, value, at, negated),
            ConditionOp.EndsWith => Match(path, TextPlace.End, value, at, negated),
            ConditionOp.InLast => Span(path, value, at, -1, negated),
            ConditionOp.InNext => Span(path, value, at, 1, negated),
            ConditionOp.Empty or ConditionOp.NotEmpty => throw new InvalidOperationException("Asked before."),
            _ => throw new InvalidOperationException($"There is no operator {comparison.Op}."),
        };
    }

    private ConditionNode Between(BoundPath path, JsonElement value, string pointer, bool negated)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != 2)
        {
            errors.Add(ConditionErrors.WrongValue.At(pointer, ("expected", "[from, to]")));
            return Nothing();
        }

        var from = Order(path, ComparisonOrder.GreaterOrEqual, operands.Read(path, ConditionOp.Between, value[0], $"{pointer}/0"), negated);
        var to = Order(path, ComparisonOrder.LessOrEqual, operands.Read(path, ConditionOp.Between, value[1], $"{pointer}/1"), negated);
        return new ConditionNode.Several(!negated, [from, to]);
    }

    // Fields among the candidates are compared one by one, everything else in one test.
    private static ConditionNode Equality(BoundPath path, ConditionOp op, IReadOnlyList<Operand?> candidates, bool negated)
    {
        var others = candidates.OfType<Operand.OtherField>()
            .Select(other => (ConditionNode)new ConditionNode.Settled(new ConditionTest.Compared(path, ComparisonOrder.Equal, other.Path, negated)));
        var values = candidates.Where(candidate => candidate is not (null or Operand.OtherField)).Select(candidate => candidate!).ToArray();
        var rest = path.Kind switch
        {
            ValueKind.Text => new ConditionNode.Settled(new ConditionTest.TextIn(path, [.. values.Select(Text).Distinct()], negated)),
            ValueKind.TextList or ValueKind.ReferenceList when op is ConditionOp.Eq or ConditionOp.Ne =>
                new ConditionNode.Settled(new ConditionTest.ListIn(path, [.. values.Cast<Operand.Literal>().Select(literal => literal.Value)], negated)),
            ValueKind.TextList or ValueKind.ReferenceList => Holding(path, values, negated),
            _ => Made(values, context => new ConditionTest.Integers(path, Interval.Normalise(values.SelectMany(value => value.Integers(context, path.Kind, path.Field.Scale))), negated)),
        };
        var parts = values.Length == 0 ? [.. others] : others.Append(rest).ToArray();
        return parts.Length == 0 ? rest : new ConditionNode.Several(negated, parts);
    }

    private static ConditionNode Order(BoundPath path, ComparisonOrder order, Operand? operand, bool negated) => operand switch
    {
        null => Nothing(),
        Operand.OtherField other => new ConditionNode.Settled(new ConditionTest.Compared(path, order, other.Path, negated)),
        _ when path.Kind == ValueKind.Text => new ConditionNode.Settled(new ConditionTest.TextOrder(path, order, Text(operand), negated)),
        _ => Made([operand], context => new ConditionTest.Integers(path, Interval.Normalise(operand.Integers(context, path.Kind, path.Field.Scale).Select(of => Reaching(of, order))), negated)),
    };

    private ConditionNode Contains(BoundPath path, ConditionOp op, JsonElement value, string pointer, bool negated) => path.Kind == ValueKind.Text
        ? Match(path, TextPlace.Anywhere, value, pointer, negated)
        : operands.Read(path, op, value, pointer) is { } entry ? Holding(path, [entry], negated) : Nothing();

    private ConditionNode.Settled Match(BoundPath path, TextPlace place, JsonElement value, string pointer, bool negated) =>
        operands.Text(value, pointer) is { } text ? new(new ConditionTest.TextMatch(path, place, CodePoints.Fold(text), negated)) : Nothing();

    private static ConditionNode Holding(BoundPath path, IReadOnlyList<Operand> entries, bool negated) => Made(entries, context =>
        new ConditionTest.ListHolds(path, [.. entries.SelectMany(entry => Entries(entry, context)).Distinct()], negated));

    private ConditionNode Span(BoundPath path, JsonElement value, string pointer, int direction, bool negated)
    {
        if (operands.Span(path, value, pointer) is not var (amount, unit))
        {
            return Nothing();
        }

        return new ConditionNode.Open(context =>
        {
            var today = LocalTime.DayOf(context.Now, context.Zone);
            var (near, far) = path.Kind == ValueKind.Date
                ? (LocalTime.DayNumber(today), LocalTime.DayNumber(LocalTime.Shift(today, amount * direction, unit)))
                : (Milliseconds(context.Now), Milliseconds(LocalTime.Shift(context.Now, amount * direction, unit, context.Zone)));
            return new ConditionTest.Integers(path, [new Interval(Math.Min(near, far), Math.Max(near, far))], negated);
        });
    }

    private BoundPath? Path(string text, string pointer)
    {
        if (BoundPath.Bind(form, text, errors, pointer, row) is not { } path)
        {
            return null;
        }

        if (!paths.TryAdd(path.Text, path))
        {
            path = paths[path.Text];
        }

        return path;
    }

    private static IEnumerable<object> Entries(Operand operand, ConditionContext? context) => operand switch
    {
        Operand.Literal { Value: string[] texts } => texts,
        Operand.Literal { Value: long[] ids } => ids.Cast<object>(),
        Operand.Variable variable => variable.Ids(context!).Cast<object>(),
        _ => throw new InvalidOperationException($"{operand} is no entry of a list."),
    };

    private static ConditionNode Made(IReadOnlyList<Operand> operands, Func<ConditionContext?, ConditionTest> make) =>
        operands.Any(operand => operand.IsOpen) ? new ConditionNode.Open(make) : new ConditionNode.Settled(make(null));

    private static Interval Reaching(Interval of, ComparisonOrder order) => order switch
    {
        ComparisonOrder.Equal => of,
        ComparisonOrder.Less => new Interval(long.MinValue, of.First - 1),
        ComparisonOrder.LessOrEqual => new Interval(long.MinValue, of.Last),
        ComparisonOrder.Greater => new Interval(of.Last + 1, long.MaxValue),
        ComparisonOrder.GreaterOrEqual => new Interval(of.First, long.MaxValue),
        _ => throw new InvalidOperationException($"There is no order {order}."),
    };

    private static long Milliseconds(DateTime instant) => new DateTimeOffset(instant).ToUnixTimeMilliseconds();

    private static string Text(Operand operand) => (string)((Operand.Literal)operand).Value;

    // Stands where an error was reported; never asked.
    private static ConditionNode.Settled Nothing() => new(new ConditionTest.Any([]));
}
