using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Tests.Schemas;

namespace FormFlow.Engine.Tests.Stages;

[TestFixture]
public sealed class CheckingAWorkflow
{
    private const string Action = "/pipelines/0/transitions/1/actions/0";

    [Test]
    public void Finds_nothing_wrong_with_a_sound_one()
    {
        Assert.That(Faults(Workshop.Workflow), Is.Empty);
        Assert.That(Workshop.Faults(Workshop.Compile(Workshop.Workflow)), Is.Empty);
        Assert.That(SchemaJudge.Judge(SchemaExport.All()["workflow"], JsonNode.Parse(Workshop.Workflow)), Is.Empty);
        Assert.That(DocumentJson.Write(Workshop.Read(DocumentJson.Write(Workshop.Read(Workshop.Workflow)))), Is.EqualTo(DocumentJson.Write(Workshop.Read(Workshop.Workflow))));
    }

    [TestCase("form", "\"shop.gone\"", "document.unknown_form /form")]
    [TestCase("field", "\"name\"", "workflow.no_stage_field /field")]
    [TestCase("pipelines", "[]", "document.out_of_range /pipelines")]
    [TestCase("pipelines/0/when", "\"true\"", "workflow.no_default_pipeline /pipelines/0/when")]
    [TestCase("pipelines/0/stages/1/key", "\"a\"", "document.repeated_key /pipelines/0/stages/1/key")]
    [TestCase("pipelines/0/stages/1/key", "\"1 b\"", "document.invalid_key /pipelines/0/stages/1/key")]
    [TestCase("pipelines/0/stages/0/probability", "101", "document.out_of_range /pipelines/0/stages/0/probability")]
    [TestCase("pipelines/0/stages/0/probability", "-1", "document.out_of_range /pipelines/0/stages/0/probability")]
    [TestCase("pipelines/0/stages/2/stay", """{ "limit": { "amount": 1, "unit": "days" } }""", "workflow.closed_stay /pipelines/0/stages/2/stay")]
    [TestCase("pipelines/0/stages/0/stay", """{ "limit": { "amount": 0, "unit": "days" } }""", "document.out_of_range /pipelines/0/stages/0/stay/limit/amount")]
    [TestCase("pipelines/0/stages/0/stay", """{ "limit": { "amount": 1, "unit": "days" }, "onWarn": [ { "type": "comment", "text": "x" } ] }""", "document.missing /pipelines/0/stages/0/stay/warnBefore")]
    [TestCase("pipelines/0/transitions/0/from", """[ "b" ]""", "workflow.wrong_way /pipelines/0/transitions/0/kind")]
    [TestCase("pipelines/0/transitions/1/from", """[ "b" ]""", "workflow.to_itself /pipelines/0/transitions/1/from/0")]
    [TestCase("pipelines/0/transitions/1/to", "\"z\"", "workflow.unknown_stage /pipelines/0/transitions/1/to")]
    [TestCase("pipelines/0/transitions/1/from", """[ "z" ]""", "workflow.unknown_stage /pipelines/0/transitions/1/from/0")]
    [TestCase("pipelines/0/transitions/1/kind", "\"back\"", "workflow.wrong_way /pipelines/0/transitions/1/kind")]
    [TestCase("pipelines/0/transitions/1/kind", "\"skip\"", "workflow.wrong_way /pipelines/0/transitions/1/kind")]
    [TestCase("pipelines/0/transitions/0/kind", "\"skip\"", "document.contradiction /pipelines/0/transitions/0/kind")]
    [TestCase("pipelines/0/transitions/0/automatic", """{ "onChange": "true" }""", "workflow.automatic_start /pipelines/0/transitions/0/automatic")]
    [TestCase("pipelines/0/transitions/1/automatic", "{}", "workflow.one_of /pipelines/0/transitions/1/automatic")]
    [TestCase("pipelines/0/transitions/1/automatic", """{ "onChange": "true", "after": { "amount": 1, "unit": "days" } }""", "workflow.one_of /pipelines/0/transitions/1/automatic")]
    [TestCase("pipelines/0/transitions/1/reason", """{ "options": [] }""", "document.out_of_range /pipelines/0/transitions/1/reason/options")]
    [TestCase("pipelines/0/transitions/1/reason", """{ "options": [ { "value": "a" }, { "value": "a" } ] }""", "document.repeated_key /pipelines/0/transitions/1/reason/options/1/value")]
    [TestCase("pipelines/0/transitions/1/reason", """{ "options": [ { "value": "1", "children": [ { "value": "2", "children": [ { "value": "3", "children": [ { "value": "4", "children": [ { "value": "5" } ] } ] } ] } ] } ] }""", "workflow.reason_too_deep /pipelines/0/transitions/1/reason/options/0/children/0/children/0/children/0/children")]
    [TestCase("timers", """[ { "type": "schedule", "key": "t", "label": "x", "at": "8:30", "actions": [] } ]""", "calendar.invalid_time /timers/0/at")]
    [TestCase("timers", """[ { "type": "schedule", "key": "t", "label": "x", "at": "08:30", "monthDays": [ 32 ], "actions": [] } ]""", "document.out_of_range /timers/0/monthDays/0")]
    public void Names_what_is_wrong_in_the_document_and_where(string place, string value, string expected) => Assert.That(Faults(With(place, value)), Does.Contain(expected));

