using System.Text;
using System.Text.Json;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Tests.Stages;

/// <summary>A workshop that takes orders: its forms, its workflow, and its records as tests write them.</summary>
internal sealed class Workshop : IForeignRecords, IDisposable
{
    public static readonly string Ann = RecordId.Format(1);
    public static readonly string Bob = RecordId.Format(2);

    public const string Workflow = """
        { "label": "Orders", "form": "shop.order", "field": "stage",
          "entry": [ { "key": "big", "label": { "en": "At least ten", "zh-CN": "至少十" }, "check": { "field": "price", "op": "gte", "value": 10 } } ],
          "pipelines": [
            { "key": "express", "label": "Express", "when": { "field": "urgent", "op": "eq", "value": true },
              "stages": [ { "key": "new", "label": { "en": "New", "zh-CN": "新建" } }, { "key": "done", "label": "Done", "status": "won" } ],
              "transitions": [ { "key": "start", "label": "Start", "to": "new" }, { "key": "finish", "label": "Finish", "from": [ "new" ], "to": "done" } ] },
            { "key": "usual", "label": { "en": "Usual", "zh-CN": "常规" },
              "stages": [
                { "key": "new", "label": { "en": "New", "zh-CN": "新建" }, "probability": 10,
                  "checklist": [ { "key": "called", "label": "Called", "must": true }, { "key": "gift", "label": "Gift" } ],
                  "leave": { "required": [ "contact" ], "checks": [ { "check": "price < 1000", "message": { "en": "Too dear", "zh-CN": "太贵" }, "field": "price" } ] } },
                { "key": "offered", "label": "Offered", "probability": 50, "enter": { "required": [ "offer" ] },
                  "stay": { "limit": { "amount": 2, "unit": "workingDays" }, "warnBefore": { "amount": 4, "unit": "workingHours" },
                            "onWarn": [ { "type": "notify", "to": [ { "field": "owner" } ], "title": "Soon: {name}" } ],
                            "onLate": [ { "actions": [ { "type": "createTask", "title": "Ask {name}", "assignee": [ { "field": "owner" } ], "due": { "amount": 1, "unit": "workingDays" } } ] },
                                        { "after": { "amount": 1, "unit": "workingDays" }, "actions": [ { "type": "notify", "to": [ { "managersOf": "owner" } ], "title": "Late: {name}" } ] } ] } },
                { "key": "made", "label": "Made" },
                { "key": "paid", "label": "Paid", "status": "won", "probability": 100 },
                { "key": "gone", "label": "Gone", "status": "lost", "probability": 0 } ],
              "transitions": [
                { "key": "start", "label": "Start", "to": "new" },
                { "key": "import", "label": "Import", "to": "paid", "when": { "field": "price", "op": "notEmpty" } },
                { "key": "offer", "label": "Offer", "from": [ "new" ], "to": "offered", "who": { "anyOf": [ { "field": "owner" }, { "managersOf": "owner" } ] },
                  "ask": [ { "field": "offer" }, { "field": "note", "required": true } ],
                  "checks": [ { "check": "offer <= price", "message": "Offer at most the price", "field": "offer" } ],
                  "actions": [ { "type": "setFields", "values": { "note": { "formula": "UPPER(name)" }, "urgent": false } }, { "type": "comment", "text": "Offered {offer} for {name}" } ] },
                { "key": "make", "label": "Make", "from": [ "offered" ], "to": "made", "when": { "field": "contact", "op": "eq", "value": "yes" } },
                { "key": "rush", "label": "Rush", "from": [ "new" ], "to": "made", "kind": "skip" },
                { "key": "again", "label": "Again", "from": [ "made", "paid" ], "to": "new", "kind": "back" },
                { "key": "lose", "label": "Lose", "from": [ "new", "offered", "made" ], "to": "gone", "comment": "optional",
                  "reason": { "required": true, "options": [ { "value": "price", "children": [ { "value": "high" }, { "value": "unclear" } ] }, { "value": "other" } ] } },
                { "key": "pay", "label": "Pay", "from": [ "made" ], "to": "paid", "automatic": { "onChange": { "field": "urgent", "op": "eq", "value": true } } },
                { "key": "visited", "label": "Visited", "from": [ "offered" ], "to": "made", "automatic": { "onRelated": { "form": "shop.visit", "via": "order", "when": { "field": "good", "op": "eq", "value": true } } } },
                { "key": "expire", "label": "Expire", "from": [ "offered" ], "to": "gone", "automatic": { "after": { "amount": 30, "unit": "days" } } } ] } ],
          "timers": [
            { "type": "noActivity", "key": "quiet", "label": "Quiet", "after": { "amount": 3, "unit": "days" }, "actions": [] },
            { "type": "beforeDate", "key": "soon", "label": "Soon", "field": "wanted", "before": { "amount": 1, "unit": "workingDays" }, "actions": [] },
            { "type": "afterDate", "key": "visit", "label": "Visit", "field": "wanted", "after": { "amount": 7, "unit": "days" }, "catchUp": "skip", "when": { "field": "stage", "op": "eq", "value": "paid" }, "actions": [] },
            { "type": "schedule", "key": "weekly", "label": "Weekly", "at": "08:30", "weekdays": [ "monday" ], "workingDaysOnly": true, "actions": [] } ] }
        """;

