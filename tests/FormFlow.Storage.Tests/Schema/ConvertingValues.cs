using Dapper;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Dialects;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Tests.Queries;
using FormFlow.Storage.Workspaces;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Schema;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class ConvertingValues<T>
    where T : TestDatabases, new()
{
    private const string Options = """ "options": [ { "value": "open", "label": "Open" }, { "value": "late" } ] """;

    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly string Select = $$""" "type": "select", {{Options}} """;
    private static readonly string MultiSelect = $$""" "type": "multiSelect", {{Options}} """;
    private const string Item = """ "type": "lookup", "form": "x.item" """;
    private const string Items = """ "type": "lookup", "form": "x.item", "multiple": true """;

    // From, value, to, the value afterwards; null where it does not convert.
    private static readonly (string From, string Value, string To, string? Becomes)[] Cases =
    [
        (""" "type": "text" """, "12.50", """ "type": "number", "decimals": 2 """, "12.5"),
        (""" "type": "text" """, "1.234", """ "type": "number", "decimals": 2 """, null),
        (""" "type": "text" """, "twelve", """ "type": "number" """, null),
        (""" "type": "text" """, "¥12", """ "type": "currency" """, "12"),
        (""" "type": "text" """, "2024-03-04", """ "type": "date" """, "2024-03-04"),
        (""" "type": "text" """, "soon", """ "type": "date" """, null),
        (""" "type": "text" """, "yes", """ "type": "switch" """, "Yes"),
        (""" "type": "text" """, "Open", Select, "Open"),
        (""" "type": "text" """, "shut", Select, null),
        (""" "type": "text" """, "open; late", MultiSelect, "Open; late"),
        (""" "type": "text" """, "a; b", """ "type": "tags" """, "a; b"),
        (""" "type": "text" """, "ann@example.com", """ "type": "email" """, "ann@example.com"),
        (""" "type": "text" """, "nobody", """ "type": "email" """, null),
        (""" "type": "text" """, "too long", """ "type": "text", "maxLength": 3 """, "too long"),
        (""" "type": "text" """, "too long", """ "type": "longText", "maxLength": 3 """, null),
        (""" "type": "text" """, "Bolt", Item, "Bolt"),
        (""" "type": "text" """, "Nut", Item, null),
        (""" "type": "text" """, "nothing", Item, null),
        (""" "type": "text" """, "Bolt; Screw", Items, "Bolt; Screw"),
        (""" "type": "text" """, "Bolt; nothing", Items, null),
        (""" "type": "number" """, "12", """ "type": "text" """, "12"),
        (""" "type": "number", "decimals": 2 """, "1.25", """ "type": "number", "decimals": 1 """, null),
        (""" "type": "number", "decimals": 2 """, "1.50", """ "type": "number", "decimals": 1 """, "1.5"),
        (""" "type": "number" """, "4", """ "type": "rating" """, "4"),
        (""" "type": "number" """, "9", """ "type": "rating" """, null),
        (""" "type": "number" """, "1", """ "type": "switch" """, "Yes"),
        (""" "type": "number" """, "7", """ "type": "switch" """, null),
        (""" "type": "percent", "decimals": 0 """, "25%", """ "type": "number", "decimals": 2 """, "0.25"),
        (""" "type": "percent", "decimals": 0 """, "25%", """ "type": "text" """, "25%"),
        (""" "type": "duration" """, "1:30:00", """ "type": "number" """, "5400"),
        (""" "type": "date" """, "2024-03-04", """ "type": "dateTime" """, "2024-03-03 16:00:00"),
        (""" "type": "dateTime" """, "2024-03-04 16:30", """ "type": "date" """, "2024-03-05"),
        (""" "type": "dateTime" """, "2024-03-04 16:30", """ "type": "text" """, "2024-03-05 00:30:00"),
        (""" "type": "time" """, "15:04", """ "type": "text" """, "15:04:00"),
        (""" "type": "switch" """, "yes", """ "type": "text" """, "Yes"),
        (""" "type": "switch" """, "yes", """ "type": "number" """, null),
        (Select, "open", """ "type": "text" """, "open"),
        (Select, "open", MultiSelect, "Open"),
        (MultiSelect, "open", Select, "Open"),
        (MultiSelect, "open; late", Select, null),
        (MultiSelect, "open; late", """ "type": "tags" """, "open; late"),
        (""" "type": "tags" """, "late; open", MultiSelect, "Open; late"),
        (""" "type": "tags" """, "late; other", MultiSelect, null),
        (""" "type": "richText" """, "<p>a <strong>b</strong></p>", """ "type": "longText" """, "a b"),
        (""" "type": "longText" """, "1 < 2", """ "type": "richText" """, "<p>1 &lt; 2</p>"),
        (Item, "1", """ "type": "text" """, "Bolt"),
        (Item, "1", Items, "Bolt"),
        (Items, "1", Item, "Bolt"),
        (Items, "1; 4", Item, null),
        (Items, "1; 4", """ "type": "text" """, "Bolt; Screw"),
        (Item, "1", """ "type": "lookup", "form": "x.other" """, null),
        (Item, "1", """ "type": "member" """, null),
        (Item, "1", """ "type": "number" """, null),
    ];

    private static readonly (string Settings, string Value)[] Types =
    [
        (""" "type": "text" """, "5"), (""" "type": "longText" """, "a\nb"), (""" "type": "richText" """, "<p>x</p>"), (""" "type": "number", "decimals": 1 """, "2.5"), (""" "type": "currency" """, "3"), (""" "type": "percent" """, "50%"),
        (""" "type": "rating" """, "4"), (""" "type": "date" """, "2024-02-29"), (""" "type": "dateTime" """, "2024-02-29 10:00"), (""" "type": "time" """, "10:00"), (""" "type": "duration" """, "90"), (""" "type": "switch" """, "no"),
        (Select, "late"), (MultiSelect, "open; late"), (""" "type": "tags" """, "open"), (""" "type": "phone" """, "10086"), (""" "type": "email" """, "a@b.cn"), (""" "type": "url" """, "https://example.org/"), (Item, "1"), (Items, "1; 4"), (""" "type": "member" """, "1"),
    ];

    private static readonly ((string Settings, string Value) From, (string Settings, string Value) To)[] Pairs = [.. Types.SelectMany(from => Types.Select(to => (from, to)))];

    [Test]
    public async Task Does_what_the_table_says_and_keeps_every_value_as_it_was()
    {
        await using var databases = await TestDatabases.OpenAsync<T>();
        var workspace = await databases.WorkspaceAsync();
        var (before, after) = (Compile(Cases.Select(entry => entry.From)), Compile(Cases.Select(entry => entry.To)));
        await TestForms.CreateAsync(workspace, before);
        await TestForms.InsertAsync(workspace, before.Find("x.item")!, new[] { "Bolt", "Nut", "Nut", "Screw" }.Select((name, i) => TestForms.Row(before.Find("x.item")!, i + 1, ("name", name))));
        var form = before.Find("x.thing")!;
        await TestForms.InsertAsync(workspace, form, [TestForms.Row(form, 7, [.. Cases.Select((entry, i) => ($"f{i}", (object?)Value(form.Find($"f{i}")!.Field, entry.Value)))])]);

        var fits = await workspace.ReadAsync(async (session, _) => await FitsAsync(session, form, after.Find("x.thing")!), default);
        await workspace.WriteAsync(async (session, _) => await FormTables.SyncAsync(session, after.Find("x.thing")!, form, []), default);

        var row = (await workspace.ReadAsync((session, _) => RecordLoader.Of(after.Find("x.thing")!).LoadAsync(session, [7]), default))[7];
        var aside = await workspace.ReadAsync((session, _) => FormTables.HiddenAsync(session, after.Find("x.thing")!), default);
        Assert.Multiple(() =>
        {
            for (var i = 0; i < Cases.Length; i++)
            {
                var (was, becomes) = (form.Find($"f{i}")!, after.Find("x.thing")!.Find($"f{i}")!);
                var shown = row.Values[becomes.Slot] is { } value ? becomes.Field.Format(value, TextContext.Invariant with { Title = Title }) : null;
                var (from, text, to, expected) = Cases[i];
                Assert.That(shown, Is.EqualTo(expected), $"{from} {text} → {to}");
                if (Conversion.IsNeeded(was, becomes))
                {
                    Assert.That((fits[i].Fits, fits[i].Breaks), Is.EqualTo(expected is null ? (0, 1) : (1, 0)), $"planned: {from} {text} → {to}");
                    Assert.That(aside.Select(hidden => hidden.Column), Does.Contain(FormTables.SetAside(becomes, 1)), $"kept: {from} → {to}");
                }
            }
        });
        Assert.That(await workspace.ReadAsync(async (session, _) => await session.Connection.ExecuteScalarAsync<string>($"SELECT {Dialect.Quote(FormTables.SetAside(after.Find("x.thing")!.Find("f2")!, 1))} FROM {Dialect.Quote(form.Table)}"), default), Is.EqualTo("twelve"));
    }

    [Test]
    public async Task Gives_the_same_in_parts_between_which_records_change_as_at_once()
    {
        // Every fourth, so that each type comes about five times on either side.
        var some = Pairs.Where((_, i) => i % 4 == 0).ToArray();
        await using var databases = await TestDatabases.OpenAsync<T>();
        await using var others = await TestDatabases.OpenAsync<T>();
        var (atOnce, inParts) = (await databases.WorkspaceAsync(), await others.WorkspaceAsync());
        var (before, after) = (Compile(some.Select(pair => pair.From.Settings)).Find("x.thing")!, Compile(some.Select(pair => pair.To.Settings)).Find("x.thing")!);
        foreach (var workspace in new[] { atOnce, inParts })
        {
            await TestForms.CreateAsync(workspace, before.Set);
            await TestForms.InsertAsync(workspace, before.Set.Find("x.item")!, new[] { "Bolt", "Nut", "Nut", "Screw" }.Select((name, i) => TestForms.Row(before.Set.Find("x.item")!, i + 1, ("name", name))));
        }

        await TestForms.InsertAsync(inParts, before, [Whole(7), Blank(8), Whole(9), Whole(10)]);
        var conversions = await inParts.ReadAsync((session, _) => ColumnConversion.OfAsync(session, before, after, []), default);
        await inParts.WriteAsync(
            async (session, _) =>
            {
                foreach (var conversion in conversions)
                {
                    await conversion.AddColumnAsync(session);
                    for (var (from, isLast) = (0L, false); !isLast;)
                    {
                        var part = await conversion.AfterAsync(session, from, 2);
                        await conversion.WriteAsync(session, part);
                        (from, isLast) = (part.Last, part.IsLast);
                    }
                }

                return true;
            },
            default);
        foreach (var change in new[] { Blank(7), Whole(8) })
        {
            await inParts.WriteAsync(async (session, _) => { await RecordStore.Of(before).UpdateAsync(session, change, null, (change.Id == 7 ? Whole(7) : Blank(8)).Values); return true; }, default);
        }

        await inParts.WriteAsync(async (session, _) => { await RecordStore.Of(before).DeleteAsync(session, 9); return true; }, default);
        await TestForms.InsertAsync(inParts, before, [Whole(11)]);
        await inParts.WriteAsync(
            async (session, _) =>
            {
                foreach (var conversion in conversions)
                {
                    await conversion.WriteAsync(session, await conversion.OfRecordsAsync(session, [7, 8, 9, 11]));
                }

                return true;
            },
            default);
        await TestForms.InsertAsync(atOnce, before, [Blank(7), Whole(8), Whole(10), Whole(11)]);
        foreach (var workspace in new[] { atOnce, inParts })
        {
            await workspace.WriteAsync(async (session, _) => await FormTables.SyncAsync(session, after, before, []), default);
        }

        var expected = await atOnce.ReadAsync((session, _) => RecordLoader.Of(after).LoadAsync(session, [7, 8, 9, 10, 11]), default);
        var found = await inParts.ReadAsync((session, _) => RecordLoader.Of(after).LoadAsync(session, [7, 8, 9, 10, 11]), default);
        Assert.That(expected[8].Values.Count(value => value is not null), Is.GreaterThan(30));
        Assert.That(found.Keys.Order(), Is.EqualTo(expected.Keys.Order()));
        Assert.Multiple(() =>
        {
            foreach (var (id, row) in expected)
            {
                Assert.That(found[id].Values, Is.EqualTo(row.Values));
            }
        });
        Assert.That(await HiddenAsync(inParts), Is.EqualTo(await HiddenAsync(atOnce)));

        RecordRow Whole(long id) => TestForms.Row(before, id, [.. some.Select((pair, i) => ($"f{i}", (object?)Value(before.Find($"f{i}")!.Field, pair.From.Value)))]);
        RecordRow Blank(long id) => TestForms.Row(before, id);
        async Task<IEnumerable<string>> HiddenAsync(Database workspace) => (await workspace.ReadAsync((session, _) => FormTables.HiddenAsync(session, after), default)).Select(hidden => hidden.Column).Order(StringComparer.Ordinal);
    }

    [TestCase(""" "type": "text" """, "Bolt", Item, null)]
    [TestCase(""" "type": "text" """, "Bolt; Screw", Items, null)]
    [TestCase(Item, "1", """ "type": "text" """, "Nail")]
    [TestCase(Items, "1; 4", """ "type": "text" """, "Nail; Screw")]
    public async Task Follows_what_happens_to_records_that_values_point_at(string from, string value, string to, string? becomes)
    {
        await using var databases = await TestDatabases.OpenAsync<T>();
        var workspace = await databases.WorkspaceAsync();
        var (before, after) = (Compile([from]).Find("x.thing")!, Compile([to]).Find("x.thing")!);
        var item = before.Set.Find("x.item")!;
        await TestForms.CreateAsync(workspace, before.Set);
        await TestForms.InsertAsync(workspace, item, new[] { "Bolt", "Nut", "Nut", "Screw" }.Select((name, i) => TestForms.Row(item, i + 1, ("name", name))));
        await TestForms.InsertAsync(workspace, before, [TestForms.Row(before, 7, ("f0", Value(before.Find("f0")!.Field, value)))]);
        var conversion = (await workspace.ReadAsync((session, _) => ColumnConversion.OfAsync(session, before, after, []), default)).Single();
        await workspace.WriteAsync(async (session, _) => { await conversion.AddColumnAsync(session); await conversion.WriteAsync(session, await conversion.AfterAsync(session, 0, 10)); return true; }, default);

        await workspace.WriteAsync(async (session, _) => await session.Connection.ExecuteAsync($"UPDATE {Dialect.Quote(item.Table)} SET title = 'Nail' WHERE id = 1"), default);
        await workspace.WriteAsync(async (session, _) => { await conversion.WriteAsync(session, await conversion.PointingAtAsync(session, item.Id, [1, 2])); return true; }, default);
        await workspace.WriteAsync(async (session, _) => await FormTables.SyncAsync(session, after, before, []), default);

        var found = (await workspace.ReadAsync((session, _) => RecordLoader.Of(after).LoadAsync(session, [7]), default))[7].Values[0];
        Assert.That(found is null ? null : after.Find("f0")!.Field.Format(found, TextContext.Invariant), Is.EqualTo(becomes));
    }

    [Test]
    public async Task Leaves_a_table_alone_that_is_read_for_long_so_that_nobody_waits_behind_it()
    {
        await using var databases = await TestDatabases.OpenAsync<T>();
        var workspace = await databases.WorkspaceAsync();
        var (before, after) = (Compile([""" "type": "text" """]).Find("x.thing")!, Compile([""" "type": "number" """]).Find("x.thing")!);
        await TestForms.CreateAsync(workspace, before.Set);
        var conversion = (await workspace.ReadAsync((session, _) => ColumnConversion.OfAsync(session, before, after, []), default)).Single();
        var (begun, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        var reading = workspace.ReadAsync(
            async (session, _) =>
            {
                await session.Connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {Dialect.Quote(before.Table)}");
                begun.SetResult();
                await ended.Task;
                return true;
            },
            default).AsTask();
        await begun.Task;

        Exception? busy = null;
        try
        {
            await workspace.WriteAsync(async (session, _) => { await conversion.AddColumnAsync(session); return true; }, default);
        }
        catch (Exception failure) when (workspace.Dialect.IsBusy(failure))
        {
            busy = failure;
        }

        ended.SetResult();
        await reading;
        Assert.That(busy is not null, Is.EqualTo(workspace.Dialect.IsShared), "where readers keep the state they began with, nobody is in the way");
        await workspace.WriteAsync(async (session, _) => { await conversion.AddColumnAsync(session); return true; }, default);
    }

    [Test]
    public async Task Plans_what_it_then_does_for_every_pair_of_types()
    {
        await using var databases = await TestDatabases.OpenAsync<T>();
        var workspace = await databases.WorkspaceAsync();
        var (before, after) = (Compile(Pairs.Select(pair => pair.From.Settings)).Find("x.thing")!, Compile(Pairs.Select(pair => pair.To.Settings)).Find("x.thing")!);
        await TestForms.CreateAsync(workspace, before.Set);
        await TestForms.InsertAsync(workspace, before, [TestForms.Row(before, 7, [.. Pairs.Select((pair, i) => ($"f{i}", (object?)Value(before.Find($"f{i}")!.Field, pair.From.Value)))])]);

        var fits = await workspace.ReadAsync(async (session, _) => await FitsAsync(session, before, after), default);
        var lost = await workspace.WriteAsync(async (session, _) => await FormTables.SyncAsync(session, after, before, []), default);

        var row = (await workspace.ReadAsync((session, _) => RecordLoader.Of(after).LoadAsync(session, [7]), default))[7];
        Assert.Multiple(() =>
        {
            for (var i = 0; i < Pairs.Length; i++)
            {
                var value = row.Values[after.Find($"f{i}")!.Slot];
                Assert.That((fits[i].Fits, fits[i].Breaks), Is.EqualTo(value is null ? (0, 1) : (1, 0)), $"{Pairs[i].From} → {Pairs[i].To}");
                Assert.That(lost.GetValueOrDefault($"f{i}"), Is.EqualTo(fits[i].Breaks));
                Assert.That(value is null || Checks(after.Find($"f{i}")!.Field, value), $"{Pairs[i].From} → {Pairs[i].To} gives what the field refuses");
            }
        });
    }

    private static async ValueTask<Fit[]> FitsAsync(DatabaseSession session, CompiledForm before, CompiledForm after)
    {
        var fits = new List<Fit>();
        for (var i = 0; i < before.Fields.Length; i++)
        {
            fits.Add(await FitCheck.ValuesAsync(session, before.Find($"f{i}")!, after.Find($"f{i}")!));
        }

        return [.. fits];
    }

    private static FormSet Compile(IEnumerable<string> fields)
    {
        var thing = $$"""{ "label": "Thing", "fields": [ {{string.Join(", ", fields.Select((field, i) => $$"""{ "key": "f{{i}}", {{field}} }"""))}} ] }""";
        var set = TestForms.Compile(("x.thing", thing), ("x.item", """{ "label": "Item", "fields": [ { "key": "name", "type": "text" } ] }"""), ("x.other", """{ "label": "Other", "fields": [ { "key": "name", "type": "text" } ] }"""));
        return new FormSet(set.Forms.Select(form => new PublishedForm(form.Key, form.Document, 1)), null, new CalendarSet([], Shanghai));
    }

    private static string? Title(long id) => id switch { 1 => "Bolt", 4 => "Screw", _ => null };

    private static object Value(Field field, string text)
    {
        if (field is ReferenceField reference)
        {
            long[] ids = [.. text.Split(';').Select(part => long.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
            return reference.Multiple ? ids : ids[0];
        }

        var errors = new ErrorList();
        var value = field.Parse(text, TextContext.Invariant, new FieldIssues(errors, new FieldPath(string.Empty, field.Key)));
        Assert.That(errors.Errors, Is.Empty, $"{field.Key} {text}");
        return value!;
    }

    private static bool Checks(Field field, object value)
    {
        var errors = new ErrorList();
        field.Check(value, new FieldIssues(errors, new FieldPath(string.Empty, field.Key)));
        return errors.IsEmpty;
    }
}
