using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Tests.Fields;

/// <summary>Values as people read them on a page. The script of public pages is held to the same texts.</summary>
public sealed class ReadingAValue
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static IEnumerable<TestCaseData> Cases =>
    [
        new(new NumberField { Key = "x" }, 1234567.5m, "1,234,567.5", "1,234,567.5"),
        new(new NumberField { Key = "x", Decimals = 0 }, 2012m, "2012", "2012"),
        new(new NumberField { Key = "x", Decimals = 0 }, 12012m, "12,012", "12,012"),
        new(new NumberField { Key = "x", Decimals = 1, Unit = new(new Dictionary<string, string> { ["en"] = "kg", ["zh-CN"] = "公斤" }) }, 1234m, "1,234.0 kg", "1,234.0 公斤"),
        new(new CurrencyField { Key = "x" }, -1200.5m, "-¥1,200.50", "-¥1,200.50"),
        new(new CurrencyField { Key = "x", Currency = "EUR" }, 1200.5m, "€1,200.50", "€1,200.50"),
        new(new CurrencyField { Key = "x", Currency = "CHF" }, 0.5m, "CHF\u00a00.50", "CHF\u00a00.50"),
        new(new PercentField { Key = "x" }, 12.345m, "1,234.5%", "1,234.5%"),
        new(new DateField { Key = "x" }, new DateOnly(2026, 12, 24), "Dec 24, 2026", "2026年12月24日"),
        new(new DateTimeField { Key = "x" }, new DateTime(2026, 12, 24, 17, 5, 0, DateTimeKind.Utc), "Dec 25, 2026 01:05", "2026年12月25日 01:05"),
        new(new TimeField { Key = "x" }, new TimeOnly(9, 30), "09:30", "09:30"),
        new(new TimeField { Key = "x" }, new TimeOnly(9, 30, 5), "09:30:05", "09:30:05"),
        new(new DurationField { Key = "x" }, 5400m, "1h 30m", "1小时30分钟"),
        new(new DurationField { Key = "x" }, 0m, "0m", "0分钟"),
        new(new FormulaField { Key = "x", Formula = "1", Result = "currency", Decimals = 2 }, 1200.5m, "¥1,200.50", "¥1,200.50"),
        new(new SwitchField { Key = "x" }, true, "Yes", "是"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Is_as_the_app_writes_it(Field field, object value, string english, string chinese) => Assert.That(
        (field.Format(value, new TextContext("en", Shanghai) { IsRead = true }), field.Format(value, new TextContext("zh-CN", Shanghai) { IsRead = true })),
        Is.EqualTo((english, chinese)));
}