    private static readonly (string Key, string Json)[] Documents =
    [
        ("shop.order", """
            { "label": "Order", "fields": [
              { "type": "text", "key": "name" }, { "type": "stage", "key": "stage" }, { "type": "number", "key": "price" }, { "type": "number", "key": "offer" }, { "type": "number", "key": "count" }, { "type": "text", "key": "contact" }, { "type": "text", "key": "note" },
              { "type": "switch", "key": "urgent" }, { "type": "member", "key": "owner" }, { "type": "date", "key": "wanted" }, { "type": "lookup", "key": "customer", "form": "shop.customer" }, { "type": "tags", "key": "tags" },
              { "type": "formula", "key": "since", "formula": "stage.enteredAt", "result": "dateTime" }, { "type": "formula", "key": "shown", "formula": "`${stage}:${stage.status}`", "result": "text" } ] }
            """),
        ("shop.visit", """{ "label": "Visit", "fields": [ { "type": "lookup", "key": "order", "form": "shop.order" }, { "type": "switch", "key": "good" }, { "type": "member", "key": "by" }, { "type": "text", "key": "text" } ] }"""),
        ("shop.customer", """{ "label": "Customer", "fields": [ { "type": "text", "key": "name" }, { "type": "number", "key": "rank" }, { "type": "member", "key": "owner" } ] }"""),
    ];

    private readonly FormulaEngine formulas = new();

    public Workshop(string? workflow = null)
    {
        Set = Compile(workflow ?? Workflow);
        Assert.That(Faults(Set), Is.Empty);
        Orders = Set.Find("shop.order")!.Workflows[0];
    }

    public FormSet Set { get; }

    public CompiledWorkflow Orders { get; }

    public Dictionary<long, object?[]> Records { get; } = [];

    public static FormSet Compile(params string[] workflows) => Compile(Documents, workflows);

    public static IEnumerable<string> Faults(FormSet set) =>
        set.Errors.Values.Concat(set.WorkflowErrors.Values).SelectMany(errors => errors).Select(error => $"{error.Code.Code} {error.Pointer}");

    public static StageWorkflow Read(string workflow)
    {
        var read = DocumentJson.Read<StageWorkflow>(workflow);
        Assert.That(read.Errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty);
        return read.Value;
    }

    public static Form? FindForm(string key) =>
        Documents.FirstOrDefault(document => document.Key == key).Json is { } json ? DocumentJson.Read<Form>(json).Value : null;

    public object?[] Values(string json, string form = "shop.order")
    {
        var errors = new ErrorList();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        var input = RecordParser.Read(ref reader, Set.Find(form)!, string.Empty, errors);
        Assert.That(errors.Errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty);
        return input.Values;
    }

    public RecordScope Scope(object?[] values) => new(values, null, this);

    public RecordScope Order(string json) => Scope(Values(json));

    /// <summary>A context at a moment of UTC, asked by a member.</summary>
    public StageContext At(string now, long member = 1, long[]? subordinates = null, bool isOwner = false, string language = "en")
    {
        var moment = Calendars.Calendars.Instant(now, TimeZoneInfo.Utc);
        var conditions = new ConditionContext(moment, TimeZoneInfo.Utc) { Member = member, Subordinates = subordinates ?? [] };
        var rules = new RuleContext(formulas, new FormulaEnvironment(moment, TimeZoneInfo.Utc, RecordId.Format(member), null), conditions);
        return new StageContext(rules, new CompiledCalendar(WorkingCalendar.Standard(), TimeZoneInfo.Utc), new Caller(CallerKind.Member, member, member, "Somebody", isOwner, language));
    }

    public StageState State(string stage, string entered = "2026-11-02T09:00:00Z", params string[] done) =>
        new(stage == "express" ? "express" : "usual", stage == "express" ? "new" : stage, Calendars.Calendars.Instant(entered, TimeZoneInfo.Utc), [.. done]);

    public object?[]? Find(CompiledForm form, long id) => Records.GetValueOrDefault(id);

    public void Dispose() => formulas.Dispose();

    internal static FormSet Compile((string Key, string Json)[] documents, params string[] workflows)
    {
        var taken = new HashSet<string>();
        var forms = new List<PublishedForm>();
        foreach (var (key, json) in documents)
        {
            var form = FormIdentity.Assign(key, DocumentJson.Read<Form>(json).Value, null, taken, new HashSet<string>());
            taken.Add(form.Id!);
            forms.Add(new PublishedForm(key, form, 1));
        }

        return new FormSet(forms, workflows.Select((workflow, i) => new PublishedWorkflow($"shop.flow{i}", Read(workflow), 1)));
    }
}
