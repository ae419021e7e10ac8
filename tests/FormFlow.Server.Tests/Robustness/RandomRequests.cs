using System.Globalization;
using System.Text;

namespace FormFlow.Server.Tests.Robustness;

#pragma warning disable CA5394 // Chance, not secrecy.

/// <summary>Requests of every operation from a seed: sound ones, ones with a fault here and there, and junk.</summary>
internal sealed class RandomRequests
{
    private static readonly string[] BadIds =
    [
        "0000000000001", "7zzzzzzzzzzzz", "x", "-1", "0", "null", "%00", "%ff", "%ed%a0%80", "%2e%2e", "..%2f..%2fetc%2fpasswd", "%E4%B8%AD", "a%20b", "'", "%22", ";", "*", "shop", "shop.", ".order", "shop.order.x", "SHOP.ORDER", "%0a",
        new('a', 3000), "9223372036854775808", "%25", "$metadata",
    ];

    private static readonly string[] BadTexts =
    [
        "", "%00", "%ff%fe", "%ed%a0%80", "%", "%zz", "1", "-1", "0", "501", "99999999999", "1e3", "true", "TRUE", "yes", "null", "a,b", "-", "--name", ",", "name,-name", "%E4%B8%AD", "[]", "{}", "'", "%22", new('x', 2000), "name.x", "client.name",
        "%7B%22field%22%3A%22name%22%2C%22op%22%3A%22eq%22%2C%22value%22%3A%22a%22%7D", "%7B%22all%22%3A%5B%5D%7D", "%7B%22all%22%3Anull%7D", "WzFd", "bnVsbA", "W10", "%7B%22field%22%3A%22total%22%2C%22op%22%3A%22gt%22%2C%22value%22%3A1e999%7D",
    ];

    private static readonly string?[] BadTypes = [null, "", "text/plain", "application/json; charset=utf-16", "application/json; charset=x", "application/jsonx", "application/vnd.x+json", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "///", "application/zip", "application/octet-stream"];

