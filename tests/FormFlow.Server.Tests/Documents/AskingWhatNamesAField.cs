using System.Net;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Documents;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class AskingWhatNamesAField<T>
    where T : TestDatabases, new()
{
    private AppFixture app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.SendAsync(HttpMethod.Put, "apps/shop", """{ "key": "shop", "label": "Shop", "version": "1.0.0" }""", HttpStatusCode.OK);
        await app.SendAsync(
            HttpMethod.Put,
            "forms/shop.order",
            """
            { "label": "Order", "titleField": "name", "fields": [ { "key": "name", "type": "text" }, { "key": "free", "type": "text" },
              { "key": "rows", "type": "subform", "fields": [ { "key": "price", "type": "number" }, { "key": "twice", "type": "formula", "formula": "price * 2", "result": "number" } ] },
              { "key": "total", "type": "formula", "formula": "SUM(rows.price)", "result": "number" }, { "key": "stage", "type": "stage" } ],
              "validations": [ { "check": { "field": "total", "op": "lt", "value": 100 }, "message": "Too much", "field": "name" } ],
              "layout": [ { "type": "section", "label": "All", "elements": [ { "type": "field", "field": "name" } ] } ] }
            """,
            HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "forms/shop.note", """{ "label": "Note", "fields": [ { "key": "order", "type": "lookup", "form": "shop.order" }, { "key": "name", "type": "formula", "formula": "order.name", "result": "text" }, { "key": "linked", "type": "linkedValue", "via": "order", "field": "total" } ] }""", HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Put, "views/shop.open", """{ "type": "table", "label": "Open", "form": "shop.order", "filter": { "field": "total", "op": "gt", "value": 1 }, "sort": [ { "field": "name" } ], "columns": [ { "field": "name" } ] }""", HttpStatusCode.OK);
        await app.SendAsync(
            HttpMethod.Put,
            "workflows/shop.path",
            """
            { "label": "Path", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual", "stages": [ { "key": "new", "label": "New" }, { "key": "done", "label": "Done", "status": "won", "enter": { "required": [ "name" ] } } ],
              "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "end", "label": "End", "from": [ "new" ], "to": "done", "when": "total > 3" } ] } ] }
            """,
            HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "apps/shop/publish", null, HttpStatusCode.OK);
    }

    [TearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [TestCase("name", "form shop.order/titleField", "form shop.order/validations/0/field", "form shop.order/layout/0/elements/0/field", "form shop.note/fields/1/formula", "view shop.open/sort/0/field", "view shop.open/columns/0/field", "workflow shop.path/pipelines/0/stages/1/enter/required/0")]
    [TestCase("total", "form shop.order/validations/0/check/field", "form shop.note/fields/2/field", "view shop.open/filter/field", "workflow shop.path/pipelines/0/transitions/1/when")]
    [TestCase("rows.price", "form shop.order/fields/2/fields/1/formula", "form shop.order/fields/3/formula")]
    [TestCase("stage", "workflow shop.path/field")]
    [TestCase("free")]
    public async Task Every_place_is_told(string field, params string[] places)
    {
        var uses = await app.SendAsync(HttpMethod.Get, $"forms/shop.order/fields/{field}/uses", null, HttpStatusCode.OK);

        Assert.That(uses.GetProperty("items").EnumerateArray().Select(use => $"{use.GetProperty("kind")} {use.GetProperty("key")}{use.GetProperty("pointer")}"), Is.EquivalentTo(places));
    }

    [TestCase("forms/shop.none/fields/name/uses")]
    [TestCase("forms/shop.order/fields/none/uses")]
    [TestCase("forms/shop.order/fields/rows.none/uses")]
    [TestCase("forms/shop.order/fields/name.none/uses")]
    [TestCase("forms/shop.order/fields/a.b.c/uses")]
    public async Task What_is_not_there_has_none(string path) => await app.SendAsync(HttpMethod.Get, path, null, HttpStatusCode.NotFound);
}
