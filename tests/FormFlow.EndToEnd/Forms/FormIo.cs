using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Forms;

/// <summary>Reads forms of Form.io, and of those that build on it: components in components, each with its own rule.</summary>
internal sealed class FormIo
{
    private readonly FormDraft draft;
    private readonly Dictionary<string, JsonNode> shownWhen = [];
    private readonly HashSet<string> checkBoxes = [];

    private FormIo(FormDraft draft) => this.draft = draft;

    /// <summary>Expresses a form that is a tree of components.</summary>
    public static FormDraft Read(string name, JsonObject form)
    {
        var draft = new FormDraft((string?)form["title"] ?? name);
        if ((string?)form["display"] == "wizard")
        {
            draft.Lacks("one page after the other");
        }

        new FormIo(draft).Take(form["components"]!.AsArray());
        return draft;
    }

    /// <summary>Expresses a form of Open Forms: steps that each hold such a tree.</summary>
    public static FormDraft ReadSteps(JsonObject export)
    {
        var form = export["forms"]![0]!;
        var draft = new FormDraft((string)form["name"]!);
        if ((string?)form["submission_allowed"] is not "yes")
        {
            draft.Lacks("a form that only informs");
        }

        var reader = new FormIo(draft);
        foreach (var step in export["formSteps"]!.AsArray())
        {
            reader.Take(step!["configuration"]!["components"]!.AsArray());
        }

        return draft;
    }

    private void Take(JsonArray components)
    {
        foreach (var component in components.Select(static component => component!.AsObject()))
        {
            Take(component);
        }
    }

    private void Take(JsonObject component)
    {
        var key = (string)component["key"]!;
        var shown = Rule(component);
        switch ((string)component["type"]!)
        {
            case "panel" or "simplepanel" or "navSkjemagruppe":
                draft.Section((string?)component["title"] ?? (string?)component["legend"], shown, () => Take(component["components"]!.AsArray()));
                return;
            case "container":
                Take(component["components"]!.AsArray());
                return;
            case "content" or "simplecontent" or "htmlelement" or "alertstripe":
                Say(component, shown);
                return;
            case "button":
                return;
            case "identity" or "navAddress" or "addressValidity":
                new NavParts(draft).Take(component, shown);
                return;
        }

        if (shown is not null)
        {
            shownWhen[key] = shown;
        }

        var calculated = (string?)component["calculateValue"] ?? "";
        var isComputed = calculated != "" && (bool?)component["disabled"] == true;
        var field = draft.Add(key, isComputed ? "formula" : TypeOf(component), (string?)component["label"], shown);
        if (isComputed)
        {
            field["formula"] = Script.Value(calculated);
            field["result"] = TypeOf(component);
        }
        else if (calculated != "")
        {
            field["default"] = new JsonObject { ["formula"] = Script.Value(calculated) };
        }

        Describe(component, field);
    }

    private void Describe(JsonObject component, JsonObject field)
    {
        var type = (string)field["type"]!;
        var isComputed = type == "formula";
        if (type == "select")
        {
            field["options"] = FormDraft.Options(Choices(component));
            if ((string)component["type"]! is "radio" or "radiopanel" or "simpleradios")
            {
                field["display"] = "radio";
            }

            if (component["defaultValue"]?.ToString() is { Length: > 0 } chosen)
            {
                field["default"] = chosen;
            }
        }
        else if (type == "longText" && (string?)component["defaultValue"] is { Length: > 0 } text)
        {
            field["default"] = text;
        }
        else if (type == "switch")
        {
            checkBoxes.Add((string)field["key"]!);
        }
        else if (type == "subform")
        {
            field["fields"] = new JsonArray([.. component["components"]!.AsArray().Select(column => Column(component, column!.AsObject()))]);
        }

        if ((string?)component["currency"] is { } currency)
        {
            field["currency"] = currency.ToUpperInvariant();
            field["decimals"] = 2;
        }

        var validate = component["validate"];
        if ((bool?)validate?["required"] == true && !isComputed)
        {
            field["required"] = true;
        }

        foreach (var limit in (string[])["minLength", "maxLength"])
        {
            if (validate?[limit]?.GetValueKind() == System.Text.Json.JsonValueKind.Number)
            {
                field[limit] = (int)validate[limit]!;
            }
        }

        if (component["attachmentValues"] is not null)
        {
            draft.Lacks("a promise in the place of a file");
        }

        if ((string?)validate?["custom"] is { Length: > 0 })
        {
            draft.Lacks("check digits of account numbers");
        }

        if (FormDraft.Plain((string?)component["description"] ?? "") is { Length: > 0 } help)
        {
            field["help"] = help;
        }
    }

