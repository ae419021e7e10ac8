using System.Text;

namespace FormFlow.Engine.Tests.Fields;

/// <summary>JSON values of all sorts, some of them nasty.</summary>
internal static class RandomJson
{
    private static readonly string[] Leaves =
    [
        "null", "true", "false", "0", "-0", "1", "1.5", "1e400", "-1e-400", "123456789012345678901234567890", "0.1e1", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "\"中文\"", "\"2017-03-04\"",
        "\"2017-03-04T05:06:07Z\"", "\"15:04\"", "\"open\"", "\"east\"", "\"0000000000001\"", "\"a@b.de\"", "\"javascript:alert(1)\"", "\"https://a.de\"", "\"+8613800138000\"", "\"<p>x\"", "\"1,5\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "[]", "{}", "\"" + "x" + "\"",
    ];

    private static readonly string[] Names = ["file", "name", "type", "bytes", "latitude", "longitude", "address", "city", "detail", "id", "title", "", "a\\u0000", "\\ud800", "x"];

    public static string Make(Random random, int depth)
    {
        var choice = random.Next(10);
        if (depth > 4 || choice < 5)
        {
            return random.Next(40) switch
            {
                0 => string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40)),
                1 => $"\"{new string('a', 3000)}\"",
                2 => new string('9', 500),
                _ => Leaves[random.Next(Leaves.Length)],
            };
        }

        var text = new StringBuilder(choice < 8 ? "[" : "{");
        for (var i = random.Next(5); i > 0; i--)
        {
            if (choice >= 8)
            {
                text.Append('"').Append(Names[random.Next(Names.Length)]).Append("\":");
            }

            text.Append(Make(random, depth + 1)).Append(i > 1 ? "," : string.Empty);
        }

        return text.Append(choice < 8 ? ']' : '}').ToString();
    }
}
