using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormFlow.EndToEnd.Forms;

/// <summary>Reads forms of the GOV.UK digital form builder: pages, and which comes next for which answers.</summary>
internal sealed partial class GovUk
{
    private readonly JsonObject form;
    private readonly Dictionary<string, JsonObject> pages;
    private readonly FormDraft draft;

    private GovUk(JsonObject form, FormDraft draft)
    {
        this.form = form;
        this.draft = draft;
        pages = form["pages"]!.AsArray().Select(static page => page!.AsObject()).ToDictionary(static page => (string)page["path"]!);
    }

    /// <summary>Expresses a form: a section per page, shown when the answers lead there.</summary>
    public static FormDraft Read(string name, JsonObject form)
    {
        var draft = new FormDraft(name);
        draft.Lacks("one page after the other");
        draft.Lacks("a summary to confirm");
        var reader = new GovUk(form, draft);
        foreach (var page in reader.pages.Values)
        {
            reader.Take(page);
        }

        return draft;
    }

    private void Take(JsonObject page)
    {
        draft.Section((string)page["title"]!, Reached((string)page["path"]!), () =>
        {
            foreach (var component in page["components"]!.AsArray().Select(static component => component!.AsObject()))
            {
                if ((string?)component["type"] == "Para")
                {
                    draft.Say($"text{Key((string)page["path"]!)}", (string)component["content"]!);
                }
                else
                {
                    Take((string)page["section"]!, component);
                }
            }
        });
    }

    private void Take(string section, JsonObject component)
    {
        var field = draft.Add($"{section}_{component["name"]}", TypeOf(component), (string)component["title"]!);
        if ((bool?)component["options"]?["required"] == true)
        {
            field["required"] = true;
        }

        if ((string?)component["hint"] is { } hint)
        {
            field["help"] = hint;
        }

        if ((string)component["type"]! == "YesNoField")
        {
            field["options"] = FormDraft.Options([("true", "Yes"), ("false", "No")]);
            field["display"] = "radio";
        }
        else if ((string?)component["list"] is { } list)
        {
            field["options"] = FormDraft.Options(Choices(list).Select(static choice => (choice["value"]!.ToString(), (string)choice["text"]!)));
        }
    }

    /// <summary>When the answers lead to a page; null when they always do.</summary>
    private JsonNode? Reached(string path)
    {
        if (path == (string)form["startPage"]!)
        {
            return null;
        }

        var ways = pages.Values
            .SelectMany(from => from["next"]!.AsArray().Where(next => (string)next!["path"]! == path).Select(next => Way(from, next!)))
            .ToList();
        return ways.Any(static way => way is null) ? null : Conditions.Any([.. ways.Select(static way => way!)]);
    }

    private JsonNode? Way(JsonObject from, JsonNode next)
    {
        var others = from["next"]!.AsArray().Where(other => other!["condition"] is not null).Select(other => Named((string)other!["condition"]!)).ToList();
        JsonNode[] turns = (string?)next["condition"] is { } named
            ? [Named(named)]
            : [.. others.Select(static other => Conditions.Not(other)), .. others.Select(static other => Conditions.Where((string)other["field"]!, "notEmpty"))];
        return Conditions.All([.. Reached((string)from["path"]!) is { } reached ? new[] { reached } : [], .. turns]);
    }

    /// <summary>A named condition, such as <c>section.answer &gt; 1</c>.</summary>
    private JsonObject Named(string name)
    {
        var text = (string)form["conditions"]!.AsArray().First(condition => (string)condition!["name"]! == name)!["value"]!;
        var parts = Comparison().Match(text);
        var field = $"{parts.Groups[1].Value}_{parts.Groups[2].Value}";
        if (parts.Groups[3].Value == "==")
        {
            return Conditions.Where(field, "eq", parts.Groups[4].Value);
        }

        // What is chosen from a list of numbers is one of those above.
        var least = int.Parse(parts.Groups[4].Value, System.Globalization.CultureInfo.InvariantCulture);
        var list = (string)pages.Values.SelectMany(static page => page["components"]!.AsArray()).First(component => (string?)component!["name"] == parts.Groups[2].Value)!["list"]!;
        return Conditions.Where(field, "in", new JsonArray([.. Choices(list).Where(choice => (int)choice["value"]! > least).Select(static choice => JsonValue.Create(choice["value"]!.ToString()))]));
    }

    private IEnumerable<JsonNode> Choices(string list) =>
        form["lists"]!.AsArray().First(known => (string)known!["name"]! == list)!["items"]!.AsArray().Select(static item => item!);

    private static string Key(string path) => path.Replace('-', '_').Replace('/', '_');

    private static string TypeOf(JsonObject component) => (string)component["type"]! switch
    {
        "YesNoField" or "SelectField" => "select",
        "TextField" => "text",
        "UkAddressField" => "address",
        "TelephoneNumberField" => "phone",
        "EmailAddressField" => "email",
        var other => throw new NotSupportedException($"A component of type {other} is not known here."),
    };

    [GeneratedRegex(@"^(\w+)\.(\w+)\s*(==|>)\s*(\w+)$")]
    private static partial Regex Comparison();
}
