using FormFlow.Engine.Actions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Tests.Stages;

namespace FormFlow.Engine.Tests.Actions;

[TestFixture]
public sealed class PreparingActions : IDisposable
{
    private readonly List<Workshop> shops = [];

    public void Dispose() => shops.ForEach(shop => shop.Dispose());

    [Test]
    public void Gives_members_their_turns_and_passes_over_those_away()
    {
        var (_, action) = Compile($$"""{ "type": "assign", "field": "owner", "roundRobin": [ "{{Workshop.Ann}}", "{{Workshop.Bob}}", "{{Engine.Records.RecordId.Format(3)}}" ] }""");
        var assign = (AssignAction.Ready)action;

        Assert.That(assign.Next(null, _ => true), Is.EqualTo(1));
        Assert.That(assign.Next(1, _ => true), Is.EqualTo(2));
        Assert.That(assign.Next(3, _ => true), Is.EqualTo(1));
        Assert.That(assign.Next(1, id => id != 2), Is.EqualTo(3));
        Assert.That(assign.Next(99, _ => true), Is.EqualTo(1), "whoever had the turn is gone");
        Assert.That(assign.Next(1, _ => false), Is.Null);
    }

    [Test]
    public void Finds_the_member_with_the_least_to_do()
    {
        var (_, action) = Compile($$"""{ "type": "assign", "field": "owner", "leastLoad": { "members": [ "{{Workshop.Ann}}", "{{Workshop.Bob}}" ], "form": "shop.visit", "field": "by", "when": { "field": "good", "op": "ne", "value": true } } }""");
        var assign = (AssignAction.Ready)action;

        Assert.That((assign.Counted!.Key, assign.Counts!.Form.Key), Is.EqualTo(("by", "shop.visit")));
        Assert.That(assign.Freest(new Dictionary<long, long> { [1] = 2, [2] = 1 }, _ => true), Is.EqualTo(2));
        Assert.That(assign.Freest(new Dictionary<long, long> { [1] = 1, [2] = 1 }, _ => true), Is.EqualTo(1), "the first among equals");
        Assert.That(assign.Freest(new Dictionary<long, long> { [1] = 5 }, id => id == 1), Is.EqualTo(1));
        Assert.That(assign.Freest(new Dictionary<long, long>(), _ => false), Is.Null);
    }

    [Test]
    public void Sets_fields_of_related_records_from_this_one()
    {
        var (shop, action) = Compile("""{ "type": "updateRelated", "form": "shop.visit", "via": "order", "filter": { "field": "good", "op": "empty" }, "values": { "text": { "formula": "`For ${name}`" }, "good": null } }""");
        var update = (UpdateRelatedAction.Ready)action;

        Assert.That((update.Form.Key, update.Via!.Key, update.Lookup, update.Filter!.Form.Key), Is.EqualTo(("shop.visit", "order", (object?)null, "shop.visit")));
        Assert.That(update.Values.Select(value => value.Evaluate(shop.Order("""{ "name": "Desk" }"""), shop.At("2026-11-03T10:00:00Z").Rules).Value), Is.EqualTo(new object?[] { "For Desk", null }));
    }

    [Test]
    public void Makes_records_that_ask_for_a_stage_of_their_own()
    {
        var (shop, action) = Compile("""{ "type": "createRecord", "form": "shop.order", "values": { "name": "Next", "stage": "paid" } }""");

        Assert.That(((CreateRecordAction.Ready)action).Values.Select(value => value.Evaluate(shop.Order("{}"), shop.At("2026-11-03T10:00:00Z").Rules).Value), Is.EqualTo(new object[] { "Next", "paid" }));
    }

    [Test]
    public void Names_people_by_field_manager_department_and_whoever_acts()
    {
        var (shop, action) = Compile($$"""{ "type": "notify", "to": [ { "actor": true }, { "field": "owner" }, { "managersOf": "customer.owner" }, { "department": "{{Engine.Records.RecordId.Format(9)}}" } ], "title": "x" }""");
        shop.Records[50] = shop.Values($$"""{ "owner": "{{Workshop.Bob}}" }""", "shop.customer");
        var order = shop.Order($$"""{ "owner": "{{Workshop.Ann}}", "customer": "{{Engine.Records.RecordId.Format(50)}}" }""");

        Assert.That(((NotifyAction.Ready)action).To.Of(order, actor: 1), Is.EqualTo(new[] { (PeopleKind.Member, 1L), (PeopleKind.ManagersOf, 2L), (PeopleKind.Department, 9L) }), "each once");
    }

    [TestCase("""{ "en": "Call {customer.name}: {price}", "zh-CN": "致电 {customer.name}" }""", "en", "Call Acme: 5")]
    [TestCase("""{ "en": "Call {customer.name}: {price}", "zh-CN": "致电 {customer.name}" }""", "zh-CN", "致电 Acme")]
    [TestCase("\"{{{name}}} {note}!\"", "en", "{Desk} !")]
    public void Fills_texts_with_values(string text, string language, string expected)
    {
        var (shop, action) = Compile($$"""{ "type": "comment", "text": {{text}} }""");
        shop.Records[50] = shop.Values("""{ "name": "Acme" }""", "shop.customer");
        var order = shop.Order($$"""{ "name": "Desk", "price": 5, "customer": "{{Engine.Records.RecordId.Format(50)}}" }""");

        Assert.That(((CommentAction.Ready)action).Text.Render(order, TextContext.Invariant with { Language = language }), Is.EqualTo(expected));
    }

    [TestCase("\"dueAt\": \"wanted\"", "2026-11-10T23:59:59.999Z")]
    [TestCase("\"dueAt\": \"stage.enteredAt\"", null)]
    [TestCase("\"due\": { \"amount\": 4, \"unit\": \"workingHours\" }", "2026-11-03T15:00:00.000Z")]
    public void Tells_when_a_task_is_due(string due, string? expected)
    {
        var (shop, action) = Compile($$"""{ "type": "createTask", "title": "x", "assignee": [ { "actor": true } ], {{due}} }""");
        var context = shop.At("2026-11-03T10:00:00Z");

        var (instant, error) = ((CreateTaskAction.Ready)action).DueFrom(context.Now, shop.Order("""{ "wanted": "2026-11-10" }"""), context.Rules, context.Calendar);

        Assert.That((error, instant?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ")), Is.EqualTo(((Engine.Errors.Error?)null, expected)));
    }

    [Test]
    public void Runs_only_for_records_of_which_its_condition_holds()
    {
        var (shop, action) = Compile("""{ "type": "comment", "text": "x", "when": "price > 3" }""");
        var rules = shop.At("2026-11-03T10:00:00Z").Rules;

        Assert.That(action.Applies(shop.Order("""{ "price": 4 }"""), rules).Runs);
        Assert.That(action.Applies(shop.Order("""{ "price": 3 }"""), rules).Runs, Is.False);
    }

    private (Workshop Shop, CompiledAction Action) Compile(string action)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(Workshop.Workflow)!;
        document["pipelines"]![1]!["transitions"]![2]!["actions"] = System.Text.Json.Nodes.JsonNode.Parse($"[{action}]");
        var shop = new Workshop(document.ToJsonString());
        shops.Add(shop);
        return (shop, shop.Orders.Pipelines[1].FindTransition("offer")!.Actions.Single());
    }
}