    [Test]
    public void Spells_out_paths_that_lead_nowhere()
    {
        Assert.That(Faults(Pipeline("b:won", "t:a>b")), Is.EqualTo(new[] { "workflow.no_start /pipelines/0/transitions" }));
        Assert.That(Faults(Pipeline("b:won c:open", "s:>a t:a>b")), Is.EqualTo(new[] { "workflow.unreachable /pipelines/0/stages/2" }));
        Assert.That(Faults(Pipeline("b:open c:won", "s:>a t:a>c u:a>b")), Is.EqualTo(new[] { "workflow.no_way_out /pipelines/0/stages/1" }));
        Assert.That(Faults(Pipeline("b:open c:open d:won", "s:>a t:a>d u:a>b v:b>c w:c>b")), Is.EqualTo(new[] { "workflow.no_way_out /pipelines/0/stages/1", "workflow.no_way_out /pipelines/0/stages/2" }));
        Assert.That(Faults(Pipeline("b:open", "s:>a t:a>b u:b>a")), Is.Empty, "a pipeline that never ends");
        Assert.That(Faults(Pipeline("b:open", "s:>a t:a>b")), Is.EqualTo(new[] { "workflow.no_way_out /pipelines/0/stages/1" }));
    }

    [TestCase("price > 1", "price > 1", "a → b → a")]
    [TestCase("price > 1", "price <= 1", "a → b → a", Description = "what formulas exclude is not seen")]
    [TestCase("""{ "field": "price", "op": "gt", "value": 1 }""", """{ "field": "price", "op": "gt", "value": 5 }""", "a → b → a")]
    [TestCase("""{ "field": "price", "op": "gt", "value": 1 }""", """{ "field": "price", "op": "lte", "value": 1 }""", null)]
    [TestCase("""{ "field": "price", "op": "gte", "value": 1 }""", """{ "field": "price", "op": "lte", "value": 1.0 }""", "a → b → a")]
    [TestCase("""{ "field": "name", "op": "eq", "value": "x" }""", """{ "all": [ { "field": "urgent", "op": "eq", "value": true }, { "field": "name", "op": "in", "value": [ "y", "z" ] } ] }""", null)]
    [TestCase("""{ "field": "name", "op": "eq", "value": "x" }""", """{ "any": [ { "field": "name", "op": "eq", "value": "y" } ] }""", "a → b → a")]
    [TestCase("""{ "field": "name", "op": "empty" }""", """{ "field": "name", "op": "startsWith", "value": "x" }""", null)]
    [TestCase("""{ "field": "name", "op": "empty" }""", """{ "field": "name", "op": "ne", "value": "x" }""", "a → b → a")]
    [TestCase("""{ "not": { "field": "urgent", "op": "eq", "value": true } }""", """{ "field": "urgent", "op": "eq", "value": true }""", null)]
    [TestCase("""{ "field": "tags", "op": "in", "value": [ "x" ] }""", """{ "field": "tags", "op": "in", "value": [ "y" ] }""", "a → b → a", Description = "a list can hold both")]
    public void Spells_out_automatic_loops_without_end(string there, string back, string? loop)
    {
        static string Criterion(string text) => text.StartsWith('{') ? text : $"\"{text}\"";
        var document = JsonNode.Parse(Pipeline("b:open c:won", "s:>a t:a>b u:b>a v:b>c"))!;
        document["pipelines"]![0]!["transitions"]![1]!["automatic"] = JsonNode.Parse($$"""{ "onChange": {{Criterion(there)}} }""");
        document["pipelines"]![0]!["transitions"]![2]!["automatic"] = JsonNode.Parse($$"""{ "onChange": {{Criterion(back)}} }""");
        var errors = new ErrorList();
        Workshop.Read(document.ToJsonString()).Check(errors, Workshop.FindForm);

        Assert.That(errors.Errors.Select(error => error.Parameters["loop"]), loop is null ? Is.Empty : Is.EqualTo(new[] { loop }));
    }

