using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Metadata;
using FormFlow.Runtime.Links;

namespace FormFlow.Server.Public;

/// <summary>
/// What the script of a public page needs to hold the form's rules while somebody types: of the form only what is shown, and the formulas of that.
/// What other fields say stays on the server; a rule that reads them is decided when the page is sent.
/// </summary>
internal sealed class LiveRules
{
    private static readonly string[] Settings =
        ["key", "type", "required", "requiredWhen", "visibleWhen", "default", "result", "decimals", "currency", "multiple"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly ConditionalWeakTable<BoundLink, ConcurrentDictionary<(string Language, string Zone), string>> Known = [];

    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private readonly HashSet<CompiledField> shown = [];
    private readonly PublicPage page;
    private readonly CompiledForm form;

    private LiveRules(PublicPage page) => (this.page, form) = (page, page.Link.Form);

    /// <summary>The rules as JSON that can stand inside a page; made once for a link, a language and a time zone.</summary>
    public static string Of(PublicPage page) =>
        Known.GetOrCreateValue(page.Link.Bound).GetOrAdd((page.Words.Language, page.Link.Settings.TimeZone), static (_, shown) => new LiveRules(shown).ToJson(), page);

    private string ToJson()
    {
        var fields = new JsonArray([.. page.Link.Fields.Select((field, index) => (JsonNode)Document(field, $"/fields/{index}"))]);
        var validations = Validations();
        var document = new JsonObject { ["label"] = form.Key, ["fields"] = fields, ["validations"] = validations, ["layout"] = Layout() };
        return new JsonObject
        {
            ["form"] = form.Key,
            ["zone"] = page.Link.Settings.TimeZone,
            ["document"] = document,
            ["formulas"] = Formulas(),
        }.ToJsonString();
    }

    private JsonObject Document(LinkField field, string place)
    {
        shown.Add(field.Field);
        places[PlaceOf(field.Field)] = place;
        var whole = JsonSerializer.SerializeToNode(field.Field.Field, DocumentJson.Options.GetTypeInfo(typeof(Field)))!.AsObject();
        var told = new JsonObject(Settings.Where(whole.ContainsKey).Select(name => KeyValuePair.Create(name, whole[name]?.DeepClone())));
        if (field.Field.Field is SubformField)
        {
            told["fields"] = new JsonArray([.. field.Columns.Select((column, index) => (JsonNode)Document(column, $"{place}/fields/{index}"))]);
        }

        return told;
    }

    // Rules between fields that are all shown; the others are held when the page is sent.
    private JsonArray Validations()
    {
        var told = new JsonArray();
        foreach (var (index, rule) in form.Rules.Validations.Where(rule => rule.Subform is null).Index())
        {
            if (ReadsOnlyShown(rule.Check))
            {
                places[$"/validations/{index}"] = $"/validations/{told.Count}";
                told.Add(new JsonObject
                {
                    ["check"] = rule.Check.Condition is { } condition ? JsonNode.Parse(condition.Text) : string.Empty,
                    ["message"] = rule.Message.In(page.Words.Language),
                    ["field"] = rule.Field?.Key,
                });
            }
        }

        return told;
    }

    // The places of fields under rules, without any words.
    private JsonArray Layout()
    {
        return Told(form.Document.Layout ?? [], "/layout");

        JsonArray Told(IReadOnlyList<LayoutElement> elements, string place)
        {
            places[place] = place;
            return [.. elements.Select((element, index) => One(element, $"{place}/{index}"))];
        }

        JsonObject One(LayoutElement element, string place)
        {
            places[place] = place;
            var told = element switch
            {
                FieldElement { Field: var key } when form.Find(key) is { } field && shown.Contains(field) => new JsonObject { ["type"] = "field", ["field"] = key },
                SectionElement section => new JsonObject { ["type"] = "section", ["elements"] = Told(section.Elements, $"{place}/elements") },
                TabsElement tabs => new JsonObject { ["type"] = "tabs", ["tabs"] = Told(tabs.Tabs, $"{place}/tabs") },
                ColumnsElement columns => new JsonObject { ["type"] = "columns", ["columns"] = new JsonArray([.. columns.Columns.Select((column, at) => Told(column, $"{place}/columns/{at}"))]) },
                _ => new JsonObject { ["type"] = "divider" },
            };
            if (element.VisibleWhen is not null)
            {
                told["visibleWhen"] = JsonSerializer.SerializeToNode(element.VisibleWhen, DocumentJson.Options);
            }

            return told;
        }
    }

    // The formulas of what is told, by where it is told.
    private JsonArray Formulas() =>
    [
        .. form.Rules.Formulas.Select(placed => (placed.Formula, Place: Moved(placed.Pointer))).Where(placed => placed.Place is not null).Select(placed => new JsonObject
        {
            ["pointer"] = placed.Place,
            ["inputs"] = new JsonArray([.. placed.Formula.Inputs.Select(input => (JsonNode)input)]),
            ["tree"] = JsonSerializer.SerializeToNode(placed.Formula.Tree, Json),
            ["calendar"] = placed.Formula.UsesCalendar ? JsonSerializer.SerializeToNode(form.Set.Calendars.Default.Days, Json) : null,
        }),
    ];

    // A pointer is moved with the longest place that is told; of a default in a column both the field and the column are.
    private string? Moved(string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (places.TryGetValue(pointer[..end], out var place))
            {
                return pointer[end..].Contains("/fields/", StringComparison.Ordinal) || pointer[end..].Contains("/validations/", StringComparison.Ordinal) ? null : place + pointer[end..];
            }
        }

        return null;
    }

    private string PlaceOf(CompiledField field) => field.Subform is { } subform
        ? $"{PlaceOf(subform)}/fields/{((SubformField)subform.Field).Fields.ToList().FindIndex(column => column.Key == field.Key)}"
        : $"/fields/{form.Document.Fields.ToList().FindIndex(other => other.Key == field.Key)}";

    private bool ReadsOnlyShown(CompiledCriterion check) => check.Condition is { } condition
        ? condition.Paths.All(path => path.Start is { } start && shown.Contains(start))
        : check.Formula!.Inputs.All(input => (input.Rows ?? input.Start) is { } start && shown.Contains(start));
}
