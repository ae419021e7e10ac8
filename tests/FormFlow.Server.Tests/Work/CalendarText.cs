using System.Text;

namespace FormFlow.Server.Tests.Work;

/// <summary>A strict reader of iCalendar texts, after RFC 5545 and apart from the library that writes them.</summary>
internal static class CalendarText
{
    private const int MostOctets = 75;

    /// <summary>The events, each as its properties by name (alarms as <c>VALARM.NAME</c>); a failure for whatever the RFC does not allow.</summary>
    public static IReadOnlyList<Dictionary<string, (string Parameters, string Value)>> Events(string text)
    {
        Assert.That(text, Does.EndWith("\r\n"));
        Assert.That(text.Replace("\r\n", string.Empty, StringComparison.Ordinal).Any(character => character is '\r' or '\n'), Is.False, "A line end is CRLF.");
        foreach (var line in text.Split("\r\n"))
        {
            Assert.That(Encoding.UTF8.GetByteCount(line), Is.LessThanOrEqualTo(MostOctets), line);
        }

        var events = new List<Dictionary<string, (string, string)>>();
        var open = new Stack<string>();
        Dictionary<string, (string, string)>? current = null;
        foreach (var line in text.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Replace("\r\n\t", string.Empty, StringComparison.Ordinal).Split("\r\n")[..^1])
        {
            var (name, parameters, value) = Content(line);
            if (name == "BEGIN")
            {
                open.Push(value);
                current = value == "VEVENT" ? [] : current;
            }
            else if (name == "END")
            {
                Assert.That(open.Pop(), Is.EqualTo(value));
                if (value == "VEVENT")
                {
                    events.Add(current!);
                }
            }
            else if (open.Count > 1)
            {
                Assert.That(current!.TryAdd(open.Peek() == "VEVENT" ? name : $"{open.Peek()}.{name}", (parameters, value)), Is.True, $"{name} stands twice.");
            }
        }

        Assert.That(open, Is.Empty);
        Assert.That(events.Select(one => one["UID"].Item2), Is.Unique);
        Assert.That(events.TrueForAll(one => one.ContainsKey("DTSTAMP") && one.ContainsKey("DTSTART")), Is.True);
        return events;
    }

    /// <summary>A TEXT value as it was meant.</summary>
    public static string Unescaped(string value)
    {
        var result = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ';' or ',')
            {
                Assert.Fail($"'{value[i]}' is escaped in a text: {value}");
            }

            result.Append(value[i] != '\\' ? value[i] : value[++i] switch { 'n' or 'N' => '\n', '\\' or ';' or ',' => value[i], _ => throw new FormatException(value) });
        }

        return result.ToString();
    }

    private static (string Name, string Parameters, string Value) Content(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (line[i] == ':' && !quoted)
            {
                var end = line.AsSpan(0, i).IndexOf(';');
                var name = line[..(end < 0 ? i : end)];
                Assert.That(name, Does.Match("^[A-Z0-9-]+$"));
                return (name, end < 0 ? string.Empty : line[(end + 1)..i], line[(i + 1)..]);
            }
        }

        throw new FormatException($"No value: {line}");
    }
}