    [TestCase("""{ "onChange": "price > 1" }""", """{ "onChange": "price > 1" }""", true)]
    [TestCase("""{ "onChange": "price > 1" }""", """{ "onChange": { "all": [] } }""", true)]
    [TestCase("""{ "onChange": "price > 1" }""", """{ "onChange": "price > 2" }""", false)]
    [TestCase("""{ "after": { "amount": 1, "unit": "days" } }""", """{ "after": { "amount": 1, "unit": "days" } }""", true)]
    [TestCase("""{ "after": { "amount": 1, "unit": "days" } }""", """{ "after": { "amount": 2, "unit": "days" } }""", false)]
    [TestCase("""{ "onRelated": { "form": "shop.visit", "via": "order" } }""", """{ "onRelated": { "form": "shop.visit", "via": "order", "when": "good" } }""", true)]
    public void Finds_automatic_transitions_that_clash(string one, string other, bool clash)
    {
        var document = JsonNode.Parse(Pipeline("b:open c:won", "s:>a t:a>b u:a>c v:b>c"))!;
        document["pipelines"]![0]!["transitions"]![1]!["automatic"] = JsonNode.Parse(one);
        document["pipelines"]![0]!["transitions"]![2]!["automatic"] = JsonNode.Parse(other);

        Assert.That(Faults(document.ToJsonString()), clash ? Is.EqualTo(new[] { "workflow.clash /pipelines/0/transitions/2/automatic" }) : Is.Empty);
    }

    [TestCase("b:open c:won", "s:>a t:a>c u:a>b", "From the open stage 'Stage b' no path goes to a won or lost one.", "从进行中的阶段“阶段 b”无法到达已结束的阶段。")]
    [TestCase("b:won c:open", "s:>a t:a>b", "No path goes from a start to the stage 'Stage c'.", "没有从起点到达阶段“阶段 c”的路径。")]
    public void Calls_stages_by_their_labels(string stages, string transitions, string english, string chinese)
    {
        Assert.That(Messages(Labelled(stages, transitions)), Is.EqualTo(new[] { (english, chinese) }));
    }

    [Test]
    public void Calls_transitions_and_the_stages_of_a_loop_by_their_labels()
    {
        var clash = Labelled("b:open c:won", "s:>a t:a>b u:a>c v:b>c");
        var loop = Labelled("b:open c:won", "s:>a t:a>b u:b>a v:b>c");
        foreach (var document in new[] { clash, loop })
        {
            document["pipelines"]![0]!["transitions"]![1]!["automatic"] = new JsonObject { ["onChange"] = "true" };
            document["pipelines"]![0]!["transitions"]![2]!["automatic"] = new JsonObject { ["onChange"] = "true" };
        }

        Assert.That(Messages(clash), Is.EqualTo(new[] { ("'Way t' and 'Way u' would be taken by themselves from 'Stage a' at the same time.", "“流转 t”与“流转 u”会同时从“阶段 a”自动流转。") }));
        Assert.That(Messages(loop), Is.EqualTo(new[]
        {
            ("Automatic transitions can follow each other without end: Stage a → Stage b → Stage a. Give them conditions that exclude each other.", "自动流转可能无限循环：阶段 a → 阶段 b → 阶段 a。请为其设置互斥的条件。"),
        }));
    }

