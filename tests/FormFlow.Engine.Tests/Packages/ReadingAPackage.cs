using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Packages;

namespace FormFlow.Engine.Tests.Packages;

[TestFixture]
public sealed class ReadingAPackage
{
    [Test]
    public void Gives_its_documents_in_order()
    {
        var package = Shop.Read();

        Assert.That(package.Documents.Select(document => $"{document.Kind} {document.Key}"), Is.EqualTo(new[] { "form item", "form order", "view open", "flow remind" }));
        Assert.That(package.Samples.Select(data => (data.Key, data.Value.Records.Count)), Is.EqualTo(new[] { ("item", 2), ("order", 1) }));
        Assert.That(package.FullKey("order"), Is.EqualTo("shop.order"));
    }

    [TestCase("forms/order.json", """{ "label": "Order", "colour": 1, "fields": [] }""", "document.unreadable", "forms/order.json#/colour")]
    [TestCase("forms/order.json", """{ "label": "Order", "fields": [ { "type": "rainbow", "key": "x" } ] }""", "document.unreadable", "forms/order.json#/fields/0/type")]
    [TestCase("forms/order.json", "{", "document.unreadable", "forms/order.json")]
    [TestCase("flows/remind.json", """{ "a": 1, "a": 2 }""", "document.unreadable", "flows/remind.json")]
    [TestCase("flows/remind.json", "[]", "document.unreadable", "flows/remind.json")]
    [TestCase("package.json", null, "package.missing_file", "package.json")]
    [TestCase("app.json", null, "package.missing_file", "app.json")]
    [TestCase("package.json", """{ "format": 2, "key": "shop", "version": "1.2.0", "label": "Shop" }""", "package.unsupported_format", "package.json#/format")]
    [TestCase("package.json", """{ "format": 1, "key": "9shop", "version": "1.2.0", "label": "Shop" }""", "document.invalid_key", "package.json#/key")]
    [TestCase("package.json", """{ "format": 1, "key": "shop", "version": "1.2", "label": "Shop" }""", "app.invalid_version", "package.json#/version")]
    [TestCase("package.json", """{ "format": 1, "key": "shop", "version": "1.2.0", "label": "Shop", "requires": { "base": "new" } }""", "app.invalid_version", "package.json#/requires/base")]
    [TestCase("package.json", """{ "format": 1, "key": "store", "version": "1.2.0", "label": "Shop" }""", "package.mismatch", "app.json#/key")]
    [TestCase("package.json", """{ "format": 1, "key": "shop", "version": "1.3.0", "label": "Shop" }""", "package.mismatch", "app.json#/version")]
    [TestCase("package.json", """{ "format": 1, "key": "shop", "version": "1.2.0", "label": "Shop", "picture": "../secret.png" }""", "package.bad_picture", "package.json#/picture")]
    [TestCase("package.json", """{ "format": 1, "key": "shop", "version": "1.2.0", "label": "Shop", "picture": "picture.gif" }""", "package.bad_picture", "package.json#/picture")]
    [TestCase("package.json", """{ "format": 1, "key": "shop", "version": "1.2.0", "label": "Shop", "picture": "picture.svg" }""", "package.missing_file", "package.json#/picture")]
    [TestCase("other.png", "PNG", "package.unknown_path", "other.png")]
    [TestCase("scripts/run.sh", "rm", "package.unknown_path", "scripts/run.sh")]
    [TestCase("forms/deep/order.json", "{}", "package.unknown_path", "forms/deep/order.json")]
    [TestCase("forms/not a key.json", "{}", "package.unknown_path", "forms/not a key.json")]
    [TestCase("Forms/order.json", "{}", "package.repeated_path", "forms/order.json")]
    [TestCase("data/order.ndjson", """{ "values": {} }""", "package.repeated_path", "data/order.ndjson")]
    [TestCase("data/nothing.json", """{ "records": [] }""", "package.unknown_form", "data/nothing.json")]
    [TestCase("data/order.json", """{ "records": [ { "ref": "i1", "values": {} } ] }""", "package.repeated_ref", "data/order.json#/records/0/ref")]
    [TestCase("data/order.json", """{ "records": [ { "values": [] } ] }""", "document.unreadable", "data/order.json#/records/0/values")]
    [TestCase("data/order.json", """{ "records": [ { "values": { "at": { "daysFromToday": 1, "time": "25:00" } } } ] }""", "package.invalid_sample", "data/order.json#/records/0/values/at")]
    [TestCase("data/order.json", """{ "records": [ { "at": { "daysFromToday": 1 }, "values": {} } ] }""", "package.invalid_sample", "data/order.json#/records/0/at")]
    [TestCase("data/order.json", """{ "records": [ { "at": { "daysFromToday": -1, "time": "25:00" }, "values": {} } ] }""", "package.invalid_sample", "data/order.json#/records/0/at")]
    [TestCase("data/order.json", """{ "records": [ { "at": { "daysFromToday": -3 }, "values": {}, "changes": [ { "at": { "daysFromToday": -4 } } ] } ] }""", "package.invalid_sample", "data/order.json#/records/0/changes/0/at")]
    [TestCase("data/order.json", """{ "records": [ { "at": { "daysFromToday": -3, "time": "10:00" }, "values": {}, "changes": [ { "at": { "daysFromToday": -2 } }, { "at": { "daysFromToday": -2, "time": "11:59" } } ] } ] }""", "package.invalid_sample", "data/order.json#/records/0/changes/1/at")]
    [TestCase("data/order.json", """{ "records": [ { "values": {}, "changes": [ { "at": { "daysFromToday": -4 } } ] } ] }""", "package.invalid_sample", "data/order.json#/records/0/changes/0/at")]
    [TestCase("data/order.json", """{ "records": [ { "at": { "daysFromToday": -3 }, "values": {}, "changes": [ { "at": { "daysFromToday": -2 }, "values": { "who": { "member": "you" } } } ] } ] }""", "package.invalid_sample", "data/order.json#/records/0/changes/0/values/who")]
    [TestCase("data/order.json", """{ "records": [ { "values": { "who": [ { "member": "you" } ] } } ] }""", "package.invalid_sample", "data/order.json#/records/0/values/who/0")]
    [TestCase("data/order.json", """{ "records": [ { "values": { "name": "\ud800" } } ] }""", "document.unreadable", "data/order.json")]
    [TestCase("forms/order.json", """{ "label": "\udc00", "fields": [ { "type": "text", "key": "name" } ] }""", "document.unreadable", "forms/order.json")]
    [TestCase("data/item.ndjson", "{ \"values\": {} }\n{ \"value\": {} }", "document.unreadable", "data/item.ndjson:2")]
    public void Refuses_what_is_wrong_at_its_place(string path, string? content, string code, string place) =>
        Assert.That(Shop.Faults(path, content).Where(fault => fault.Code == code).Select(fault => fault.Place), Has.Some.StartsWith(place));

