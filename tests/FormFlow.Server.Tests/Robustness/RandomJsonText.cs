using System.Text;
using System.Text.Json.Nodes;

namespace FormFlow.Server.Tests.Robustness;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>Writes JSON with something wrong in it here and there: other values, members left out, doubled, invented or renamed, and junk.</summary>
internal sealed class RandomJsonText(Random random)
{
    private static readonly string[] Junk =
    [
        "null", "true", "false", "0", "-0", "-1", "1.5", "1e999", "-1e-999", "1e15", "0.1e1", "9007199254740991", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "123456789012345678901234567890", "79228162514264337593543950336", "1.00000000000000000000000000000001", "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud83d\\ude00\"", "\"中文\"", "\"\\u202e\"",
        "\"2017-02-30\"", "\"0000-01-01\"", "\"9999-12-31\"", "\"10000-01-01\"", "\"2017-03-04T05:06:07Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"24:00\"", "\"25:61\"", "\"NaN\"", "\"-Infinity\"",
        "\"1e400\"", "\"1,5\"", "\"open\"", "\"0000000000001\"", "\"7zzzzzzzzzzzz\"", "\"8000000000000\"", "\"me\"", "\"create\"", "\"a@b.de\"", "\"javascript:alert(1)\"", "\"https://a.de\"", "\"+8613800138000\"", "\"<script>x\"",
        "\"' OR 1=1 --\"", "\"$.a\"", "\"../../x\"", "[]", "{}", "[[]]", "[null]", "[{}]", "{\"\":null}", "[1,\"a\",null]", "{\"var\":\"me\"}", "{\"field\":\"name\"}", "{\"all\":[]}", "{\"not\":{}}", "{\"file\":\"x\"}", "{\"ref\":\"x\"}",
    ];

    // No reader of JSON takes these.
    private static readonly string[] Broken =
    [
        "NaN", "Infinity", "undefined", "01", "+1", ".5", "1.", "'a'", "\"\\ud800\"", "\"\\udc00x\"", "\"\\x\"", "\"\t\"", "tru", "[1,]", "{\"a\":1,}", "{a:1}", "/**/1", "\"a", "", "{\"\\ud800\":1}",
    ];

    private static readonly string[] Names = ["", "id", "x", "values", "__proto__", "constructor", "a/b~c", "\\u0000", "$type", "type", "中", "Values", "title", "version", "op"];

    /// <summary>Writes a value; the more damage, the more is changed on the way (0: nothing).</summary>
    public string Write(JsonNode? node, double damage)
    {
        var text = new StringBuilder();
        Write(node, damage, text);
        return text.ToString();
    }

    /// <summary>A value out of nothing.</summary>
    public string Invent()
    {
        switch (random.Next(60))
        {
            case 0:
                var depth = random.Next(30, 3000);
                return string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "[" : "{\"a\":", depth)) + "1";
            case 1:
                var levels = random.Next(2, 90);
                return new string('[', levels) + new string(']', levels);
            case 2:
                return $"\"{new string('a', random.Next(1, 70_000))}\"";
            case 3:
                return new string('9', random.Next(1, 3000));
            case 4:
                return $"[{string.Join(',', Enumerable.Repeat(Pick(Junk), random.Next(1, 1500)))}]";
            case 5:
                return $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, 300)).Select(i => $"\"k{i}\":{Pick(Junk)}"))}}}";
            case 6 or 7:
                return Pick(Broken);
            case 8 or 9:
                return $"\"{string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => $"\\u{random.Next(0xD800):x4}"))}\"";
            default:
                return Pick(Junk);
        }
    }

    private void Write(JsonNode? node, double damage, StringBuilder text)
    {
        if (random.NextDouble() < damage)
        {
            text.Append(Invent());
            return;
        }

        switch (node)
        {
            case JsonObject members:
                WriteMembers(members, damage, text);
                break;
            case JsonArray entries:
                text.Append('[').AppendJoin(',', Entries(entries, damage)).Append(']');
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private void WriteMembers(JsonObject members, double damage, StringBuilder text)
    {
        var written = new List<string>();
        foreach (var (name, value) in members)
        {
            var chance = random.NextDouble();
            if (chance < damage / 4)
            {
                continue;
            }

            var key = chance < damage / 2 ? Pick(Names) : JsonValue.Create(name)!.ToJsonString()[1..^1];
            written.Add($"\"{key}\":{Write(value, damage)}");
            if (chance > 1 - (damage / 4))
            {
                written.Add($"\"{key}\":{Write(value, damage)}");
            }
        }

        if (random.NextDouble() < damage)
        {
            written.Insert(random.Next(written.Count + 1), $"\"{Pick(Names)}\":{Invent()}");
        }

        text.Append('{').AppendJoin(',', written).Append('}');
    }

    private IEnumerable<string> Entries(JsonArray entries, double damage)
    {
        foreach (var entry in entries)
        {
            var chance = random.NextDouble();
            for (var times = chance < damage / 4 ? 0 : chance > 1 - (damage / 8) ? random.Next(2, 40) : 1; times > 0; times--)
            {
                yield return Write(entry, damage);
            }
        }

        if (random.NextDouble() < damage)
        {
            yield return Invent();
        }
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
