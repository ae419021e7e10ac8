using System.Globalization;
using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Forms;

/// <summary>Fills the fields of an open form as a person does, each by its kind, and knows what must be kept of it.</summary>
internal sealed class FormFiller(IPage page)
{
    private const string ShortWords = "Ola 文静";

    /// <summary>The box of a field: its label, its input and what is wrong with it.</summary>
    public ILocator Box(string key) => page.Locator($".ff-form-field[data-field={key}]");

    /// <summary>A text that stands between the fields.</summary>
    public ILocator Note(string text) => page.Locator(".ff-form-note").GetByText(text, new() { Exact = true });

    /// <summary>The texts that are there now.</summary>
    public Task<IReadOnlyList<string>> NotesAsync() => page.Locator(".ff-form-note").AllInnerTextsAsync();

    /// <summary>The keys of the fields that are there now.</summary>
    public Task<string[]> ShownAsync() => page.Locator(".ff-form-field").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.dataset.field)");

    /// <summary>Gives a field an answer: one that is asked for, else one that fits.</summary>
    /// <returns>The value that the record must hold.</returns>
    public Task<JsonNode> FillAsync(JsonObject field, string? answer = null) => FillAsync(Box((string)field["key"]!), field, (string)field["label"]!, answer);

    private async Task<JsonNode> FillAsync(ILocator box, JsonObject field, string label, string? answer)
    {
        switch ((string)field["type"]!)
        {
            case "select" when (string?)field["display"] == "radio":
                var marked = Option(field, answer);
                await box.GetByRole(AriaRole.Radio, new() { Name = marked.Text, Exact = true }).PressAsync(" ");
                return marked.Value;
            case "select":
                var chosen = Option(field, answer);
                await ChooseAsync(box, [chosen.Text], isMultiple: false);
                return chosen.Value;
            case "multiSelect":
                var several = (answer ?? Option(field, null).Value).Split(',').Select(value => Option(field, value)).ToList();
                await ChooseAsync(box, [.. several.Select(static option => option.Text)], isMultiple: true);
                return new JsonArray([.. several.Select(static option => JsonValue.Create(option.Value))]);
            case "switch":
                var isOn = answer is null or "true";
                var toggle = box.GetByRole(AriaRole.Switch);
                if (await toggle.IsCheckedAsync() != isOn)
                {
                    await toggle.PressAsync(" ");
                }

                return isOn;
            case "rating":
                var mark = int.Parse(answer ?? "4", CultureInfo.InvariantCulture);
                await box.GetByRole(AriaRole.Radio).Nth(mark - 1).PressAsync(" ");
                return mark;
            case "date":
                var date = answer ?? "2026-03-15";
                foreach (var (part, digits) in (string[])["year", "month", "day"] is var parts ? parts.Zip(date.Split('-')) : [])
                {
                    await box.Locator($"[data-type={part}]").FocusAsync();
                    await page.Keyboard.TypeAsync(digits);
                }

                return date;
            case "address":
                return await AddressAsync(box);
            case "attachment":
                var name = $"{field["key"]}.txt";
                await box.Locator("input[type=file]:not([capture])").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = "Kopi"u8.ToArray() });
                await Assertions.Expect(box.GetByText(name)).ToBeVisibleAsync();
                // A form is not saved before its files have arrived.
                await Assertions.Expect(box.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
                return new JsonArray(new JsonObject { ["name"] = name });
            case "subform":
                return await RowAsync(box, field, label);
            default:
                var text = answer ?? Sample(field);
                await box.GetByRole(AriaRole.Textbox, new() { Name = label }).FillAsync(text);
                return (string)field["type"]! is "currency" or "number" ? decimal.Parse(text, CultureInfo.InvariantCulture) : text;
        }
    }

    /// <summary>Chooses from the list that opens, of long ones by what is typed.</summary>
    private async Task ChooseAsync(ILocator box, IReadOnlyList<string> options, bool isMultiple)
    {
        await box.Locator("button[aria-haspopup=listbox]").ClickAsync();
        var list = page.GetByRole(AriaRole.Listbox);
        await list.WaitForAsync();
        foreach (var mistaken in !isMultiple ? [] : await list.GetByRole(AriaRole.Option, new() { Selected = true }).AllInnerTextsAsync())
        {
            await list.GetByRole(AriaRole.Option, new() { Name = mistaken.Trim(), Exact = true }).ClickAsync();
        }

        foreach (var option in options)
        {
            var search = page.Locator(".ff-popover").GetByRole(AriaRole.Combobox);
            if (await search.CountAsync() > 0)
            {
                await search.FillAsync(option);
            }

            await list.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
        }

        // One choice closes the list; after several the first press only clears what was searched for.
        for (var press = 0; press < 2 && isMultiple; press++)
        {
            await page.Keyboard.PressAsync("Escape");
        }

        await Assertions.Expect(list).ToHaveCountAsync(0);
    }

    private async Task<JsonNode> AddressAsync(ILocator box)
    {
        var address = new JsonObject { ["detail"] = "10 Downing Street", ["city"] = "London", ["province"] = "Greater London", ["postalCode"] = "SW1A 2AA", ["country"] = "United Kingdom" };
        string[] labels = ["Street and number", "City", "Province or state", "Postal code", "Country"];
        foreach (var (label, part) in labels.Zip(address))
        {
            var input = box.GetByRole(AriaRole.Combobox, new() { Name = label });
            await input.FillAsync((string)part.Value!);
            await input.PressAsync("Tab");
        }

        return address;
    }

    /// <summary>Adds a row and fills its cells; one that others go by gets each of its answers in turn, the last one stays.</summary>
    private async Task<JsonNode> RowAsync(ILocator box, JsonObject field, string label)
    {
        await box.GetByRole(AriaRole.Button, new() { Name = "Add row" }).ClickAsync();
        var grid = box.GetByRole(AriaRole.Grid, new() { Name = label, Exact = true });
        var columns = field["fields"]!.AsArray().Select(static column => column!.AsObject()).ToList();
        var row = new JsonObject();
        foreach (var column in columns.Where(static column => column["visibleWhen"] is null))
        {
            var ruled = columns.Where(other => (string?)other["visibleWhen"]?["field"] == (string)column["key"]!).ToList();
            if (ruled.Count == 0)
            {
                row[(string)column["key"]!] = await FillCellAsync(column, null);
                continue;
            }

            foreach (var option in column["options"]!.AsArray().Select(static option => (string)option!["value"]!))
            {
                row[(string)column["key"]!] = await FillCellAsync(column, option);
                foreach (var other in ruled)
                {
                    var isShown = option == (string)other["visibleWhen"]!["value"]!;
                    var cell = await OpenAsync(other);
                    await Assertions.Expect(cell.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(isShown ? 1 : 0);
                    if (isShown)
                    {
                        row[(string)other["key"]!] = await FillAsync(cell, other, (string)other["label"]!, null);
                    }
                }
            }
        }

        return new JsonArray(row);

        async Task<ILocator> OpenAsync(JsonObject column)
        {
            var cell = grid.Locator($"[data-cell='0/{columns.IndexOf(column)}']");
            await cell.ClickAsync();
            return cell;
        }

        async Task<JsonNode> FillCellAsync(JsonObject column, string? answer) => await FillAsync(await OpenAsync(column), column, (string)column["label"]!, answer);
    }

    private static (string Value, string Text) Option(JsonObject field, string? answer)
    {
        var options = field["options"]!.AsArray().Select(static option => ((string)option!["value"]!, (string)option["label"]!)).ToList();
        return answer is null ? options[Math.Min(1, options.Count - 1)] : options.First(option => option.Item1 == answer);
    }

    private static string Sample(JsonObject field)
    {
        var text = (string)field["type"]! switch
        {
            "currency" => "1234.5",
            "number" => "12",
            "phone" => "+4722225555",
            "email" => "ola.nordmann@example.com",
            "text" when (string?)field["pattern"] is { } pattern => new string('4', int.Parse(pattern[(pattern.IndexOf('{') + 1)..pattern.IndexOf('}')], CultureInfo.InvariantCulture)),
            _ => ShortWords,
        };
        return (int?)field["minLength"] is { } least ? text.PadRight(least, '7')[..least] : text;
    }
}
