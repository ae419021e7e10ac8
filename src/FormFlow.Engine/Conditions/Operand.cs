using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Conditions;

/// <summary>What a field is compared with.</summary>
internal abstract record Operand
{
    /// <summary>Whether its value is only known when the condition is asked.</summary>
    public virtual bool IsOpen => false;

    /// <summary>The column's integers it stands for, in a field of a scale: none, one, or all those of a day.</summary>
    public virtual IEnumerable<Interval> Integers(ConditionContext? context, ValueKind kind, int scale) =>
        throw new InvalidOperationException($"{this} stands for no integers.");

    /// <summary>A canonical value.</summary>
    internal sealed record Literal(object Value) : Operand
    {
        // Beyond this no column reaches: at most 18 digits.
        private const decimal Farthest = 4_000_000_000_000_000_000m;

        public override IEnumerable<Interval> Integers(ConditionContext? context, ValueKind kind, int scale)
        {
            switch (Value)
            {
                case decimal number:
                    var power = Values.Power(scale);
                    yield return number > Farthest / power ? new Interval(long.MaxValue, long.MaxValue - 1)
                        : number < -Farthest / power ? new Interval(long.MinValue + 1, long.MinValue)
                        : new Interval((long)decimal.Ceiling(number * power), (long)decimal.Floor(number * power));
                    break;
                case long id:
                    yield return new Interval(id, id);
                    break;
                case bool flag:
                    yield return flag ? new Interval(1, 1) : new Interval(0, 0);
                    break;
                case DateOnly day:
                    yield return new Interval(LocalTime.DayNumber(day), LocalTime.DayNumber(day));
                    break;
                case TimeOnly time:
                    yield return new Interval(time.Ticks / TimeSpan.TicksPerMillisecond, time.Ticks / TimeSpan.TicksPerMillisecond);
                    break;
                case DateTime instant:
                    var milliseconds = new DateTimeOffset(instant).ToUnixTimeMilliseconds();
                    yield return new Interval(milliseconds, milliseconds);
                    break;
                default:
                    throw new InvalidOperationException($"{Value.GetType().Name} is no integer of a column.");
            }
        }
    }

    /// <summary>A whole day compared with an instant.</summary>
    internal sealed record Day(DateOnly Date) : Operand
    {
        public override bool IsOpen => true;

        public override IEnumerable<Interval> Integers(ConditionContext? context, ValueKind kind, int scale) => [Of(Date, context!.Zone)];

        public static Interval Of(DateOnly day, TimeZoneInfo zone) => new(LocalTime.StartMilliseconds(day, zone), LocalTime.EndMilliseconds(day, zone));
    }

    /// <summary>A variable.</summary>
    internal sealed record Variable(ConditionVariable Name) : Operand
    {
        public override bool IsOpen => true;

        public override IEnumerable<Interval> Integers(ConditionContext? context, ValueKind kind, int scale) => Name switch
        {
            ConditionVariable.Today when kind == ValueKind.DateTime => [Day.Of(LocalTime.DayOf(context!.Now, context.Zone), context.Zone)],
            ConditionVariable.Today => new Literal(LocalTime.DayOf(context!.Now, context.Zone)).Integers(context, kind, scale),
            ConditionVariable.Now => new Literal(context!.Now).Integers(context, kind, scale),
            _ => Ids(context!).Select(id => new Interval(id, id)),
        };

        public IEnumerable<long> Ids(ConditionContext context) => Name switch
        {
            ConditionVariable.Me => context.Member is { } member ? [member] : [],
            ConditionVariable.MyDepartment => context.Departments,
            ConditionVariable.MySubordinates => context.Subordinates,
            _ => throw new InvalidOperationException($"{Name} stands for no ids."),
        };
    }

    /// <summary>Another field of the record.</summary>
    internal sealed record OtherField(BoundPath Path) : Operand;
}
