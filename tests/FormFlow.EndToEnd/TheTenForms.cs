using System.Text.Json.Nodes;
using FormFlow.EndToEnd.Forms;
using FormFlow.EndToEnd.Support;

namespace FormFlow.EndToEnd;

/// <summary>Ten forms of public bodies and tool makers, expressed as FormFlow forms, filled in by a browser.</summary>
public sealed class TheTenForms
{
    private const string App = "forms";

    private RunningServer server = null!;

    private static IEnumerable<TestCaseData> Sources =>
        Journeys.All.Select(static way => new TestCaseData(way.Form) { TestName = $"Lack_only_what_the_readme_says({way.Form})" });

    private static IEnumerable<TestCaseData> Ways => Journeys.All.Select(static way => new TestCaseData(way) { TestName = $"Are_filled_in_as_their_makers_meant({way})" });

    [OneTimeSetUp]
    public async Task PublishAsync()
    {
        var sources = Journeys.All.Select(static way => SourceForm.Read(way.Form)).ToList();
        server = await RunningServer.StartAsync();
        await server.SetUpAsync(template: null);
        var navigation = sources.Select(static source => new { type = "form", form = $"{App}.{source.Key}" });
        await server.SendAsync(HttpMethod.Put, $"/api/v1/workspaces/east/apps/{App}", new { key = App, version = "1.0.0", label = "Forms", navigation });
        foreach (var source in sources)
        {
            await server.SendAsync(HttpMethod.Put, $"/api/v1/workspaces/east/forms/{App}.{source.Key}", source.Document);
        }

        await server.SendAsync(HttpMethod.Post, $"/api/v1/workspaces/east/apps/{App}/publish");
    }

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(Ways))]
    public async Task Are_filled_in(Journey way)
    {
        var source = SourceForm.Read(way.Form);
        var fields = source.Document["fields"]!.AsArray().Select(static field => field!.AsObject()).ToDictionary(static field => (string)field["key"]!);
        var browser = await Installed.BrowserAsync();
        var page = await browser.SignedInAsync(server, new Look(IsPhone: false, "en", IsDark: false));
        try
        {
            await page.GotoAsync($"/east/f/{App}.{source.Key}/new");
            await page.WaitForSettledAsync();
            var filler = new FormFiller(page);
            var (notes, ruled) = (source.Draft.Notes, source.Draft.UnderRule);
            var seen = new HashSet<string>();
            var gone = new HashSet<string>();
            var values = new JsonObject();
            ILocator Place(string key) => notes.TryGetValue(key, out var text) ? filler.Note(text) : filler.Box(key);
            async Task LookAsync(IEnumerable<string> shown, IEnumerable<string> hidden, string when)
            {
                foreach (var key in shown)
                {
                    await Assertions.Expect(Place(key)).ToBeVisibleAsync();
                    seen.Add(key);
                    if (notes.ContainsKey(key))
                    {
                        continue;
                    }

                    Assert.That(await filler.Box(key).Locator("label").First.InnerTextAsync(), Is.EqualTo((string)fields[key]["label"]!).IgnoreWhiteSpace, when);
                }

                foreach (var key in hidden)
                {
                    await Assertions.Expect(Place(key)).ToHaveCountAsync(0);
                }

                var texts = await filler.NotesAsync();
                var there = notes.Where(note => texts.Contains(note.Value)).Select(static note => note.Key).ToList();
                seen.UnionWith(there);
                gone.UnionWith(fields.Keys.Except(await filler.ShownAsync()).Concat(notes.Keys.Except(there)));
            }

            await LookAsync(fields.Keys.Concat(notes.Keys).Except(ruled), way.HiddenAtFirst, "at first");
            foreach (var step in way.Steps)
            {
                values[step.Field] = await filler.FillAsync(fields[step.Field], step.Answer);
                await LookAsync(step.Shown, step.Hidden, $"{step.Field} = {step.Answer}");
            }

            foreach (var (key, field) in fields)
            {
                if (!values.ContainsKey(key) && !way.Computed.ContainsKey(key) && (string)field["type"]! != "formula" && await filler.Box(key).CountAsync() > 0)
                {
                    values[key] = await filler.FillAsync(field, (string?)way.Answers[key]);
                    seen.Add(key);
                }
            }

            Assert.That(fields.Keys.Concat(notes.Keys).Except(seen), Is.Empty, "fields and texts that were never there");
            Assert.That(ruled.Except(gone), Is.Empty, "fields and texts under a rule that were always there");
            var beyond = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - document.documentElement.clientHeight");
            Assert.That(beyond, Is.Zero, "pixels that the window scrolls beside the frame inside of it");
            await page.KeepPictureAsync($"form-{source.Name}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
            await SavedAsync(page);

            var id = new Uri(page.Url).Segments[^1];
            var record = JsonNode.Parse((await server.GetAsync($"/api/v1/workspaces/east/forms/{App}.{source.Key}/records/{id}")).GetRawText())!;
            foreach (var (key, value) in values.Concat(way.Computed))
            {
                Assert.That(Holds(record["values"]![key], value), $"{key} holds {record["values"]![key]?.ToJsonString()}, not {value!.ToJsonString()}");
            }
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    [TestCaseSource(nameof(Sources))]
    public void Are_told_of(string form)
    {
        var source = SourceForm.Read(form);

        var rows = File.ReadLines(Path.Combine(Machine.Repository, "tests", "FormFlow.EndToEnd", "README.md"));
        var row = rows.SingleOrDefault(line => line.StartsWith($"| {form} |", StringComparison.Ordinal));

        Assert.That(source.Draft.Missing.Where(missing => row?.Contains(missing, StringComparison.Ordinal) != true), Is.Empty, "what the README's table does not say is missing");
    }

    /// <summary>Waits until the record is saved and its page is there; where it is not, the failure says what the page says.</summary>
    private static async Task SavedAsync(IPage page)
    {
        try
        {
            await page.WaitForURLAsync("**/r/*");
        }
        catch (TimeoutException late)
        {
            var said = await page.Locator("[role=alert], [role=status], [role=alertdialog], .ff-error, .ff-toast, [aria-invalid=true]").EvaluateAllAsync<string[]>(
                "all => all.map(one => `${one.closest('[data-field]')?.dataset.field ?? one.getAttribute('role') ?? ''}: ${one.getAttribute('aria-label') ?? ''} ${one.innerText || one.value || ''}`.trim())");
            var saving = await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).EvaluateAllAsync<string[]>("all => all.map(one => one.outerHTML)");
            throw new AssertionException($"The record was not saved. The page at {page.Url} says:\n{string.Join('\n', said.Distinct())}\n{string.Join('\n', saving)}", late);
        }
    }

    /// <summary>Whether a value holds what was given; what the server adds, such as ids, does not count.</summary>
    private static bool Holds(JsonNode? value, JsonNode? given) => (value, given) switch
    {
        (JsonObject all, JsonObject some) => some.All(part => Holds(all[part.Key], part.Value)),
        (JsonArray all, JsonArray some) => all.Count == some.Count && all.Zip(some).All(static pair => Holds(pair.First, pair.Second)),
        (JsonValue one, JsonValue other) when one.GetValueKind() == System.Text.Json.JsonValueKind.Number => decimal.Parse(one.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) == decimal.Parse(other.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture),
        _ => JsonNode.DeepEquals(value, given),
    };
}
