using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Packages;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>
/// Makes the sample records of the CRM template: invented people and companies whose records fit together. Days are relative to the
/// installation; negative ones are past.
/// </summary>
internal sealed partial class CrmData
{
    private readonly SortedDictionary<string, List<SampleRecord>> records = new(StringComparer.Ordinal);
    private readonly CrmDice dice = new(20_260_101);
    private readonly List<(string Ref, bool IsChinese, string Industry)> customers = [];
    private readonly List<(string Ref, int Customer)> contacts = [];
    private readonly List<(string Ref, int Customer, string Stage, decimal Amount, int Engaged, int? Closed)> deals = [];
    private readonly List<string> signedLeads = [];
    private readonly List<(string Ref, int Created, int LastContact, bool IsChinese)> workedLeads = [];

    private CrmData()
    {
    }

    /// <summary>The files under <c>data/</c>, by form key.</summary>
    public static IReadOnlyDictionary<string, SampleData> Make()
    {
        var data = new CrmData();
        data.Channels();
        data.Products();
        data.Scripts();
        data.Customers(60);
        data.Contacts(120);
        data.Leads();
        data.Deals(150);
        data.Quotes(90);
        data.Contracts();
        data.FollowUps(260);
        data.Plans(60);
        data.Objections(40);
        data.Targets();
        return data.records.ToDictionary(pair => pair.Key, pair => new SampleData { SchemaAddress = "../../../schemas/data.schema.json", Records = pair.Value });
    }

    private void Add(string form, JsonObject values, CrmStory? story = null)
    {
        var list = records.TryGetValue(form, out var known) ? known : records[form] = [];
        list.Add(new SampleRecord { Ref = $"{form}-{list.Count + 1}", Values = JsonSerializer.SerializeToElement(Filled(values)), At = story?.At, Changes = story?.Changes });
    }

    private static JsonObject Filled(JsonObject values) =>
        new(values.Where(pair => pair.Value is not null and not JsonArray { Count: 0 }).Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value!.DeepClone())));

    private static IEnumerable<string> Repeated(string text, int times) => Enumerable.Repeat(text, times);

    // Steps of 37 through the list, which it shares no factor with.
    private static IEnumerable<(int Number, string Outcome)> Shuffled(string[] outcomes) => outcomes.Select((_, i) => (i + 1, outcomes[(i * 37) % outcomes.Length]));

    private int Count(string form) => records.TryGetValue(form, out var list) ? list.Count : 0;

    private JsonObject Contact(int customer) => new() { ["ref"] = contacts.First(contact => contact.Customer == customer).Ref };

    private string Person(bool isChinese) =>
        isChinese ? dice.Of(CrmWords.Surnames) + dice.Of(CrmWords.GivenNames) : $"{dice.Of(CrmWords.FirstNames)} {dice.Of(CrmWords.LastNames)}";

    // Numbers that nobody has: a blank exchange in China, the exchange reserved for fiction elsewhere.
    private string Mobile(bool isChinese) => isChinese ? $"+86 100 5555 {Digits(4)}" : $"+1 202 555 01{Digits(2)}";

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => dice.Below(10).ToString(CultureInfo.InvariantCulture)));

    private static JsonObject Ref(string form, int number) => new() { ["ref"] = $"{form}-{number}" };

    private static JsonObject Me() => new() { ["member"] = "me" };

    private static JsonObject Day(int days) => new() { ["daysFromToday"] = days };

    private static JsonObject At(int days, int hour, int minute) =>
        new() { ["daysFromToday"] = days, ["time"] = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}") };

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
