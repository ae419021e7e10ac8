using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Views;

namespace FormFlow.Engine.Tests.Views;

[TestFixture]
public sealed class CheckingAView
{
    private static readonly Dictionary<string, Form> Forms = new()
    {
        ["shop.order"] = Read<Form>("""
            { "label": "Order", "fields": [
              { "type": "text", "key": "name" }, { "type": "number", "key": "price" }, { "type": "date", "key": "due" }, { "type": "dateTime", "key": "made" }, { "type": "switch", "key": "paid" },
              { "type": "select", "key": "status", "options": [ { "value": "open" } ] }, { "type": "tags", "key": "tags" }, { "type": "image", "key": "picture" },
              { "type": "lookup", "key": "item", "form": "shop.item" }, { "type": "linkedValue", "key": "weight", "via": "item", "field": "weight" },
              { "type": "subform", "key": "rows", "fields": [ { "type": "text", "key": "name" } ] } ] }
            """),
        ["shop.item"] = Read<Form>("""{ "label": "Item", "fields": [ { "type": "text", "key": "name" }, { "type": "number", "key": "weight" }, { "type": "lookup", "key": "partOf", "form": "shop.item" } ] }"""),
    };

    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "name" }, { "field": "weight", "total": "sum" }, { "field": "updatedBy" } ], "groupBy": [ "status" ], "frozenColumns": 1, "sort": [ { "field": "updatedAt" } ] }""")]
    [TestCase("""{ "type": "board", "form": "shop.order", "groupBy": "status", "cardFields": [ "due", "tags" ], "sumField": "price" }""")]
    [TestCase("""{ "type": "calendar", "form": "shop.order", "start": "made", "end": "due", "colorBy": "status" }""")]
    [TestCase("""{ "type": "gallery", "form": "shop.order", "cover": "picture" }""")]
    [TestCase("""{ "type": "timeline", "form": "shop.order", "start": "made", "end": "due", "groupBy": "item", "progress": "price" }""")]
    [TestCase("""{ "type": "gallery", "form": "shop.order", "filter": { "not": { "field": "item.partOf.weight", "op": "gt", "value": 1 } } }""")]
    public void Finds_nothing_wrong_with_a_sound_one(string view) => Assert.That(Faults(view), Is.Empty);

    [TestCase("""{ "type": "gallery", "form": "shop.gone" }""", "document.unknown_form", "/form")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [] }""", "view.no_columns", "/columns")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "gone" } ] }""", "document.unknown_field", "/columns/0/field")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "name", "total": "sum" } ] }""", "view.unsuitable_field", "/columns/0/field")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "name", "total": "max" }, { "field": "paid", "total": "max" } ] }""", "view.unsuitable_field", "/columns/1/field")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "rows", "total": "count" } ] }""", "view.unsuitable_field", "/columns/0/field")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "name" } ], "frozenColumns": 2 }""", "document.out_of_range", "/frozenColumns")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "name", "width": 40 }, { "field": "name", "width": 39 } ] }""", "document.out_of_range", "/columns/1/width")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "name" } ], "audience": { "departments": [ "Sales" ] } }""", "view.unknown_audience", "/audience/departments/0")]
    [TestCase("""{ "type": "table", "form": "shop.order", "columns": [ { "field": "name" } ], "groupBy": [ "name", "status", "paid", "due" ] }""", "document.out_of_range", "/groupBy")]
    [TestCase("""{ "type": "gallery", "form": "shop.order", "sort": [ { "field": "price" }, { "field": "rows" } ] }""", "view.unsuitable_field", "/sort/1/field")]
    [TestCase("""{ "type": "gallery", "form": "shop.order", "colors": [ { "color": "red", "when": { "all": [ { "field": "status", "op": "eq", "value": "open" }, { "field": "gone", "op": "empty" } ] } } ] }""", "document.unknown_field", "/colors/0/when/all/1/field")]
    [TestCase("""{ "type": "gallery", "form": "shop.order", "filter": { "field": "paid", "op": "contains", "value": "x" } }""", "view.unsuitable_operator", "/filter/op")]
    [TestCase("""{ "type": "gallery", "form": "shop.order", "filter": { "field": "name.weight", "op": "empty" } }""", "document.unknown_field", "/filter/field")]
    [TestCase("""{ "type": "gallery", "form": "shop.order", "filter": { "field": "item.partOf.partOf.partOf.partOf.name", "op": "empty" } }""", "document.unknown_field", "/filter/field")]
    [TestCase("""{ "type": "gallery", "form": "shop.order", "cover": "name" }""", "view.unsuitable_field", "/cover")]
    [TestCase("""{ "type": "board", "form": "shop.order", "groupBy": "tags" }""", "view.unsuitable_field", "/groupBy")]
    [TestCase("""{ "type": "board", "form": "shop.order", "groupBy": "status", "cardFields": [ "name", "gone" ] }""", "document.unknown_field", "/cardFields/1")]
    [TestCase("""{ "type": "calendar", "form": "shop.order", "start": "name" }""", "view.unsuitable_field", "/start")]
    [TestCase("""{ "type": "timeline", "form": "shop.order", "start": "made", "end": "price" }""", "view.unsuitable_field", "/end")]
    public void Names_what_is_wrong_and_where(string view, string code, string pointer) => Assert.That(Faults(view), Is.EqualTo(new[] { (code, pointer) }));

    [Test]
    public void Keeps_the_first_colour_when_it_is_written()
    {
        var view = Read<View>("""{ "type": "gallery", "label": "x", "form": "shop.order", "colors": [ { "color": "gray", "when": { "field": "paid", "op": "empty" } } ] }""");

        Assert.That(DocumentJson.Read<View>(DocumentJson.Write(view)).Value.Colors![0].Color, Is.EqualTo(OptionColor.Gray));
    }

    private static IEnumerable<(string, string?)> Faults(string json)
    {
        var errors = new ErrorList();
        Read<View>(json.Insert(1, " \"label\": \"View\",")).Check(errors, key => Forms.GetValueOrDefault(key));
        return errors.Errors.Select(error => (error.Code.Code, error.Pointer));
    }

    private static T Read<T>(string json)
        where T : class => DocumentJson.Read<T>(json).Value;
}
