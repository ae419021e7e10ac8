using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Forms;

/// <summary>The components of NAV that hold several answers. What their parts are called stands in NAV's code, so a part is labelled by its key.</summary>
internal sealed class NavParts(FormDraft draft)
{
    /// <summary>Adds a field for each answer, under the component's key and the part's.</summary>
    public void Take(JsonObject component, JsonNode? shown)
    {
        var key = (string)component["key"]!;
        switch ((string)component["type"]!)
        {
            case "identity":
                YesNo($"{key}_harDuFodselsnummer", (string?)component["customLabels"]?["doYouHaveIdentityNumber"], shown);
                Required($"{key}_identitetsnummer", "text", "identitetsnummer", Conditions.Where($"{key}_harDuFodselsnummer", "eq", "ja"));
                Required($"{key}_fodselsdato", "date", "fodselsdato", Conditions.Where($"{key}_harDuFodselsnummer", "eq", "nei"));
                draft.Lacks("check digits of national numbers");
                break;
            case "navAddress":
                YesNo($"{key}_borDuINorge", "borDuINorge", shown);
                var kind = Required($"{key}_vegadresseEllerPostboksadresse", "select", "vegadresseEllerPostboksadresse", Inside(shown, Conditions.Where($"{key}_borDuINorge", "eq", "ja")));
                kind["options"] = FormDraft.Options([("vegadresse", "vegadresse"), ("postboksadresse", "postboksadresse")]);
                kind["display"] = "radio";
                Required(key, "address", (string?)component["label"], shown);
                break;
            default:
                Required($"{key}_gyldigFraOgMed", "date", $"{component["label"]} gyldigFraOgMed", shown);
                draft.Add($"{key}_gyldigTilOgMed", "date", $"{component["label"]} gyldigTilOgMed", shown);
                break;
        }
    }

    private void YesNo(string key, string? label, JsonNode? shown)
    {
        var field = Required(key, "select", label, shown);
        field["options"] = FormDraft.Options([("ja", "Ja"), ("nei", "Nei")]);
        field["display"] = "radio";
    }

    private JsonObject Required(string key, string type, string? label, JsonNode? shown)
    {
        var field = draft.Add(key, type, label, shown);
        field["required"] = true;
        return field;
    }

    private static JsonNode? Inside(JsonNode? outer, JsonNode own) => outer is null ? own : Conditions.All(outer, own);
}