    [Test]
    public void Calls_the_stages_of_a_transition_that_goes_the_wrong_way_by_their_labels()
    {
        var document = Labelled("b:won", "s:>a t:a>b");
        document["pipelines"]![0]!["transitions"]![1]!["kind"] = "back";

        Assert.That(Messages(document).Single().English, Is.EqualTo("In the order of the stages, from 'Stage a' to 'Stage b' is not 'back'."));
    }

    [Test]
    public void Knows_that_a_pipeline_without_a_condition_takes_all()
    {
        var document = JsonNode.Parse(Workshop.Workflow)!;
        document["pipelines"]![0]!.AsObject().Remove("when");

        Assert.That(Faults(document.ToJsonString()), Is.EqualTo(new[] { "workflow.pipeline_never_chosen /pipelines/0/when" }));
    }

    [TestCase("calendar", "\"shop.none\"", "calendar.unknown /calendar")]
    [TestCase("entry", """[ { "key": "e", "label": "x", "check": "gone > 1" } ]""", "formula.unknown_name /entry/0/check")]
    [TestCase("entry", """[ { "key": "e", "label": "x", "check": { "field": "createdBy", "op": "empty" } } ]""", "workflow.system_field /entry/0/check")]
    [TestCase("pipelines/0/transitions/1/when", """{ "field": "price", "op": "startsWith", "value": "x" }""", "condition.operator_not_allowed /pipelines/0/transitions/1/when/op")]
    [TestCase("pipelines/0/transitions/1/who", """{ "anyOf": [] }""", "workflow.empty /pipelines/0/transitions/1/who/anyOf")]
    [TestCase("pipelines/0/transitions/1/who", """{ "anyOf": [ {} ] }""", "workflow.one_of /pipelines/0/transitions/1/who/anyOf/0")]
    [TestCase("pipelines/0/transitions/1/who", """{ "anyOf": [ { "field": "name" } ] }""", "workflow.unsuitable_field /pipelines/0/transitions/1/who/anyOf/0/field")]
    [TestCase("pipelines/0/transitions/1/who", """{ "anyOf": [ { "field": "customer" } ] }""", "workflow.unsuitable_field /pipelines/0/transitions/1/who/anyOf/0/field")]
    [TestCase("pipelines/0/transitions/1/who", """{ "anyOf": [ { "member": "Ann" } ] }""", "workflow.unknown_member /pipelines/0/transitions/1/who/anyOf/0/member")]
    [TestCase("pipelines/0/transitions/1/ask", """[ { "field": "gone" } ]""", "document.unknown_field /pipelines/0/transitions/1/ask/0/field")]
    [TestCase("pipelines/0/transitions/1/ask", """[ { "field": "shown" } ]""", "workflow.not_writable /pipelines/0/transitions/1/ask/0/field")]
    [TestCase("pipelines/0/stages/0/enter", """{ "required": [ "gone" ] }""", "document.unknown_field /pipelines/0/stages/0/enter/required/0")]
    [TestCase("pipelines/0/stages/0/leave", """{ "checks": [ { "check": "price >", "message": "x" } ] }""", "formula.syntax /pipelines/0/stages/0/leave/checks/0/check")]
    [TestCase("pipelines/0/transitions/1/automatic", """{ "onRelated": { "form": "shop.gone", "via": "order" } }""", "document.unknown_form /pipelines/0/transitions/1/automatic/onRelated/form")]
    [TestCase("pipelines/0/transitions/1/automatic", """{ "onRelated": { "form": "shop.visit", "via": "by" } }""", "workflow.unsuitable_field /pipelines/0/transitions/1/automatic/onRelated/via")]
    [TestCase("timers", """[ { "type": "afterDate", "key": "t", "label": "x", "field": "name", "after": { "amount": 1, "unit": "days" }, "actions": [] } ]""", "workflow.unsuitable_field /timers/0/field")]
    [TestCase("ACTION", """{ "type": "setFields", "values": {} }""", "workflow.empty ACTION/values")]
    [TestCase("ACTION", """{ "type": "setFields", "values": { "gone": 1 } }""", "document.unknown_field ACTION/values/gone")]
    [TestCase("ACTION", """{ "type": "setFields", "values": { "stage": "b" } }""", "workflow.not_writable ACTION/values/stage")]
    [TestCase("ACTION", """{ "type": "setFields", "values": { "price": "dear" } }""", "document.invalid_default ACTION/values/price")]
    [TestCase("ACTION", """{ "type": "setFields", "values": { "price": { "formula": "gone" } } }""", "formula.unknown_name ACTION/values/price/formula")]
    [TestCase("ACTION", """{ "type": "createRecord", "form": "shop.gone", "values": { "text": "x" } }""", "document.unknown_form ACTION/form")]
    [TestCase("ACTION", """{ "type": "createRecord", "form": "shop.customer", "via": "owner", "values": { "name": "x" } }""", "workflow.unsuitable_field ACTION/via")]
    [TestCase("ACTION", """{ "type": "updateRelated", "values": { "text": "x" } }""", "workflow.one_of ACTION")]
    [TestCase("ACTION", """{ "type": "updateRelated", "lookup": "", "values": {} }""", "workflow.empty ACTION/lookup")]
    [TestCase("ACTION", """{ "type": "createRecord", "form": "", "values": {} }""", "workflow.empty ACTION/form")]
    [TestCase("ACTION", """{ "type": "assign", "field": "", "to": [ { "actor": true } ] }""", "workflow.empty ACTION/field")]
    [TestCase("ACTION", """{ "type": "startPipeline", "pipeline": "" }""", "workflow.empty ACTION/pipeline")]
    [TestCase("ACTION", """{ "type": "updateRelated", "lookup": "name", "values": { "text": "x" } }""", "workflow.unsuitable_field ACTION/lookup")]
    [TestCase("ACTION", """{ "type": "updateRelated", "form": "shop.visit", "via": "order", "filter": { "field": "gone", "op": "empty" }, "values": { "text": "x" } }""", "condition.unknown_field ACTION/filter/field")]
    [TestCase("ACTION", """{ "type": "createTask", "title": "Call {gone}", "assignee": [ { "actor": true } ] }""", "condition.unknown_field ACTION/title")]
    [TestCase("ACTION", """{ "type": "createTask", "title": "Call {name", "assignee": [ { "actor": true } ] }""", "workflow.invalid_template ACTION/title")]
    [TestCase("ACTION", """{ "type": "createTask", "title": "x", "assignee": [], "due": { "amount": 1, "unit": "days" } }""", "workflow.empty ACTION/assignee")]
    [TestCase("ACTION", """{ "type": "createTask", "title": "x", "assignee": [ { "actor": true } ], "due": { "amount": 1, "unit": "days" }, "dueAt": "wanted" }""", "document.contradiction ACTION/dueAt")]
    [TestCase("ACTION", """{ "type": "assign", "field": "owner" }""", "workflow.one_of ACTION")]
    [TestCase("ACTION", """{ "type": "assign", "field": "name", "to": [ { "actor": true } ] }""", "workflow.unsuitable_field ACTION/field")]
    [TestCase("ACTION", """{ "type": "assign", "field": "owner", "roundRobin": [ "Ann" ] }""", "workflow.unknown_member ACTION/roundRobin/0")]
    [TestCase("ACTION", """{ "type": "notify", "to": [ { "managersOf": "gone" } ], "title": "x" }""", "condition.unknown_field ACTION/to/0/managersOf")]
    [TestCase("ACTION", """{ "type": "startPipeline", "pipeline": "none" }""", "workflow.unknown_pipeline ACTION/pipeline")]
    public void Names_what_does_not_fit_the_forms_and_where(string place, string value, string expected)
    {
        var document = place == "ACTION" ? With("pipelines/0/transitions/1/actions", $"[{value}]") : With(place, value);

        var faults = Workshop.Faults(Workshop.Compile(document));

        Assert.That(faults, Is.EqualTo(new[] { expected.Replace("ACTION", Action, StringComparison.Ordinal).Replace("workflow.unknown_pipeline", "stage.unknown_pipeline", StringComparison.Ordinal) }));
    }

