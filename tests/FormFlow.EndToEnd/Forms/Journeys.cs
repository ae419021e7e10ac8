using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Forms;

/// <summary>A way through each of the ten forms.</summary>
internal static class Journeys
{
    private const string HasNumber = "identitet_harDuFodselsnummer";
    private const string Livesin = "adresse_borDuINorge";

    private static readonly string[] Address = ["adresse", "adresse_borDuINorge", "adresseVarighet_gyldigFraOgMed"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Journey> All { get; } =
    [
        new("bcgov-calculated-values", new Step("myTestRadio", "10"))
        {
            Answers = new JsonObject { ["carColor"] = "black", ["topSpeed"] = "200" },
            Computed = new JsonObject { ["textField"] = "100", ["carDescription"] = "The black car has a top speed of 200" },
        },
        new(
            "bcgov-conditional-logic",
            new Step("transportChoice", "other").Shows("other"),
            new Step("transportChoice", "bike").Hides("other"),
            new Step("checkThisBox", "true").Shows("youCheckedTheBox"),
            new Step("checkThisBox", "false").Hides("youCheckedTheBox"),
            new Step("checkThisBox", "true").Shows("youCheckedTheBox"),
            new Step("doYouWantToSeeACar", "true").Shows("areYouSure").Hides("content"),
            new Step("areYouSure", "yes").Shows("content"),
            new Step("doYouWantToSeeACar", "false").Hides("areYouSure", "content"))
        {
            HiddenAtFirst = ["other", "youCheckedTheBox", "areYouSure", "content"],
        },
        new("bcgov-team-lunch-order"),
        new(
            "nav-education-grant-nav760710",
            [
                .. Identity,
                new Step("liggerUtdanningsstedetINorge", "nei").Shows("utenlandskPostkodeUtdanningssted", "landUtdanningssted").Hides("postnummerUtdanningssted"),
                new Step("liggerUtdanningsstedetINorge", "ja").Shows("postnummerUtdanningssted").Hides("utenlandskPostkodeUtdanningssted", "landUtdanningssted"),
                new Step("skalDetBetalesSkolepengerKursavgift", "ja").Shows("skolepengerKursavgift"),
                new Step("skalDetBetalesEksamensavgift", "ja").Shows("eksamensavgift"),
                new Step("skalDetBetalesEksamensavgift", "nei").Hides("eksamensavgift"),
                new Step("skalDetBetalesSemesteravgift", "ja").Shows("semesteravgift"),
                new Step("harDuSelvLagtUtForNoenAvDisseUtgiftene", "nei").Hides("kontonummerForRefusjon"),
                new Step("harDuSelvLagtUtForNoenAvDisseUtgiftene", "ja").Shows("kontonummerForRefusjon"),
            ])
        {
            HiddenAtFirst = [.. Address, "alertstripe", "skolepengerKursavgift", "eksamensavgift", "semesteravgift", "landUtdanningssted"],
            Answers = new JsonObject { ["skolepengerKursavgift"] = "45000.50", ["semesteravgift"] = "720" },
            Computed = new JsonObject { ["totalsum"] = 45720.5m },
        },
        new(
            "nav-voluntary-tax-child-pension-nav952003",
            [
                .. Identity,
                new Step("jegHarIkkeTelefonnummer", "true").Hides("telefonnummer"),
                new Step("jegHarIkkeTelefonnummer", "false").Shows("telefonnummer"),
                new Step("skalDuHaNyttSkattetrekkEllerStoppeSkattetrekk", "stoppeSkattetrekk")
                    .Shows("kryssAvForDenPengestottenDuOnskerAStoppeSkattetrekkPa")
                    .Hides("kryssAvForDenPengestottenDuOnskerEkstraSkattetrekkPa", "barnetsOpplysninger1"),
                new Step("kryssAvForDenPengestottenDuOnskerAStoppeSkattetrekkPa", "barnepensjonUnder18Ar").Shows("barnetsOpplysninger1"),
                new Step("skalDuHaNyttSkattetrekkEllerStoppeSkattetrekk", "nyttSkattetrekk")
                    .Shows("kryssAvForDenPengestottenDuOnskerEkstraSkattetrekkPa")
                    .Hides("kryssAvForDenPengestottenDuOnskerAStoppeSkattetrekkPa", "barnetsOpplysninger1"),
                new Step("kryssAvForDenPengestottenDuOnskerEkstraSkattetrekkPa", "barnepensjonOver18Ar")
                    .Shows("onskerDuEkstraSkattetrekkIKronerEllerProsent").Hides("barnetsOpplysninger", "ekstraSkattetrekkIKronerPerManed"),
                new Step("onskerDuEkstraSkattetrekkIKronerEllerProsent", "kroner").Shows("ekstraSkattetrekkIKronerPerManed").Hides("ekstraSkattetrekkIProsentPerManed"),
                new Step("onskerDuEkstraSkattetrekkIKronerEllerProsent", "prosent").Shows("ekstraSkattetrekkIProsentPerManed").Hides("ekstraSkattetrekkIKronerPerManed"),
                new Step("kryssAvForDenPengestottenDuOnskerEkstraSkattetrekkPa", "barnepensjonUnder18Ar")
                    .Shows("barnetsOpplysninger").Hides("onskerDuEkstraSkattetrekkIKronerEllerProsent", "ekstraSkattetrekkIProsentPerManed"),
                new Step("harDuAndreOpplysningerSomErRelevantForSkattetrekket1", "nei").Hides("tilleggsopplysninger1"),
                new Step("harDuAndreOpplysningerSomErRelevantForSkattetrekket1", "ja").Shows("tilleggsopplysninger1"),
            ])
        {
            HiddenAtFirst = [.. Address, "alertstripe", "kryssAvForDenPengestottenDuOnskerEkstraSkattetrekkPa", "tilleggsopplysninger1"],
        },
        new(
            "govuk-passport-application",
            new Step("checkBeforeYouStart_ukPassport", "false").Shows("text_no_uk_passport").Hides("applicantDetails_numberOfApplicants"),
            new Step("checkBeforeYouStart_ukPassport", "true").Shows("applicantDetails_numberOfApplicants", "applicantOneDetails_firstName").Hides("text_no_uk_passport"),
            Applicants("4", "One", "Two", "Three", "Four"),
            Applicants("1", "One"),
            Applicants("3", "One", "Two", "Three"),
            Applicants("2", "One", "Two"))
        {
            HiddenAtFirst = ["text_no_uk_passport", "applicantDetails_numberOfApplicants", "applicantOneDetails_firstName", "applicantDetails_phoneNumber"],
        },
        new(
            "openforms-decision-tree",
            new Step("heeftU1OfMeerHonden", "0").Shows("geenHonden").Hides("content1", "meerDan1"),
            new Step("heeftU1OfMeerHonden", "1").Shows("content1").Hides("geenHonden", "meerDan1"),
            new Step("heeftU1OfMeerHonden", "2").Shows("meerDan1").Hides("geenHonden", "content1"))
        {
            HiddenAtFirst = ["geenHonden", "content1", "meerDan1"],
        },
        new(
            "surveyjs-market-research",
            new Step("products_used", "none").Hides("overall_satisfaction", "usage_frequency"),
            new Step("products_used", "product_a").Shows("overall_satisfaction", "usage_frequency"))
        {
            HiddenAtFirst = ["overall_satisfaction", "usage_frequency"],
        },
        new(
            "fhir-phq9-scored-questionnaire",
            new Step("item_44250_9", "LA6568-5"),
            new Step("item_44255_8", "LA6569-3"),
            new Step("item_44259_0", "LA6570-1"),
            new Step("item_44254_1", "LA6571-9"),
            new Step("item_44251_7", "LA6571-9"),
            new Step("item_44258_2", "LA6571-9"),
            new Step("item_44252_5", "LA6571-9"),
            new Step("item_44253_3", "LA6571-9"),
            new Step("item_44260_8", "LA6568-5"))
        {
            Computed = new JsonObject { ["item_44261_6"] = 18 },
        },
        new("va-complaint-feedback-schema"),
    ];

    /// <summary>The first questions of NAV's forms: who one is and where one lives.</summary>
    private static IReadOnlyList<Step> Identity =>
    [
        new Step(HasNumber, "ja").Shows("identitet_identitetsnummer", "alertstripe").Hides([.. Address, "identitet_fodselsdato"]),
        new Step(HasNumber, "nei").Shows(["identitet_fodselsdato", "adresse", Livesin]).Hides("identitet_identitetsnummer", "alertstripe", "adresseVarighet_gyldigFraOgMed"),
        new Step(Livesin, "ja").Shows("adresse_vegadresseEllerPostboksadresse").Hides("adresseVarighet_gyldigFraOgMed"),
        new Step("adresse_vegadresseEllerPostboksadresse", "vegadresse").Shows("adresseVarighet_gyldigFraOgMed", "adresseVarighet_gyldigTilOgMed"),
        new Step(Livesin, "nei").Shows("adresseVarighet_gyldigFraOgMed").Hides("adresse_vegadresseEllerPostboksadresse"),
    ];

    private static Step Applicants(string number, params string[] there)
    {
        string[] parts = ["firstName", "middleName", "lastName", "address"];
        var absent = ((string[])["One", "Two", "Three", "Four"]).Except(there);
        string[] Fields(IEnumerable<string> applicants) => [.. applicants.SelectMany(applicant => parts.Select(part => $"applicant{applicant}Details_{part}"))];
        return new Step("applicantDetails_numberOfApplicants", number).Shows([.. Fields(there), "applicantDetails_phoneNumber", "applicantDetails_emailAddress"]).Hides(Fields(absent));
    }
}
