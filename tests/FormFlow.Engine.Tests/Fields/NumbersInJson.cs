using System.Globalization;
using System.Text.Json;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Tests.Fields;

[TestFixture]
public sealed class NumbersInJson
{
    [TestCase("1.50", "1.5")]
    [TestCase("100", "100")]
    [TestCase("100.000", "100")]
    [TestCase("-0.0", "0")]
    [TestCase("0.0000000001", "0.0000000001")]
    [TestCase("999999999999999", "999999999999999")]
    [TestCase("1000000000000000", "\"1000000000000000\"")]
    [TestCase("-1234567890.123456", "\"-1234567890.123456\"")]
    [TestCase("-123456789.123456", "-123456789.123456")]
    [TestCase("12345678901234567890.5000000", "\"12345678901234567890.5\"")]
    public void Are_plain_up_to_fifteen_digits_and_texts_beyond(string number, string json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Values.WriteNumber(writer, decimal.Parse(number, CultureInfo.InvariantCulture));
        }

        Assert.That(System.Text.Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(json));
    }

    [Test]
    public void Of_eighteen_digits_stand_in_a_column_and_come_back()
    {
        var random = new Random(7);
        for (var scale = 0; scale <= 10; scale++)
        {
            var field = new NumberField { Key = "f", Decimals = scale };
            for (var i = 0; i < 500; i++)
            {
                var scaled = random.NextInt64(-999_999_999_999_999_999, 1_000_000_000_000_000_000) / (long)Math.Pow(10, random.Next(18));
                var number = (decimal)field.FromColumn(scaled);

                Assert.That(number * Values.Power(scale), Is.EqualTo((decimal)scaled));
                Assert.That(field.ToColumn(number), Is.EqualTo(scaled));
                var (read, errors) = FieldFixture.Read(field, FieldFixture.Write(field, number));
                Assert.That((errors.Count, read), Is.EqualTo((0, (object)number)));
            }
        }
    }
}
