using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Conditions;

/// <summary>
/// A condition with every variable filled in and every negation pushed down to the single tests, in terms of column values: what memory
/// evaluates and SQL is written from. A test of a blank value is false unless it is negated.
/// </summary>
public abstract record ConditionTest
{
    /// <summary>Whether it holds for the values of a source.</summary>
    public abstract bool Holds(IConditionSource source);

    /// <summary>Every part holds.</summary>
    public sealed record All(IReadOnlyList<ConditionTest> Parts) : ConditionTest
    {
        public override bool Holds(IConditionSource source)
        {
            foreach (var part in Parts)
            {
                if (!part.Holds(source))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>A part holds.</summary>
    public sealed record Any(IReadOnlyList<ConditionTest> Parts) : ConditionTest
    {
        public override bool Holds(IConditionSource source)
        {
            foreach (var part in Parts)
            {
                if (part.Holds(source))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A test of one value.</summary>
    public abstract record OfValue(BoundPath Path, bool Negated) : ConditionTest
    {
        public override bool Holds(IConditionSource source) => (source.Find(Path) is { } value && HoldsFor(value)) != Negated;

        /// <summary>Whether it holds, before negation, for a value that is not blank.</summary>
        protected abstract bool HoldsFor(object value);
    }

    /// <summary>Something is filled in; negated: the value is blank. A sub-form without rows is blank.</summary>
    public sealed record Filled(BoundPath Path, bool Negated) : OfValue(Path, Negated)
    {
        protected override bool HoldsFor(object value) => value is not Array { Length: 0 };
    }

    /// <summary>The column's integer lies in one of the intervals, which are normalised.</summary>
    public sealed record Integers(BoundPath Path, Interval[] Intervals, bool Negated) : OfValue(Path, Negated)
    {
        protected override bool HoldsFor(object value)
        {
            var number = ColumnInteger(value, Path.Field.Scale);
            var (low, high) = (0, Intervals.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (number < Intervals[middle].First)
                {
                    high = middle - 1;
                }
                else if (number > Intervals[middle].Last)
                {
                    low = middle + 1;
                }
                else
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The text is one of several.</summary>
    public sealed record TextIn(BoundPath Path, IReadOnlyList<string> Texts, bool Negated) : OfValue(Path, Negated)
    {
        protected override bool HoldsFor(object value)
        {
            var text = (string)value;
            foreach (var candidate in Texts)
            {
                if (candidate == text)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The text stands so to another in code point order.</summary>
    public sealed record TextOrder(BoundPath Path, ComparisonOrder Order, string Text, bool Negated) : OfValue(Path, Negated)
    {
        protected override bool HoldsFor(object value) => Stands(CodePoints.Compare((string)value, Text), Order);
    }

    /// <summary>The text holds another, both with their ASCII letters in lower case.</summary>
    public sealed record TextMatch(BoundPath Path, TextPlace Place, string Folded, bool Negated) : OfValue(Path, Negated)
    {
        protected override bool HoldsFor(object value)
        {
            var text = CodePoints.Fold((string)value);
            return Place switch
            {
                TextPlace.Anywhere => text.Contains(Folded, StringComparison.Ordinal),
                TextPlace.Start => text.StartsWith(Folded, StringComparison.Ordinal),
                TextPlace.End => text.EndsWith(Folded, StringComparison.Ordinal),
                _ => throw new InvalidOperationException($"There is no place {Place}."),
            };
        }
    }

    /// <summary>The list holds one of the entries, which are texts or ids.</summary>
    public sealed record ListHolds(BoundPath Path, IReadOnlyList<object> Entries, bool Negated) : OfValue(Path, Negated)
    {
        protected override bool HoldsFor(object value) => value switch
        {
            string[] texts => Array.Exists(texts, text => Entries.Contains(text)),
            long[] ids => Array.Exists(ids, id => Entries.Contains(id)),
            _ => throw new InvalidOperationException($"'{Path}' holds no list."),
        };
    }

    /// <summary>The list has exactly one of several contents, in that order.</summary>
    public sealed record ListIn(BoundPath Path, IReadOnlyList<object> Lists, bool Negated) : OfValue(Path, Negated)
    {
        protected override bool HoldsFor(object value)
        {
            foreach (var list in Lists)
            {
                if (Values.Same(list, value))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The value stands so to another of the record; false, before negation, when either is blank.</summary>
    public sealed record Compared(BoundPath Path, ComparisonOrder Order, BoundPath Other, bool Negated) : ConditionTest
    {
        public override bool Holds(IConditionSource source) =>
            (source.Find(Path) is { } left && source.Find(Other) is { } right && HoldsFor(left, right)) != Negated;

        private bool HoldsFor(object left, object right) => (left, right) switch
        {
            (string a, string b) => Stands(CodePoints.Compare(a, b), Order),
            (decimal a, decimal b) => Stands(a.CompareTo(b), Order),
            (string[] or long[], _) => Values.Same(left, right),
            _ => Stands(ColumnInteger(left, 0).CompareTo(ColumnInteger(right, 0)), Order),
        };
    }

    private static bool Stands(int comparison, ComparisonOrder order) => order switch
    {
        ComparisonOrder.Equal => comparison == 0,
        ComparisonOrder.Less => comparison < 0,
        ComparisonOrder.LessOrEqual => comparison <= 0,
        ComparisonOrder.Greater => comparison > 0,
        ComparisonOrder.GreaterOrEqual => comparison >= 0,
        _ => throw new InvalidOperationException($"There is no order {order}."),
    };

    private static long ColumnInteger(object value, int scale) => value switch
    {
        long id => id,
        decimal number => (long)(number * Values.Power(scale)),
        bool flag => flag ? 1 : 0,
        DateOnly day => LocalTime.DayNumber(day),
        DateTime instant => (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
        TimeOnly time => time.Ticks / TimeSpan.TicksPerMillisecond,
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no integer of a column."),
    };
}
