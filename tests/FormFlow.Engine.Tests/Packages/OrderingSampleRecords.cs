using FormFlow.Engine.Packages;

namespace FormFlow.Engine.Tests.Packages;

[TestFixture]
public sealed class OrderingSampleRecords
{
    [Test]
    public void Puts_first_what_others_point_at() =>
        Assert.That(SampleOrder.Of(Shop.Read()).Value.Select(entry => entry.Record.Ref), Is.EqualTo(new[] { "i1", "i2", "o1" }));

    [Test]
    public void Refuses_a_ref_that_no_record_has() =>
        Assert.That(Refusals("""{ "records": [ { "values": { "item": { "ref": "gone" } } } ] }"""), Is.EqualTo(new[] { ("package.unknown_ref", "data/order.json#/records/0") }));

    [Test]
    public void Refuses_records_that_point_at_each_other() =>
        Assert.That(Refusals("""{ "records": [ { "ref": "a", "values": { "item": { "ref": "b" } } }, { "ref": "b", "values": { "rows": [ { "item": { "ref": "a" } } ] } } ] }"""), Is.EqualTo(new[] { ("package.ref_loop", "data/order.json#/records/1") }));

    [Test]
    public void Lets_what_happened_later_point_at_anything_that_is_there()
    {
        const string Later = """{ "records": [ { "ref": "a", "at": { "daysFromToday": -2 }, "values": { }, "changes": [ { "at": { "daysFromToday": -1 }, "values": { "item": { "ref": "b" } } } ] }, { "ref": "b", "values": { "item": { "ref": "a" } } } ] }""";

        Assert.Multiple(() =>
        {
            Assert.That(Refusals(Later), Is.Empty);
            Assert.That(Refusals(Later.Replace("{ \"ref\": \"b\" } }", "{ \"ref\": \"c\" } }", StringComparison.Ordinal)), Is.EqualTo(new[] { ("package.unknown_ref", "data/order.json#/records/0") }));
        });
    }

    [Test]
    public void Follows_chains_as_long_as_a_file()
    {
        var records = Enumerable.Range(0, 20_000).Select(number => $$"""{ "ref": "o{{number}}", "values": { "next": { "ref": "o{{number + 1}}" } } }""").Append("""{ "ref": "o20000", "values": {} }""");

        var order = Order($$"""{ "records": [ {{string.Join(',', records)}} ] }""");

        Assert.That(order.Value.Where(entry => entry.Form == "order").First().Record.Ref, Is.EqualTo("o20000"));
    }

    private static IEnumerable<(string, string?)> Refusals(string orders) => Order(orders).Errors.Select(error => (error.Code.Code, error.Pointer));

    private static Errors.Result<IReadOnlyList<(string Form, SampleRecord Record)>> Order(string orders)
    {
        var files = Shop.Files();
        files["data/order.json"] = orders;
        return SampleOrder.Of(PackageReader.Read(Shop.Entries(files)).Value);
    }
}