    private static readonly (string Name, string[] Values)[] HeaderValues =
    [
        ("If-Match", ["\"1\"", "\"2\"", "*", "W/\"1\"", "1", "\"\"", "\"x\"", "\"1\", \"2\"", "\"-1\"", "\"9223372036854775808\"", "\"99999\""]),
        ("If-None-Match", ["*", "\"1\"", "x"]),
        ("Idempotency-Key", ["k", "k1", "k2", " ", "a b", "é", new('k', 255), new('k', 256)]),
        ("Accept-Language", ["zh-CN", "en", "de;q=1, zh;q=0.5", "*", ";;;", "q=", new('a', 500)]),
        ("Accept", ["text/html", "application/xml", "x"]),
        ("Expect", ["100-continue"]),
        ("Range", ["bytes=0-10"]),
        ("Content-Encoding", ["gzip", "br", "x"]),
        ("X-HTTP-Method-Override", ["DELETE"]),
        ("traceparent", ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "x"]),
    ];

    private static readonly ApiOperation[] Ending = [.. ApiOperation.All.Where(operation => !operation.IsEndless)];

    private readonly Random random;
    private readonly RandomJsonText text;
    private readonly RandomShop shop;

    public RandomRequests(int seed)
    {
        random = new Random(seed);
        text = new RandomJsonText(random);
        shop = new RandomShop(random);
    }

    /// <summary>Ids that exist, to ask about.</summary>
    public List<string> Ids { get; } = ["0000000000001"];

    public Request Next()
    {
        var operation = Pick(Ending);

        // The operations on records are what this is for.
        if (random.Next(3) == 0)
        {
            operation = Pick([.. ApiOperation.All.Where(each => each.Path.Contains("{form}", StringComparison.Ordinal))]);
        }

        var method = random.Next(60) == 0 ? Pick<HttpMethod>([HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Post, HttpMethod.Patch, HttpMethod.Delete, new HttpMethod("PROPFIND")]) : operation.Method;
        var (body, type) = operation.BodyType is null && random.Next(20) > 0 ? (null, null) : Body(operation);
        return new Request(operation, method, Address(operation), Headers(), body, type);
    }

    private string Address(ApiOperation operation)
    {
        var address = operation.Path.Replace("{ws}", random.Next(60) == 0 ? Pick(BadIds) : "test", StringComparison.Ordinal);
        while (address.IndexOf('{', StringComparison.Ordinal) is var start and >= 0)
        {
            var end = address.IndexOf('}', StringComparison.Ordinal);
            address = $"{address[..start]}{Segment(operation, address[(start + 1)..end])}{address[(end + 1)..]}";
        }

        var query = operation.Query.Where(_ => random.Next(3) == 0).Select(name => $"{name}={(random.Next(2) == 0 ? Pick(BadTexts) : Good(name))}").ToList();
        if (random.Next(25) == 0)
        {
            query.Add(Pick<string>(["x=1", "=", "&&", "limit=1&limit=2", "%00=1", "filter", "dryRun=", "count=true&count=x"]));
        }

        return query.Count == 0 ? address : $"{address}?{string.Join('&', query)}";
    }

    private string Segment(ApiOperation operation, string name) => random.Next(10) == 0 ? Pick(BadIds) : name switch
    {
        "form" => random.Next(6) == 0 ? "shop.client" : "shop.order",
        "key" when operation.Path.Contains("/apps/", StringComparison.Ordinal) => random.Next(4) == 0 ? "other" : "shop",
        "app" => "shop",
        "key" => Pick<string>(["shop.order", "shop.client", "shop.extra", "other.thing"]),
        _ => Pick(Ids),
    };

    private string Good(string name) => name switch
    {
        "dryRun" or "count" or "plan" or "live" => random.Next(3) == 0 ? "false" : "true",
        "limit" => random.Next(1, 60).ToString(CultureInfo.InvariantCulture),
        "sort" => Pick<string>(["name", "-total", "status,-createdAt", "client", "client.name", "id", "-due"]),
        "fields" => Pick<string>(["name", "name,total", "client", "items"]),
        "app" => "shop",
        "filter" => Uri.EscapeDataString(text.Write(shop.Condition(0), random.Next(3) == 0 ? 0.1 : 0)),
        "cursor" => Pick(Ids),
        _ => "x",
    };

    private List<(string Name, string Value)> Headers()
    {
        var headers = new List<(string, string)>();
        if (random.Next(3) == 0)
        {
            var (name, values) = Pick(HeaderValues);
            headers.Add((name, name == "Idempotency-Key" && random.Next(3) > 0 ? $"k{random.Next(100_000)}" : Pick(values)));
        }

        return headers;
    }

    private (byte[]? Body, string? Type) Body(ApiOperation operation)
    {
        var type = random.Next(25) == 0 ? Pick(BadTypes) : operation.BodyType ?? "application/json";
        var sound = shop.Body(operation, this) ?? operation.Example;
        var json = random.Next(12) switch
        {
            0 => text.Invent(),
            <= 4 => text.Write(sound, 0),
            <= 7 => text.Write(sound, 0.03),
            <= 9 => text.Write(sound, 0.12),
            _ => text.Write(sound, 0.4),
        };
        if (type?.StartsWith("multipart", StringComparison.Ordinal) == true && random.Next(3) > 0)
        {
            return (Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{json}\r\n--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n{json}\r\n--x--\r\n"), "multipart/form-data; boundary=x");
        }

        return (Bytes(json), type);
    }

    private byte[] Bytes(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        switch (random.Next(40))
        {
            case 0:
                return bytes[..random.Next(bytes.Length + 1)];
            case 1 when bytes.Length > 0:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            case 2:
                return [.. Encoding.UTF8.Preamble, .. bytes];
            case 3:
                return Encoding.Unicode.GetBytes(json);
            case 4:
                return [.. bytes, .. bytes];
            case 5:
                return [.. bytes, 0, 0xFF];
            case 6:
                return [];
            case 7:
                return Encoding.UTF8.GetBytes(new string(' ', random.Next(1, 5000)) + json);
            case 8 when random.Next(8) == 0:
                return Encoding.UTF8.GetBytes($"{{\"values\":{{\"note\":\"{new string('字', 4_000_000)}\"}}}}");
            case 9 when random.Next(4) == 0:
                return Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(json, Math.Min(200, 400_000 / Math.Max(1, json.Length))))}]");
            default:
                return bytes;
        }
    }

    internal T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