    [Test]
    public void Names_every_fault_at_once()
    {
        var files = Shop.Files();
        files["forms/order.json"] = "{";
        files["views/open.json"] = "{}";
        files["extra.txt"] = "x";

        var places = PackageReader.Read(Shop.Entries(files)).Errors.Select(error => error.Pointer!.Split('#')[0]);

        Assert.That(places, Is.EquivalentTo(new[] { "extra.txt", "forms/order.json", "views/open.json" }));
    }

    [Test]
    public void Takes_a_byte_order_mark()
    {
        var entries = Shop.Entries(Shop.Files()).Select(entry => entry.Path == "forms/order.json" ? entry with { Content = Encoding.UTF8.Preamble.ToArray().Concat(entry.Content.ToArray()).ToArray() } : entry);

        Assert.That(PackageReader.Read(entries).IsRefused, Is.False);
    }

    [Test]
    public void Finds_references_that_lead_nowhere()
    {
        var files = Shop.Files();
        files["app.json"] = """{ "key": "shop", "version": "1.2.0", "label": "Shop", "navigation": [ { "type": "form", "form": "shop.gone" }, { "type": "group", "label": "More", "items": [ { "type": "view", "view": "shop.gone" } ] } ] }""";
        files["views/open.json"] = """{ "type": "table", "label": "Open", "form": "shop.order", "filter": { "any": [ { "field": "item.gone", "op": "empty" } ] }, "columns": [ { "field": "gone" } ] }""";
        var errors = new ErrorList();

        PackageReader.Read(Shop.Entries(files)).Value.Check(errors, _ => null);

        Assert.That(errors.Errors.Select(error => error.Pointer), Is.EquivalentTo(new[]
        {
            "app.json#/navigation/0/form", "app.json#/navigation/1/items/0/view", "views/open.json#/filter/any/0/field", "views/open.json#/columns/0/field",
        }));
    }

    [Test]
    public void Finds_nothing_wrong_with_a_sound_package()
    {
        var errors = new ErrorList();

        Shop.Read().Check(errors, _ => null);

        Assert.That(errors.Errors, Is.Empty);
    }

    [Test]
    public void Writes_the_same_bytes_again()
    {
        var files = Shop.Files();
        files["package.json"] = """{ "format": 1, "key": "shop", "version": "1.2.0", "label": "Shop", "picture": "picture.svg" }""";
        files["picture.svg"] = "<svg/>";
        var once = PackageWriter.Write(PackageReader.Read(Shop.Entries(files)).Value);
        var twice = PackageWriter.Write(PackageReader.Read(once).Value);

        Assert.That(twice.Select(Text), Is.EqualTo(once.Select(Text)));
        Assert.That(once.Select(entry => entry.Path), Has.Member("picture.svg"));
        Assert.That(once.Select(entry => entry.Path), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));

        static string Text(PackageEntry entry) => $"{entry.Path} {Encoding.UTF8.GetString(entry.Content.Span)}";
    }
}
