using System.Net;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Packages;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class TellingThePast<T>
    where T : TestDatabases, new()
{
    private const string Form = """{ "label": "Order", "fields": [ { "key": "name", "type": "text" }, { "key": "offer", "type": "number" }, { "key": "stage", "type": "stage" } ] }""";

    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual",
          "stages": [ { "key": "new", "label": "New", "checklist": [ { "key": "called", "label": "Called", "must": true } ],
                        "stay": { "limit": { "amount": 1, "unit": "days" }, "onLate": [ { "actions": [ { "type": "setFields", "values": { "name": "late" } } ] } ] } },
                      { "key": "offered", "label": "Offered", "enter": { "required": [ "offer" ] } }, { "key": "paid", "label": "Paid", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" },
            { "key": "offer", "label": "Offer", "from": [ "new" ], "to": "offered", "ask": [ { "field": "offer" } ], "actions": [ { "type": "setFields", "values": { "name": "acted" } } ] },
            { "key": "pay", "label": "Pay", "from": [ "offered" ], "to": "paid" } ] } ] }
        """;

    private const string Orders =
        """
        { "records": [ { "ref": "o1", "at": { "daysFromToday": -90, "time": "09:30" }, "values": { "name": "First" },
            "changes": [ { "at": { "daysFromToday": -80 }, "done": [ "called" ], "transition": "offer", "values": { "offer": 12 } }, { "at": { "daysFromToday": -70 }, "transition": "pay" } ] },
          { "ref": "o2", "at": { "daysFromToday": -5 }, "values": { "name": "Second" } } ] }
        """;

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
    public async Task A_record_was_made_and_moved_when_its_sample_says_and_nothing_else_was_set_off()
    {
        await ShopPackage.SendAsync(app, Package(Orders).Zip(), HttpStatusCode.OK, "packages?sampleData=true");

        var records = (await app.SendAsync(HttpMethod.Get, "forms/shop.order/records?sort=createdAt", null, HttpStatusCode.OK)).GetProperty("items");
        var stays = (await app.SendAsync(HttpMethod.Post, "forms/shop.order/stages/query", """{ "sort": [ { "field": "enteredAt" } ] }""", HttpStatusCode.OK)).GetProperty("items").EnumerateArray()
            .Select(stay => stay.GetProperty("values")).ToArray();
        var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
        Assert.Multiple(() =>
        {
            Assert.That(records[0].GetProperty("createdAt").GetDateTime().ToUniversalTime(), Is.EqualTo(today.AddDays(-90).AddHours(9.5)));
            Assert.That(records[0].GetProperty("updatedAt").GetDateTime().ToUniversalTime(), Is.EqualTo(today.AddDays(-70).AddHours(12)));
            Assert.That(records.EnumerateArray().Select(record => record.GetProperty("values").GetProperty("name").GetString()), Is.EqualTo(new[] { "First", "Second" }));
            Assert.That(stays.Select(stay => $"{stay.GetProperty("stage").GetString()} {(stay.GetProperty("enteredAt").GetDateTime().ToUniversalTime() - today).Days}"), Is.EqualTo(new[] { "new -89", "offered -79", "paid -69", "new -4" }));
        });
    }

    [TestCase("\"done\": [ \"called\" ], ", "", "stage.item_open", "data/order.json#/records/0/changes/0")]
    [TestCase(", \"values\": { \"offer\": 12 }", "", "stage.field_missing", "data/order.json#/records/0/changes/0/values/offer")]
    [TestCase("\"transition\": \"pay\"", "\"transition\": \"flee\"", "package.invalid_sample", "data/order.json#/records/0/changes/1")]
    [TestCase("\"transition\": \"pay\"", "\"transition\": \"pay\", \"field\": \"name\"", "stage.unknown_field", "data/order.json#/records/0/changes/1/field")]
    [TestCase("\"name\": \"Second\"", "\"stage\": \"paid\"", "stage.no_start_there", "data/order.json#/records/1/values/stage")]
    [TestCase("\"name\": \"Second\"", "\"stage.enteredAt\": \"2020-01-01T00:00:00Z\"", "field.computed", "data/order.json#/records/1/values/stage.enteredAt")]
    public async Task A_past_that_the_workflow_does_not_allow_is_refused_at_its_place(string from, string to, string code, string pointer)
    {
        Assert.That(Orders, Does.Contain(from));

        var refused = await ShopPackage.SendAsync(app, Package(Orders.Replace(from, to, StringComparison.Ordinal)).Zip(), HttpStatusCode.UnprocessableEntity, "packages?sampleData=true");

        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code")} {error.GetProperty("pointer")}"), Does.Contain($"{code} {pointer}"));
    }

    private static ShopPackage Package(string orders)
    {
        var package = new ShopPackage();
        package.Files["forms/order.json"] = Form;
        package.Files["workflows/path.json"] = Flow;
        package.Files["data/order.json"] = orders;
        return package;
    }
}
