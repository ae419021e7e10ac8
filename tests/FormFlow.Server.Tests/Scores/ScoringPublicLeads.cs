using System.Globalization;
using System.Net;
using System.Text.Json;
using FormFlow.Server.Tests.Imports;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;
using Microsoft.VisualBasic.FileIO;

namespace FormFlow.Server.Tests.Scores;

/// <summary>Real leads, scored by a table of the kind a team would make, get what the same rule gives when it is written out in plain code.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ScoringPublicLeads<T>
    where T : TestDatabases, new()
{
    private const string Form =
        """
        { "label": "Enquiry", "fields": [
          { "key": "prospect", "type": "text", "unique": true }, { "key": "origin", "type": "text" }, { "key": "source", "type": "text" }, { "key": "noMail", "type": "switch" },
          { "key": "visits", "type": "number" }, { "key": "seconds", "type": "number" }, { "key": "pages", "type": "number", "decimals": 2 }, { "key": "activity", "type": "text" },
          { "key": "occupation", "type": "text" }, { "key": "tags", "type": "text" }, { "key": "quality", "type": "text" },
          { "key": "score", "type": "score", "decimals": 2, "start": 10, "min": 0, "max": 100, "terms": [
            { "label": "Added by hand", "points": 30, "when": { "field": "origin", "op": "eq", "value": "Lead Add Form" } },
            { "label": "Recommended", "points": 15, "when": { "field": "source", "op": "in", "value": [ "Reference", "Welingak Website" ] } },
            { "label": "Time on the site", "field": "seconds", "factor": 0.025, "max": 40 },
            { "label": "Visits", "field": "visits", "factor": 1.5, "max": 12, "when": { "field": "noMail", "op": "ne", "value": true } },
            { "label": "Many pages at once", "field": "pages", "factor": -0.75, "min": -3 },
            { "label": "Answered", "points": 12, "when": { "any": [ { "field": "activity", "op": "eq", "value": "SMS Sent" }, { "field": "activity", "op": "contains", "value": "CONVERSATION" } ] } },
            { "label": "Bounced", "points": -15, "when": { "field": "activity", "op": "startsWith", "value": "email b" } },
            { "label": "Works", "points": 20, "when": { "field": "occupation", "op": "eq", "value": "Working Professional" } },
            { "label": "Will come back", "points": 17.5, "when": "SEARCH(\"revert\", tags) > 0" },
            { "label": "Fits", "points": 15, "when": { "field": "quality", "op": "eq", "value": "High in Relevance" } },
            { "label": "Does not fit", "points": -25, "when": { "all": [ { "field": "quality", "op": "eq", "value": "Worst" }, { "not": { "field": "tags", "op": "empty" } } ] } } ] },
          { "key": "grade", "type": "band", "of": "score", "bands": [ { "value": "A", "from": 70 }, { "value": "B", "from": 45 }, { "value": "C", "from": 22.5 }, { "value": "D" } ] } ] }
        """;

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["Prospect ID"] = "prospect",
        ["Lead Origin"] = "origin",
        ["Lead Source"] = "source",
        ["Do Not Email"] = "noMail",
        ["TotalVisits"] = "visits",
        ["Total Time Spent on Website"] = "seconds",
        ["Page Views Per Visit"] = "pages",
        ["Last Activity"] = "activity",
        ["What is your current occupation"] = "occupation",
        ["Tags"] = "tags",
        ["Lead Quality"] = "quality",
    };

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.PublishAsync(("shop.enquiry", Form));
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task Gives_every_lead_the_score_and_band_of_an_independent_count()
    {
        var file = Path.Combine(SharedData.Folder("x-education-leads"), "leads.csv");
        var expected = Read(file).ToDictionary(row => row["Prospect ID"], row => Score(row));

        var job = await app.ImportAsync("shop.enquiry", await File.ReadAllBytesAsync(file), ("mapping", JsonSerializer.Serialize(Columns)), ("mode", "create"));
        var scored = await AllAsync();
        var bands = await app.SendAsync(HttpMethod.Post, "forms/shop.enquiry/aggregate", """{ "groupBy": [ "grade" ], "measures": [ { "fn": "count", "as": "leads" }, { "fn": "sum", "field": "score", "as": "points" } ] }""", HttpStatusCode.OK);

        Assert.That(job.GetProperty("created").GetInt32(), Is.EqualTo(expected.Count).And.EqualTo(6520));
        Assert.That(scored.Where(lead => lead.Value != $"{expected[lead.Key]:0.##} {Band(expected[lead.Key])}").Take(5), Is.Empty);
        Assert.That(scored, Has.Count.EqualTo(expected.Count));
        Assert.That(
            bands.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("grade")} {row.GetProperty("leads")} {row.GetProperty("points").GetDecimal():0.00}"),
            Is.EquivalentTo(expected.Values.GroupBy(Band).Select(band => $"{band.Key} {band.Count()} {band.Sum():0.00}")));
    }

    private async Task<Dictionary<string, string>> AllAsync()
    {
        var all = new Dictionary<string, string>();
        string? cursor = null;
        do
        {
            var page = await app.SendAsync(HttpMethod.Get, $"forms/shop.enquiry/records?fields=prospect,score,grade&limit=500{(cursor is null ? "" : $"&cursor={cursor}")}", null, HttpStatusCode.OK);
            foreach (var values in page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("values")))
            {
                all.Add(values.GetProperty("prospect").GetString()!, $"{values.GetProperty("score").GetDecimal():0.##} {values.GetProperty("grade")}");
            }

            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        return all;
    }

    private static decimal Score(Dictionary<string, string> row)
    {
        var points = 10m;
        points += row["Lead Origin"] == "Lead Add Form" ? 30 : 0;
        points += row["Lead Source"] is "Reference" or "Welingak Website" ? 15 : 0;
        points += Math.Min(40, Number("Total Time Spent on Website") * 0.025m);
        points += row["Do Not Email"] == "Yes" ? 0 : Math.Min(12, Number("TotalVisits") * 1.5m);
        points += Math.Max(-3, Number("Page Views Per Visit") * -0.75m);
        points += row["Last Activity"] == "SMS Sent" || row["Last Activity"].Contains("Conversation", StringComparison.Ordinal) ? 12 : 0;
        points += row["Last Activity"].StartsWith("Email B", StringComparison.Ordinal) ? -15 : 0;
        points += row["What is your current occupation"] == "Working Professional" ? 20 : 0;
        points += row["Tags"].Contains("revert", StringComparison.OrdinalIgnoreCase) ? 17.5m : 0;
        points += row["Lead Quality"] == "High in Relevance" ? 15 : row["Lead Quality"] == "Worst" && row["Tags"].Length > 0 ? -25 : 0;
        return Math.Round(Math.Clamp(points, 0, 100), 2, MidpointRounding.AwayFromZero);

        decimal Number(string column) => row[column].Length == 0 ? 0 : decimal.Parse(row[column], CultureInfo.InvariantCulture);
    }

    private static string Band(decimal score) => score >= 70 ? "A" : score >= 45 ? "B" : score >= 22.5m ? "C" : "D";

    private static IEnumerable<Dictionary<string, string>> Read(string file)
    {
        using var parser = new TextFieldParser(file) { HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",");
        var columns = parser.ReadFields()!;
        while (parser.ReadFields() is { } fields)
        {
            yield return columns.Zip(fields).Where(pair => pair.First.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
