using System.Text;
using System.Text.Json;
using FormFlow.Engine.Changes;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Views;

namespace FormFlow.Engine.Tests.Stages;

[TestFixture]
public sealed class CompanionFields : IDisposable
{
    private readonly Workshop shop = new();

    public void Dispose() => shop.Dispose();

    [TestCase("stage", "eq", "\"offered\"", true)]
    [TestCase("stage.status", "in", "[\"won\",\"open\"]", true)]
    [TestCase("stage.pipeline", "eq", "\"express\"", false)]
    [TestCase("stage.enteredAt", "lt", "\"2026-11-03T00:00:00Z\"", true)]
    [TestCase("stage.invalid", "empty", "null", true)]
    [TestCase("stage.checklist", "contains", "\"called\"", true)]
    public void Can_be_asked_about_like_any_field(string field, string op, string value, bool holds)
    {
        var values = new object?[shop.Orders.Form.Fields.Length];
        shop.State("offered", done: "called").WriteTo(shop.Orders, values);
        var condition = JsonSerializer.Deserialize<Condition>($$"""{ "field": "{{field}}", "op": "{{op}}"{{(value == "null" ? string.Empty : $", \"value\": {value}")}} }""", DocumentJson.Options)!;

        var bound = ConditionBinder.Bind(condition, shop.Orders.Form);

        Assert.That(bound.Errors.Select(error => error.Message("en")), Is.Empty);
        Assert.That(bound.Value.Evaluate(shop.Scope(values), new ConditionContext(DateTime.UnixEpoch, TimeZoneInfo.Utc)), Is.EqualTo(holds));
    }

    [TestCase("stage.gone")]
    [TestCase("stage.status.more")]
    [TestCase("name.status")]
    public void Do_not_make_other_paths(string field)
    {
        var errors = new ErrorList();

        Assert.That(BoundPath.Bind(shop.Orders.Form, field, errors, "/field"), Is.Null);
        Assert.That(errors.Errors, Is.Not.Empty);
    }

    [Test]
    public void Can_be_followed_through_a_lookup_and_computed_with()
    {
        var order = new object?[shop.Orders.Form.Fields.Length];
        shop.State("offered").WriteTo(shop.Orders, order);
        var draft = new RecordDraft(shop.Orders.Form, new RecordInput(order.Length), order, string.Empty, new ErrorList(), "en");
        var errors = new ErrorList();

        RecordPipeline.Run(draft, shop, shop.At("2026-11-05T00:00:00Z").Rules);
        var path = BoundPath.Bind(shop.Set.Find("shop.visit")!, "order.stage.status", errors, null);

        Assert.That(draft.Values[shop.Orders.Form.Find("since")!.Slot], Is.EqualTo(new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc)));
        Assert.That(draft.Values[shop.Orders.Form.Find("shown")!.Slot], Is.EqualTo("offered:open"));
        Assert.That((path?.Hops.Length, path?.Stored?.Key), Is.EqualTo((1, "stage.status")));
    }

    [Test]
    public void Are_never_accepted_from_a_caller_while_a_stage_asks_without_being_kept()
    {
        Assert.That(Parse("""{ "stage.status": "won" }""", out _), Is.EqualTo(new[] { "field.computed /values/stage.status" }));
        Assert.That(Parse("""{ "stage": "nowhere" }""", out _), Is.EqualTo(new[] { "field.unknown_option /values/stage" }));
        Assert.That(Parse("""{ "stage": "paid" }""", out var input), Is.Empty);

        var draft = new RecordDraft(shop.Orders.Form, input, null, string.Empty, new ErrorList(), "en", maySetReadOnly: true);

        Assert.That(input.Values[shop.Orders.Stage.Slot], Is.EqualTo("paid"));
        Assert.That(draft.Values[shop.Orders.Stage.Slot], Is.Null);
    }

    [Test]
    public void Are_missing_and_a_stage_refused_while_there_is_no_workflow()
    {
        var set = Workshop.Compile([("shop.order", """{ "label": "Order", "fields": [ { "type": "text", "key": "name" }, { "type": "stage", "key": "stage" } ] }""")]);
        var errors = new ErrorList();
        var reader = new Utf8JsonReader("""{ "stage": "paid" }"""u8);
        reader.Read();
        RecordParser.Read(ref reader, set.Find("shop.order")!, string.Empty, errors);

        Assert.That(set.Find("shop.order")!.Fields.Select(field => field.Key), Is.EqualTo(new[] { "name", "stage" }));
        Assert.That(errors.Errors.Select(error => error.Code), Is.EqualTo(new[] { FieldErrors.Computed }));
    }

    [Test]
    public void Come_with_the_workflow_as_fields_of_stable_ids()
    {
        var without = Workshop.Compile([("shop.order", """{ "label": "Order", "fields": [ { "type": "stage", "key": "stage" }, { "type": "number", "key": "price" }, { "type": "switch", "key": "urgent" } ] }""")]);
        const string Small = """{ "label": "x", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "p", "label": "x", "stages": [ { "key": "a", "label": "x" }, { "key": "b", "label": "x", "status": "won" } ], "transitions": [ { "key": "s", "label": "x", "to": "a" }, { "key": "t", "label": "x", "from": [ "a" ], "to": "b" } ] } ] }""";
        var with = Workshop.Compile([("shop.order", """{ "label": "Order", "fields": [ { "type": "stage", "key": "stage" }, { "type": "number", "key": "price" }, { "type": "switch", "key": "urgent" } ] }""")], Small);
        var again = Workshop.Compile([("shop.order", """{ "label": "Order", "fields": [ { "type": "number", "key": "price" }, { "type": "switch", "key": "urgent" }, { "type": "stage", "key": "stage" } ] }""")], Small);

        var changes = FormDifference.Between(without.Find("shop.order"), with.Find("shop.order"));

        Assert.That(changes.Select(change => (change.Nature, change.Field)), Is.EqualTo(new[] { "pipeline", "status", "enteredAt", "invalid", "checklist" }.Select(name => (ChangeNature.FieldAdded, (string?)$"stage.{name}"))));
        Assert.That(FormDifference.Between(with.Find("shop.order"), again.Find("shop.order")), Is.Empty);
        Assert.That(with.Find("shop.order")!.Fields.Select(field => field.Id), Is.Unique);
    }

    [Test]
    public void Can_be_shown_and_sorted_by_in_views()
    {
        var errors = new ErrorList();
        var view = DocumentJson.Read<View>("""{ "type": "table", "label": "x", "form": "shop.order", "columns": [ { "field": "stage" }, { "field": "stage.enteredAt" } ], "sort": [ { "field": "stage.enteredAt" } ], "filter": { "field": "stage.status", "op": "eq", "value": "open" } }""").Value;

        view.Check(errors, Workshop.FindForm);

        Assert.That(errors.Errors, Is.Empty);
    }

    [TestCase("Offered", "offered")]
    [TestCase("新建", "new")]
    public void Let_texts_of_people_name_a_stage_by_its_label(string text, string stage) =>
        Assert.That(shop.Orders.Stage.Field.Parse(text, TextContext.Invariant, new FieldIssues(new ErrorList(), new FieldPath(string.Empty, "stage"))), Is.EqualTo(stage));

    private IEnumerable<string> Parse(string json, out RecordInput input)
    {
        var errors = new ErrorList();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        input = RecordParser.Read(ref reader, shop.Orders.Form, string.Empty, errors);
        return errors.Errors.Select(error => $"{error.Code.Code} {error.Pointer}");
    }
}