    [Test]
    public void Lets_one_workflow_alone_move_a_field() =>
        Assert.That(Workshop.Faults(Workshop.Compile(Workshop.Workflow, Workshop.Workflow)), Is.EqualTo(new[] { "workflow.field_taken /field" }));

    [Test]
    public void Notes_what_its_rules_read_behind_lookups()
    {
        var set = Workshop.Compile(With("entry", """[ { "key": "e", "label": "x", "check": { "field": "customer.rank", "op": "gt", "value": 1 } } ]"""));
        var order = set.Find("shop.order")!;

        Assert.That(order.Rules.RecordNeeds.ByLookup[order.Find("customer")!].Slots, Does.Contain(set.Find("shop.customer")!.Find("rank")!.Slot));
    }

    [Test]
    public void Tells_part_by_part_what_a_new_version_changes()
    {
        var document = JsonNode.Parse(Workshop.Workflow)!;
        var usual = document["pipelines"]![1]!;
        usual["stages"]![2]!["key"] = "built";
        usual["transitions"]![2]!["label"] = "Quote";
        document["timers"]!.AsArray().RemoveAt(0);
        document["entry"]!.AsArray().Clear();

        var changes = WorkflowDifference.Between(Workshop.Read(Workshop.Workflow), Workshop.Read(document.ToJsonString()));

        Assert.That(changes.Select(change => $"{change.Nature} {change.Part} {change.Key}"), Is.EqualTo(new[]
        {
            "Removed EntryRule big", "Added Stage usual/built", "Removed Stage usual/made", "Changed Transition usual/offer", "Removed Timer quiet",
        }));
        Assert.That(WorkflowDifference.Between(Workshop.Read(Workshop.Workflow), Workshop.Read(Workshop.Workflow)), Is.Empty);
    }