    private JsonObject Column(JsonObject grid, JsonObject column)
    {
        var own = column["conditional"]?["when"]?.ToString() is { Length: > 0 } when
            ? Simple(column["conditional"]!, when[(when.LastIndexOf('.') + 1)..])
            : null;
        var field = FormDraft.Field((string)column["key"]!, TypeOf(column), (string?)column["label"], own);
        Describe(column, field);
        return field;
    }

    private void Say(JsonObject component, JsonNode? shown)
    {
        var html = (string?)component["html"] ?? (string?)component["content"] ?? "";
        if (html.Contains("<img", StringComparison.Ordinal))
        {
            draft.Lacks("a picture in a text");
        }

        if (html.Contains("<a ", StringComparison.Ordinal))
        {
            draft.Lacks("a link in a text");
        }

        if (((string)component["key"]!).EndsWith("Prefill", StringComparison.Ordinal))
        {
            draft.Lacks("answers prefilled from a register");
            return;
        }

        draft.Say((string)component["key"]!, html, shown);
    }

    private JsonNode? Rule(JsonObject component)
    {
        if (component["conditional"]?["when"]?.ToString() is { Length: > 0 } when)
        {
            // What a hidden field once held does not count there: a rule over a field holds only while that field is shown.
            return Conditions.All([.. shownWhen.TryGetValue(when, out var deciding) ? new[] { deciding } : [], Simple(component["conditional"]!, when)]);
        }

        return (string?)component["customConditional"] is { Length: > 0 } script ? JsonValue.Create(Script.Show(script)) : null;
    }

    private JsonNode Simple(JsonNode conditional, string when)
    {
        var answer = (string)conditional["eq"]!;
        var test = checkBoxes.Contains(when) || answer is "true" ? Conditions.Where(when, "eq", true) : Conditions.Where(when, "eq", answer);
        var isShown = conditional["show"] is { } show && (show.GetValueKind() == System.Text.Json.JsonValueKind.True || show.ToString() == "true");
        return isShown ? test : Conditions.Not(test);
    }

    private static IEnumerable<(string Value, string Text)> Choices(JsonObject component) =>
        ((component["data"] as JsonObject)?["values"] as JsonArray ?? component["values"]!.AsArray())
            .Where(static choice => choice!["value"] is { } value && value.ToString() != "")
            .Select(static choice => (choice!["value"]!.ToString(), choice["label"]!.ToString()));

    private static string TypeOf(JsonObject component) => (string)component["type"]! switch
    {
        "textfield" or "simpletextfield" or "firstName" or "surname" or "fnrfield" or "bankAccount" => "text",
        "simpletextarea" or "textarea" => "longText",
        "radio" or "radiopanel" or "simpleradios" or "simpleselect" => "select",
        "simplecheckbox" or "navCheckbox" => "switch",
        "currency" => "currency",
        "number" => "number",
        "phoneNumber" => "phone",
        "navDatepicker" => "date",
        "attachment" => "attachment",
        "datagrid" => "subform",
        var other => throw new NotSupportedException($"A component of type {other} is not known here."),
    };
}
