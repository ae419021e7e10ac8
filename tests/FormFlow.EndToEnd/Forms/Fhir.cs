using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FormFlow.EndToEnd.Forms;

/// <summary>Reads questionnaires of HL7 FHIR: coded answers that weigh, and a total of the weights.</summary>
internal static partial class Fhir
{
    private const string Structure = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>Expresses a questionnaire: a field per item, the total as a formula.</summary>
    public static FormDraft Read(JsonObject questionnaire)
    {
        var draft = new FormDraft((string)questionnaire["title"]!);
        draft.Lacks("codes of questions and answers");
        var items = questionnaire["item"]!.AsArray().Select(static item => item!.AsObject()).ToList();
        foreach (var item in items)
        {
            var total = Extension(item, "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression");
            var field = draft.Add(Key(item), total is not null ? "formula" : TypeOf(item), (string)item["text"]!);
            if (total is not null)
            {
                field["formula"] = Sum(items, (string)total["valueExpression"]!["expression"]!);
                field["result"] = "number";
            }
            else
            {
                field["options"] = FormDraft.Options(Answers(item).Select(static answer => (Code(answer), (string)answer["valueCoding"]!["display"]!)));
            }

            if ((bool?)item["required"] == true)
            {
                field["required"] = true;
            }

            if ((string?)Extension(item, $"{Structure}questionnaire-displayCategory")?["valueCodeableConcept"]?["text"] is { } help)
            {
                field["help"] = help;
            }
        }

        return draft;
    }

    private static string Sum(IEnumerable<JsonObject> items, string expression)
    {
        var parts = Weights().Match(expression);
        if (!parts.Success)
        {
            throw new NotSupportedException($"'{expression}' is not a sum of weights.");
        }

        var weighed = items.Where(item => (string)item["linkId"]! != parts.Groups[1].Value && (string)item["type"]! == "choice");
        return $"SUM({string.Join(", ", weighed.Select(Weight))})";
    }

    private static string Weight(JsonObject item) =>
        $"SWITCH({Key(item)}, {string.Join(", ", Answers(item).Select(static answer => $"\"{Code(answer)}\", {Weight(answer)}"))})";

    private static string Weight(JsonNode answer) =>
        ((decimal)Extension(answer.AsObject(), $"{Structure}ordinalValue")!["valueDecimal"]!).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<JsonNode> Answers(JsonObject item) => item["answerOption"]!.AsArray().Select(static answer => answer!);

    private static string Code(JsonNode answer) => (string)answer["valueCoding"]!["code"]!;

    private static JsonNode? Extension(JsonObject on, string url) =>
        on["extension"]?.AsArray().FirstOrDefault(extension => (string?)extension!["url"] == url);

    private static string Key(JsonObject item) => $"item{((string)item["linkId"]!).Replace('/', '_').Replace('-', '_')}";

    private static string TypeOf(JsonObject item) => (string)item["type"]! switch
    {
        "choice" => "select",
        var other => throw new NotSupportedException($"An item of type {other} is not known here."),
    };

    [GeneratedRegex(@"^%resource\.item\.where\(linkId != '([^']+)'\)\.answer\.weight\(\)\.sum\(\)$")]
    private static partial Regex Weights();
}