    private static string With(string place, string value)
    {
        var document = JsonNode.Parse(Pipeline("b:open c:won", "s:>a t:a>b u:b>c"))!;
        var steps = place.Split('/');
        var at = document;
        foreach (var step in steps[..^1])
        {
            at = at is JsonArray ? at[int.Parse(step)]! : at[step]!;
        }

        at[steps[^1]] = JsonNode.Parse(value);
        return document.ToJsonString();
    }

    private static JsonNode Labelled(string stages, string transitions)
    {
        var document = JsonNode.Parse(Pipeline(stages, transitions))!;
        foreach (var (list, english, chinese) in new[] { ("stages", "Stage", "阶段"), ("transitions", "Way", "流转") })
        {
            foreach (var one in document["pipelines"]![0]![list]!.AsArray())
            {
                one!["label"] = new JsonObject { ["en"] = $"{english} {one["key"]}", ["zh-CN"] = $"{chinese} {one["key"]}" };
            }
        }

        return document;
    }

    private static (string English, string Chinese)[] Messages(JsonNode document)
    {
        var errors = new ErrorList();
        Workshop.Read(document.ToJsonString()).Check(errors, Workshop.FindForm);
        return [.. errors.Errors.Select(error => (error.Message("en"), error.Message("zh-CN")))];
    }

    // "b:open" is a stage behind the first, a; "t:a>b" a transition, "s:>a" a start. What leads to an earlier stage is back.
    private static string Pipeline(string stages, string transitions)
    {
        var all = stages.Split(' ').Prepend("a:open").Select(stage => stage.Split(':')).ToArray();
        int Order(string key) => Array.FindIndex(all, stage => stage[0] == key);
        var ways = transitions.Split(' ').Select(text => text.Split(':', '>')).Select(way =>
            $$"""{ "key": "{{way[0]}}", "label": "x", "to": "{{way[2]}}"{{(way[1].Length == 0 ? string.Empty : $", \"from\": [ \"{way[1]}\" ]{(Order(way[2]) < Order(way[1]) ? ", \"kind\": \"back\"" : string.Empty)}")}} }""");
        return $$"""
            { "label": "x", "form": "shop.order", "field": "stage", "pipelines": [ { "key": "p", "label": "x",
              "stages": [ {{string.Join(", ", all.Select(stage => $$"""{ "key": "{{stage[0]}}", "label": "x", "status": "{{stage[1]}}" }"""))}} ],
              "transitions": [ {{string.Join(", ", ways)}} ] } ] }
            """;
    }

    private static IEnumerable<string> Faults(string workflow)
    {
        var errors = new ErrorList();
        Workshop.Read(workflow).Check(errors, Workshop.FindForm);
        return errors.Errors.Select(error => $"{error.Code.Code} {error.Pointer}");
    }
}
