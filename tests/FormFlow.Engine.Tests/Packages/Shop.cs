using System.Text;
using FormFlow.Engine.Packages;

namespace FormFlow.Engine.Tests.Packages;

/// <summary>A small package that tests change.</summary>
internal static class Shop
{
    public static Dictionary<string, string> Files() => new()
    {
        ["package.json"] = """{ "format": 1, "key": "shop", "version": "1.2.0", "label": "Shop" }""",
        ["app.json"] = """{ "key": "shop", "version": "1.2.0", "label": "Shop", "navigation": [ { "type": "form", "form": "shop.order" }, { "type": "group", "label": "More", "items": [ { "type": "view", "view": "shop.open" } ] } ] }""",
        ["forms/order.json"] = """{ "label": "Order", "fields": [ { "type": "text", "key": "name" }, { "type": "number", "key": "price" }, { "type": "lookup", "key": "item", "form": "shop.item" } ] }""",
        ["forms/item.json"] = """{ "label": "Item", "fields": [ { "type": "text", "key": "name" }, { "type": "lookup", "key": "partOf", "form": "shop.item" } ] }""",
        ["views/open.json"] = """{ "type": "table", "label": "Open", "form": "shop.order", "filter": { "field": "item.name", "op": "contains", "value": "a" }, "sort": [ { "field": "createdAt", "descending": true } ], "columns": [ { "field": "name" }, { "field": "price", "total": "sum" } ] }""",
        ["flows/remind.json"] = """{ "anything": [ 1, 2 ] }""",
        ["data/order.json"] = """{ "records": [ { "ref": "o1", "values": { "name": "First", "item": { "ref": "i2" } } } ] }""",
        ["data/item.ndjson"] = """
            { "ref": "i2", "values": { "name": "Part", "partOf": { "ref": "i1" } } }

            { "ref": "i1", "values": { "name": "Whole" } }
            """,
        ["README.md"] = "# Shop",
    };

    public static IEnumerable<PackageEntry> Entries(Dictionary<string, string> files) => files.Select(file => new PackageEntry(file.Key, Encoding.UTF8.GetBytes(file.Value)));

    public static Package Read() => PackageReader.Read(Entries(Files())).Value;

    /// <summary>What is wrong with the package when one file is another: code and place.</summary>
    public static IEnumerable<(string Code, string? Place)> Faults(string path, string? content)
    {
        var files = Files();
        files.Remove(path);
        if (content is not null)
        {
            files[path] = content;
        }

        return [.. PackageReader.Read(Entries(files)).Errors.Select(error => (error.Code.Code, error.Pointer))];
    }
}
