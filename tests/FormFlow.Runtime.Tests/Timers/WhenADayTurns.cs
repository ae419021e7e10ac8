using FormFlow.Engine.Records;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>Values that are made of the date or the hour follow it, for the records whose values change and for no others.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class WhenADayTurns<T>
    where T : TestDatabases, new()
{
    private const string Flow =
        """
        { "label": "Orders", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "usual", "label": "Usual", "stages": [ { "key": "new", "label": "New" }, { "key": "won", "label": "Won", "status": "won" } ],
          "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "win", "label": "Win", "from": [ "new" ], "to": "won" } ] } ] }
        """;

    private const string Fields =
        """
        { "key": "days", "type": "formula", "formula": "DAYS(wanted, TODAY())", "decimals": 0 }, { "key": "late", "type": "formula", "formula": "wanted < TODAY()", "result": "switch" },
        { "key": "twice", "type": "formula", "formula": "days * 2", "decimals": 0 }, { "key": "still", "type": "formula", "formula": "count * 2", "decimals": 0 }
        """;

    private T databases = null!;
    private TimedShop shop = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        shop = await TimedShop.OpenAsync(new TestClock(new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.FromHours(8))), databases.Databases);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await shop.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Every_value_that_changes_is_written_with_its_cause_and_the_record_counts_as_untouched()
    {
        await shop.FoundAsync(Flow, Fields);
        var order = await shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-28" }""");

        await shop.WorkAsync("2026-11-27T23:59:59+08:00");
        Assert.That(await ValuesAsync(order), Is.EqualTo("1 0 2"));
        await shop.WorkAsync("2026-11-28T00:00:00+08:00");
        Assert.That(await ValuesAsync(order), Is.EqualTo("0 0 0"));
        await shop.WorkAsync("2026-11-30T08:00:00+08:00");

        Assert.That(await ValuesAsync(order), Is.EqualTo("-2 1 -4"));
        Assert.That(await CausesAsync(order), Is.EqualTo(new[] { "by hand", "time:shop.order", "time:shop.order" }));
        Assert.That(
            await shop.RowsAsync<long>($"SELECT updated_at - created_at FROM {await TableAsync()} WHERE id = @order", new { order }),
            Is.EqualTo(new[] { 0L }));
    }

    [Test]
    public async Task A_record_whose_values_stay_the_same_is_not_looked_at_before_they_change()
    {
        await shop.FoundAsync(Flow, """{ "key": "late", "type": "formula", "formula": "wanted < TODAY()", "result": "switch" }""");
        var soon = await shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-12-01" }""");
        var far = await shop.CreateAsync("""{ "name": "Desk", "wanted": "2027-06-01" }""");
        var never = await shop.CreateAsync();

        Assert.That(await DueAsync(), Is.EqualTo(new[] { (soon, "2026-12-02 00:00"), (far, "2026-12-28 00:00"), (never, "2026-12-28 00:00") }));
        await shop.WorkAsync("2026-12-28T00:00:00+08:00");

        Assert.That(await CausesAsync(soon), Is.EqualTo(new[] { "by hand", "time:shop.order" }));
        Assert.That(await CausesAsync(far), Is.EqualTo(new[] { "by hand" }), "what stays the same leaves no entry");
        Assert.That(await DueAsync(), Has.All.Matches<(long, string)>(due => due.Item2 == "2027-01-28 00:00"));
    }

    [Test]
    public async Task A_change_moves_the_next_look_and_a_deleted_record_has_none()
    {
        await shop.FoundAsync(Flow, Fields);
        var order = await shop.CreateAsync();
        Assert.That(await DueAsync(), Is.EqualTo(new[] { (order, "2026-12-28 00:00") }));

        await shop.UpdateAsync(order, """{ "wanted": "2026-12-01" }""");
        Assert.That(await DueAsync(), Is.EqualTo(new[] { (order, "2026-11-28 00:00") }));
        await shop.DeleteAsync(order);
        Assert.That(await DueAsync(), Is.Empty);
        await shop.DeleteAsync(order, back: true);

        Assert.That(await DueAsync(), Is.EqualTo(new[] { (order, "2026-11-28 00:00") }));
    }

    [Test]
    public async Task The_hour_is_followed_where_a_formula_asks_for_it()
    {
        await shop.FoundAsync(Flow, """{ "key": "hour", "type": "formula", "formula": "HOUR(NOW())", "decimals": 0 }""");
        var order = await shop.CreateAsync();

        await shop.WorkAsync("2026-11-27T10:59:59+08:00");
        var before = await ColumnAsync(order, "hour");
        await shop.WorkAsync("2026-11-27T11:00:00+08:00");

        Assert.That((before, await ColumnAsync(order, "hour")), Is.EqualTo((10L, 11L)));
    }

    [Test]
    public async Task Days_begin_where_the_workspace_is_though_its_clocks_change()
    {
        await shop.FoundAsync(Flow, """{ "key": "days", "type": "formula", "formula": "DAYS(wanted, TODAY())", "decimals": 0 }""", zone: "America/New_York");
        shop.At("2026-10-31T12:00:00Z");
        var order = await shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-02" }""");

        await shop.WorkAsync("2026-11-01T03:59:59Z");
        var first = await ColumnAsync(order, "days");
        await shop.WorkAsync("2026-11-01T04:00:00Z");
        var second = await ColumnAsync(order, "days");
        await shop.WorkAsync("2026-11-02T04:59:59Z");
        var third = await ColumnAsync(order, "days");
        await shop.WorkAsync("2026-11-02T05:00:00Z");

        Assert.That((first, second, third, await ColumnAsync(order, "days")), Is.EqualTo((2L, 1L, 1L, 0L)));
    }

    [Test]
    public async Task A_score_fades_though_nobody_touches_the_record_and_no_rule_for_people_holds_it_up()
    {
        await shop.FoundAsync(
            Flow,
            """
            { "key": "score", "type": "score", "start": 8, "terms": [ { "label": "Urgent", "points": 4, "when": { "field": "urgent", "op": "eq", "value": true } } ], "decay": { "since": "wanted", "halfLife": 7 } }
            """,
            """, "validations": [ { "check": { "field": "wanted", "op": "gte", "value": { "var": "today" } }, "message": "Not in the past." } ]""");
        var order = await shop.CreateAsync("""{ "name": "Desk", "wanted": "2026-11-27", "urgent": true }""");

        await shop.WorkAsync("2026-12-04T09:00:00+08:00");

        Assert.That(await ColumnAsync(order, "score"), Is.EqualTo(6));
    }

    [Test]
    public async Task What_is_counted_of_other_records_and_of_rows_by_the_day_follows_it_and_what_reads_it_follows_too()
    {
        const string Late = """{ "field": "wanted", "op": "lt", "value": { "var": "today" } }""";
        await shop.FoundAsync(
            Flow,
            $$"""
            { "key": "part", "type": "lookup", "form": "shop.order" }, { "key": "lines", "type": "subform", "fields": [ { "key": "wanted", "type": "date" } ] },
            { "key": "parts", "type": "rollup", "form": "shop.order", "via": "part", "fn": "count", "filter": {{Late}} }, { "key": "rows", "type": "rollup", "via": "lines", "fn": "count", "filter": {{Late}} },
            { "key": "both", "type": "formula", "formula": "parts * 10 + rows", "decimals": 0 }, { "key": "above", "type": "formula", "formula": "part.both", "decimals": 0 }
            """);
        var order = await shop.CreateAsync("""{ "name": "Desk", "lines": [ { "wanted": "2026-11-28" }, { "wanted": "2026-11-29" } ] }""");
        var part = await shop.CreateAsync($$"""{ "name": "Leg", "wanted": "2026-11-27", "part": "{{RecordId.Format(order)}}" }""");
        await shop.CreateAsync($$"""{ "name": "Top", "wanted": "2026-11-29", "part": "{{RecordId.Format(order)}}" }""");
        var other = await shop.CreateAsync();

        var told = new List<long?> { await ColumnAsync(order, "both") };
        foreach (var day in new[] { "2026-11-28", "2026-11-29", "2026-11-30" })
        {
            await shop.WorkAsync($"{day}T00:00:00+08:00");
            told.Add(await ColumnAsync(order, "both"));
        }

        Assert.That(told, Is.EqualTo(new[] { 0L, 10L, 11L, 22L }));
        Assert.That((await ColumnAsync(part, "above"), await ColumnAsync(other, "both")), Is.EqualTo((22L, 0L)));
        Assert.That(await CausesAsync(order), Is.EqualTo(new[] { "by hand", "time:shop.order", "time:shop.order", "time:shop.order" }));
        Assert.That(await CausesAsync(other), Is.EqualTo(new[] { "by hand" }), "what stays the same leaves no entry");
    }

    [Test]
    public async Task What_depends_on_who_acts_is_left_alone()
    {
        await shop.FoundAsync(Flow, """{ "key": "who", "type": "formula", "formula": "ME() + TODAY()", "result": "text" }""");
        await shop.CreateAsync();

        Assert.That(await DueAsync(), Is.Empty);
    }

    private async Task<string> ValuesAsync(long order) => $"{await ColumnAsync(order, "days")} {await ColumnAsync(order, "late")} {await ColumnAsync(order, "twice")}";

    private async Task<long?> ColumnAsync(long order, string field)
    {
        var form = await shop.FormAsync();
        return (await shop.RowsAsync<long?>($"SELECT {form.Find(field)!.ColumnName} FROM {form.Table} WHERE id = @order", new { order })).Single();
    }

    private async Task<string> TableAsync() => (await shop.FormAsync()).Table;

    private Task<List<string>> CausesAsync(long order) => shop.RowsAsync<string>("SELECT coalesce(cause, 'by hand') FROM journal WHERE record = @order ORDER BY seq", new { order });

    private async Task<(long, string)[]> DueAsync() =>
        [.. (await shop.RowsAsync<(long Record, long Due)>("SELECT record, due_at FROM refresh ORDER BY due_at, record")).Select(row => (row.Record, $"{DateTimeOffset.FromUnixTimeMilliseconds(row.Due).ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}"))];
}
