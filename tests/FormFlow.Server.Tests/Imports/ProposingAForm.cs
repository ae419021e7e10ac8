using System.Net;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Imports;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ProposingAForm<T>
    where T : TestDatabases, new()
{
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [Test]
    public async Task The_columns_of_a_file_become_fields_and_its_rows_records_by_the_ordinary_way()
    {
        var file = Encoding.UTF8.GetBytes(Rows());

        var proposal = await app.UploadAsync("forms/proposal", file, HttpStatusCode.OK);

        var types = proposal.GetProperty("fields").EnumerateArray().ToDictionary(
            field => field.GetProperty("header").GetString()!,
            field => $"{field.GetProperty("types")[0].GetProperty("field").GetProperty("type").GetString()} {field.GetProperty("types")[0].GetProperty("field").GetProperty("key").GetString()}");
        Assert.That(types, Is.EqualTo(new Dictionary<string, string>
        {
            ["Company name"] = "text companyName",
            ["电话"] = "phone f1",
            ["Mail"] = "email mail",
            ["Site"] = "url site",
            ["来源"] = "select f2",
            ["Tags"] = "multiSelect tags",
            ["Seats"] = "number seats",
            ["Price"] = "currency price",
            ["Share"] = "percent share",
            ["Since"] = "date since",
            ["Called"] = "dateTime called",
            ["Active"] = "switch active",
            ["Code"] = "text code",
            ["Notes"] = "longText notes",
        }));
        Assert.That(proposal.GetProperty("document").GetProperty("titleField").GetString(), Is.EqualTo("companyName"));

        await app.SendAsync(HttpMethod.Put, "apps/sheet", """{ "key": "sheet", "label": "Sheet", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/sheet.rows", proposal.GetProperty("document").GetRawText(), HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/sheet/publish", null, HttpStatusCode.OK);
        var mapping = proposal.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("column").GetString()!, field => field.GetProperty("types")[0].GetProperty("field").GetProperty("key").GetString());
        var job = await app.ImportAsync("sheet.rows", file, ("mapping", JsonSerializer.Serialize(mapping)));
        Assert.That(job.Figures(), Is.EqualTo("done 40 40 0 0 0 0"), job.ToString());
        var first = (await app.RecordsAsync("sheet.rows", "seats"))[0].GetProperty("values");
        Assert.That($"{first.GetProperty("price")} {first.GetProperty("share")} {first.GetProperty("since")} {first.GetProperty("tags").GetArrayLength()} {first.GetProperty("code")}", Is.EqualTo("0.5 0.125 2026-01-01 2 0000"));
    }

    [Test]
    public async Task A_type_that_fits_nearly_all_cells_is_proposed_with_the_share_and_those_it_does_not_read()
    {
        var rows = string.Concat(Enumerable.Range(1, 38).Select(row => $"{row * 3},x{row}\n")) + "n/a,y\nunknown,z\n";

        var proposal = await app.UploadAsync("forms/proposal", Encoding.UTF8.GetBytes("Amount,Other\n" + rows), HttpStatusCode.OK);

        var best = proposal.GetProperty("fields")[0].GetProperty("types")[0];
        Assert.That(best.GetProperty("field").GetProperty("type").GetString(), Is.EqualTo("number"));
        Assert.That(best.GetProperty("fits").GetDouble(), Is.EqualTo(0.95));
        Assert.That(best.GetProperty("misfits").EnumerateArray().Select(text => text.GetString()), Is.EqualTo(new[] { "n/a", "unknown" }));
        Assert.That(proposal.GetProperty("fields")[0].GetProperty("types").EnumerateArray().Select(type => type.GetProperty("field").GetProperty("type").GetString()), Does.Contain("text").And.Contain("currency"));
    }

    [TestCase("", "/file import.no_columns")]
    [TestCase("a,b\n,\n", "/file import.no_columns")]
    public async Task A_file_without_values_is_refused(string text, string fault)
    {
        var refused = await app.UploadAsync("forms/proposal", Encoding.UTF8.GetBytes(text), HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}"), Does.Contain(fault));
    }

    private static string Rows()
    {
        var rows = new StringBuilder("Company name,电话,Mail,Site,来源,Tags,Seats,Price,Share,Since,Called,Active,Code,Notes\n");
        for (var row = 0; row < 40; row++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"Company {row},1380000{row:0000},a{row}@example.com,https://example.com/{row},{(row % 2 == 0 ? "官网" : "展会")},red; green,{row},¥{row + 0.5m},12.5%,{new DateOnly(2026, 1, 1).AddDays(row):yyyy-MM-dd},2026-03-01 08:{row:00}:00,{(row % 2 == 0 ? "yes" : "no")},{row:0000},\"{new string('n', 200)} {row}\"\n");
        }

        return rows.ToString();
    }
}
