using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormFlow.EndToEnd.Forms;

/// <summary>Reads surveys of SurveyJS: pages of questions, some with a rule in its own small language.</summary>
internal static partial class SurveyJs
{
    /// <summary>Expresses a survey: a section per page.</summary>
    public static FormDraft Read(JsonObject survey)
    {
        var draft = new FormDraft((string)survey["title"]!);
        draft.Lacks("one page after the other");
        draft.Lacks("a page of thanks");
        foreach (var page in survey["pages"]!.AsArray())
        {
            draft.Section((string)page!["title"]!, null, () =>
            {
                foreach (var question in page["elements"]!.AsArray().Select(static question => question!.AsObject()))
                {
                    Take(draft, question);
                }
            });
        }

        return draft;
    }

    private static void Take(FormDraft draft, JsonObject question)
    {
        var name = (string)question["name"]!;
        var title = (string)question["title"]!;
        var shown = (string?)question["visibleIf"] is { } rule ? Rule(rule) : null;
        if ((string)question["type"]! == "matrix")
        {
            draft.Lacks("a matrix of questions and answers");
            draft.Section(title, shown, () =>
            {
                foreach (var row in question["rows"]!.AsArray())
                {
                    var field = draft.Add($"{name}_{row!["value"]}", "select", (string)row["text"]!);
                    field["options"] = Choices(question["columns"]!);
                    field["display"] = "radio";
                }
            });
            return;
        }

        var asked = draft.Add(name, TypeOf(question), title, shown);
        if ((bool?)question["isRequired"] == true)
        {
            asked["required"] = true;
        }

        switch ((string)question["type"]!)
        {
            case "radiogroup":
                asked["options"] = Choices(question["choices"]!);
                asked["display"] = "radio";
                break;
            case "dropdown" or "checkbox":
                asked["options"] = Choices(question["choices"]!);
                break;
            case "boolean":
                asked["options"] = FormDraft.Options([("true", "Yes"), ("false", "No")]);
                asked["display"] = "radio";
                break;
            case "rating":
                asked["max"] = (int)question["rateMax"]!;
                asked["help"] = $"{question["minRateDescription"]} – {question["maxRateDescription"]}";
                break;
        }
    }

    private static JsonArray Choices(JsonNode choices) =>
        FormDraft.Options(choices.AsArray().Select(static choice => ((string)choice!["value"]!, (string)choice["text"]!)));

    /// <summary>A rule such as <c>{question} notempty and {question} != ['answer']</c>.</summary>
    private static JsonNode? Rule(string text) => Conditions.All([.. text.Split(" and ").Select(static part =>
    {
        var parts = Test().Match(part);
        return parts.Groups[2].Value switch
        {
            "notempty" => Conditions.Where(parts.Groups[1].Value, "notEmpty"),
            "!=" => Conditions.Where(parts.Groups[1].Value, "ne", JsonNode.Parse(parts.Groups[3].Value.Replace('\'', '"'))),
            var other => throw new NotSupportedException($"'{other}' is not known here."),
        };
    })]);

    private static string TypeOf(JsonObject question) => (string)question["type"]! switch
    {
        "radiogroup" or "dropdown" or "boolean" => "select",
        "checkbox" => "multiSelect",
        "rating" => "rating",
        "comment" => "longText",
        var other => throw new NotSupportedException($"A question of type {other} is not known here."),
    };

    [GeneratedRegex(@"^\{(\w+)\}\s+(notempty|!=)\s*(.*)$")]
    private static partial Regex Test();
}
