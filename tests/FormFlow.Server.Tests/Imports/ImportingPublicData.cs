using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Imports;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ImportingPublicData<T>
    where T : TestDatabases, new()
{
    // Seen from beside the host: all entries of the workspace.
    private async Task<long> EntriesAsync()
    {
        await using var databases = app.Databases.Connect();
        var workspace = (await databases.FindWorkspaceAsync("test", CancellationToken.None))!;
        return await workspace.ReadAsync(async (session, _) => await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM journal"), CancellationToken.None);
    }

    private const string Agent =
        """
        { "label": "Agent", "titleField": "name", "fields": [
          { "key": "name", "type": "text", "unique": true }, { "key": "manager", "type": "text" }, { "key": "office", "type": "text" } ] }
        """;

    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync("crm");
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task X_Education_is_scored_counted_repeated_without_a_trace_and_undone()
    {
        var folder = SharedData.Folder("x-education-leads");
        var file = await File.ReadAllBytesAsync(Path.Combine(folder, "leads.csv"));
        using var reference = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "reference.json")));
        var headers = (await File.ReadAllLinesAsync(Path.Combine(folder, "leads.csv")))[0].Split(',').Where(header => header.Length > 0).ToArray();
        var before = await app.CountAsync("crm.lead");
        await AddFieldsAsync(headers);
        var mapping = JsonSerializer.Serialize(headers.ToDictionary(header => header, KeyOf));
        (string, string)[] parts = [("mapping", mapping), ("blank", """[ "Select" ]"""), ("mode", "upsert"), ("key", "prospectID")];
        var rows = reference.RootElement.GetProperty("rows").GetInt32();

        var job = await app.ImportAsync("crm.lead", file, parts);
        var told = await EntriesAsync();
        var again = await app.ImportAsync("crm.lead", file, parts);

        Assert.That(await EntriesAsync(), Is.EqualTo(told), "what changes nothing leaves no entry in the journal");
        Assert.That(told, Is.GreaterThanOrEqualTo(rows));
        Assert.That(job.Figures(), Is.EqualTo($"done {rows} {rows} 0 0 0 0"), job.ToString());
        Assert.That(again.Figures(), Is.EqualTo($"done {rows} 0 0 {rows} 0 0"), again.ToString());
        await AssertSourcesAsync(reference.RootElement);
        Assert.That(await app.CountAsync("crm.lead", """{ "all": [ { "field": "prospectID", "op": "notEmpty" }, { "field": "score", "op": "empty" } ] }"""), Is.Zero);
        Assert.That(await app.CountAsync("crm.lead", """{ "field": "city", "op": "eq", "value": "Select" }"""), Is.Zero);

        var undo = await app.UndoAsync(job);

        Assert.That(undo.Figures(), Is.EqualTo($"done {rows} 0 0 0 {rows} 0"));
        Assert.That(await app.CountAsync("crm.lead"), Is.EqualTo(before));
    }

    [Test]
    public async Task Maven_becomes_linked_records_whose_figures_are_exact()
    {
        var folder = SharedData.Folder("maven-crm-opportunities");
        using var reference = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "reference.json")));
        await app.SendAsync(HttpMethod.Put, "forms/crm.agent", Agent, HttpStatusCode.OK);
        await app.ChangeAsync("crm.customer", form => form["fields"]!.AsArray().Single(field => (string?)field!["key"] == "name")!["unique"] = true);
        await app.ChangeAsync("crm.deal", form => form["fields"]!.AsArray().Add(JsonNode.Parse("""{ "key": "agent", "type": "lookup", "form": "crm.agent" }""")));

        var accounts = await ImportAsync(
            "crm.customer",
            "accounts.csv",
            ("mapping", """{ "account": "name", "sector": "industry", "year_established": "founded", "revenue": "annualRevenue", "employees": "employees", "office_location": "country", "subsidiary_of": "parentCompany" }"""),
            ("mode", "upsert"),
            ("key", "name"));

        // Some subsidiaries stand further up than what they belong to: the second time their owners are there.
        var owners = await ImportAsync(
            "crm.customer", "accounts.csv", ("mapping", """{ "account": "name", "subsidiary_of": "parentCompany" }"""), ("mode", "upsert"), ("key", "name"));
        var products = await ImportAsync("crm.product", "products.csv", ("mapping", """{ "product": "name", "series": "series", "sales_price": "price" }"""));
        var agents = await ImportAsync("crm.agent", "sales_teams.csv", ("mapping", """{ "sales_agent": "name", "manager": "manager", "regional_office": "office" }"""));
        const string Mapping =
            """
            { "opportunity_id": "reference", "sales_agent": "agent", "product": "product", "account": "customer", "deal_stage": "stage",
              "engage_date": "engageDate", "close_date": "closeDate", "close_value": "closeValue" }
            """;
        var deals = await ImportAsync("crm.deal", "sales_pipeline.csv", ("mapping", Mapping), ("mode", "upsert"), ("key", "reference"));
        var mended = await ImportAsync(
            "crm.deal", "sales_pipeline.csv", ("mapping", Mapping), ("mode", "upsert"), ("key", "reference"), ("replace", """{ "product": { "GTXPro": "GTX Pro" } }"""));

        var problem = deals.GetProperty("problems").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(accounts.GetProperty("created").GetInt32() + owners.GetProperty("created").GetInt32(), Is.EqualTo(85));
            Assert.That(owners.GetProperty("failed").GetInt32(), Is.Zero, owners.ToString());
            Assert.That(products.Figures(), Is.EqualTo("done 7 7 0 0 0 0"), products.ToString());
            Assert.That(agents.Figures(), Is.EqualTo("done 35 35 0 0 0 0"));
            Assert.That(deals.Figures(), Is.EqualTo("done 8800 7320 0 0 0 1480"));
            Assert.That(problem.GetProperty("text").GetString(), Is.EqualTo("GTXPro"));
            Assert.That(problem.GetProperty("column").GetString(), Is.EqualTo("product"));
            Assert.That(problem.GetProperty("rows").GetInt32(), Is.EqualTo(1480));
            Assert.That(mended.Figures(), Is.EqualTo("done 8800 1480 0 7320 0 0"), mended.ToString());
        });
        await AssertFiguresAsync(reference.RootElement);

        async Task<JsonElement> ImportAsync(string form, string file, params (string, string)[] parts) =>
            await app.ImportAsync(form, await File.ReadAllBytesAsync(Path.Combine(folder, file)), parts);
    }

    private Task AddFieldsAsync(string[] headers) => app.ChangeAsync("crm.lead", form =>
    {
        var fields = form["fields"]!.AsArray();
        var known = fields.Select(field => (string?)field!["key"]).ToHashSet();
        foreach (var header in headers.Where(header => !known.Contains(KeyOf(header))))
        {
            var settings = header switch
            {
                "Prospect ID" => """{ "type": "text", "unique": true }""",
                "Converted" or "Total Time Spent on Website" or "Asymmetrique Activity Score" or "Asymmetrique Profile Score" => """{ "type": "number", "decimals": 0 }""",
                "Page Views Per Visit" => """{ "type": "number", "decimals": 2 }""",
                "Do Not Email" or "Do Not Call" => """{ "type": "switch" }""",
                _ => """{ "type": "text" }""",
            };
            var field = JsonNode.Parse(settings)!.AsObject();
            field["key"] = KeyOf(header);
            field["label"] = header;
            fields.Add(field);
        }
    });

    private static string KeyOf(string header) => header switch
    {
        "Lead Number" => "name",
        "TotalVisits" => "visits",
        "Country" => "country",
        _ => string.Concat(header.Split(' ').Select((word, index) => index == 0 ? char.ToLowerInvariant(word[0]) + word[1..] : char.ToUpperInvariant(word[0]) + word[1..])),
    };

    private async Task AssertSourcesAsync(JsonElement reference)
    {
        var answer = await app.SendAsync(
            HttpMethod.Post,
            "forms/crm.lead/aggregate",
            """
            { "groupBy": [ "leadSource" ], "measures": [ { "fn": "count", "as": "leads" }, { "fn": "sum", "field": "converted", "as": "converted" }, { "fn": "count", "field": "visits", "as": "visited" },
              { "fn": "count", "field": "country", "as": "known" } ], "filter": { "field": "prospectID", "op": "notEmpty" }, "limit": 100 }
            """,
            HttpStatusCode.OK);
        var rows = answer.GetProperty("rows").EnumerateArray().ToArray();
        var counted = rows.Select(row => $"{(row.GetProperty("leadSource").ValueKind == JsonValueKind.Null ? "(blank)" : row.GetProperty("leadSource").GetString())} {row.GetProperty("leads")} {row.GetProperty("converted")}");
        var expected = reference.GetProperty("by_lead_source").EnumerateObject().Select(source => $"{source.Name} {source.Value.GetProperty("leads")} {source.Value.GetProperty("converted")}");
        var total = reference.GetProperty("rows").GetInt32();
        Assert.That(counted, Is.EquivalentTo(expected));
        Assert.That(total - rows.Sum(row => row.GetProperty("visited").GetInt32()), Is.EqualTo(reference.GetProperty("blanks").GetProperty("TotalVisits").GetInt32()));
        Assert.That(total - rows.Sum(row => row.GetProperty("known").GetInt32()), Is.EqualTo(reference.GetProperty("blanks").GetProperty("Country").GetInt32()));
        Assert.That(rows.Sum(row => row.GetProperty("converted").GetInt32()), Is.EqualTo(reference.GetProperty("converted").GetInt32()));
    }

    private async Task AssertFiguresAsync(JsonElement reference)
    {
        var answer = await app.SendAsync(
            HttpMethod.Post,
            "forms/crm.deal/aggregate",
            """
            { "groupBy": [ "agent.office", "stage" ], "measures": [ { "fn": "count" }, { "fn": "sum", "field": "closeValue", "as": "revenue" }, { "fn": "avg", "field": "closeValue", "as": "mean" }, { "fn": "count", "field": "customer", "as": "linked" },
              { "fn": "count", "field": "product", "as": "sold" } ], "filter": { "field": "agent", "op": "notEmpty" } }
            """,
            HttpStatusCode.OK);
        var rows = answer.GetProperty("rows").EnumerateArray().ToArray();
        foreach (var office in reference.GetProperty("by_regional_office").EnumerateObject())
        {
            var (won, lost) = (Count("won"), Count("lost"));
            Assert.Multiple(() =>
            {
                Assert.That(won, Is.EqualTo(office.Value.GetProperty("won").GetInt32()), office.Name);
                Assert.That(lost, Is.EqualTo(office.Value.GetProperty("lost").GetInt32()), office.Name);
                Assert.That(Count("engaging"), Is.EqualTo(office.Value.GetProperty("engaging").GetInt32()), office.Name);
                Assert.That(Count("prospecting"), Is.EqualTo(office.Value.GetProperty("prospecting").GetInt32()), office.Name);
                Assert.That(Row("won")!.Value.GetProperty("revenue").GetDecimal(), Is.EqualTo(office.Value.GetProperty("revenue").GetDecimal()), office.Name);
                Assert.That(Math.Round((decimal)won / (won + lost), 6), Is.EqualTo(office.Value.GetProperty("win_rate").GetDecimal()), office.Name);
                Assert.That(Math.Round(Row("won")!.Value.GetProperty("mean").GetDecimal(), 4), Is.EqualTo(office.Value.GetProperty("avg_won_value").GetDecimal()), office.Name);
            });

            JsonElement? Row(string stage) => rows.Where(row => row.GetProperty("agent.office").GetString() == office.Name && row.GetProperty("stage").GetString() == stage).Cast<JsonElement?>().SingleOrDefault();
            int Count(string stage) => Row(stage)?.GetProperty("count").GetInt32() ?? 0;
        }

        var stages = rows.GroupBy(row => row.GetProperty("stage").GetString()!).ToDictionary(group => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(group.Key), group => group.Sum(row => row.GetProperty("count").GetInt32()));
        Assert.That(stages, Is.EquivalentTo(reference.GetProperty("by_stage").EnumerateObject().ToDictionary(stage => stage.Name, stage => stage.Value.GetInt32())));
        Assert.That(8800 - rows.Sum(row => row.GetProperty("linked").GetInt32()), Is.EqualTo(reference.GetProperty("blank_account").GetInt32()));
        Assert.That(rows.Sum(row => row.GetProperty("sold").GetInt32()), Is.EqualTo(8800));
        Assert.That(
            rows.Where(row => row.GetProperty("stage").GetString() == "won").Sum(row => row.GetProperty("revenue").GetDecimal()),
            Is.EqualTo(reference.GetProperty("total_won_revenue").GetDecimal()));
    }
}
