using System.Net;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Links;

/// <summary>Public forms as browsers without script meet them.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class FillingInAPublicForm<T>
    where T : TestDatabases, new()
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

    private Front front = null!;

    [SetUp]
    public async Task StartAsync() => front = await Front.StartAsync<T>("--FormFlow:PublicSubmissionsPerMinute=1000", "--FormFlow:PublicFillSeconds=0");

    [TearDown]
    public async Task StopAsync() => await front.DisposeAsync();

    [Test]
    public async Task Makes_a_record_of_what_was_typed_in_the_name_of_the_link()
    {
        using var ada = await front.VisitAsync();
        var status = await ada.SendAsync(
            ("name", "Ada"), ("email", "ADA@example.com"), ("kind", "loan"), ("colors", "blue"), ("colors", "a;b"), ("due", "2026-12-24"), ("at", "2026-12-24T18:30"), ("cost", "1,200.50"),
            ("share", "25"), ("sure", "false"), ("mark", "4"), ("where.city", "Hangzhou"), ("where.detail", "1 West Lake"), ("spot.latitude", "30.25"), ("spot.longitude", "120.1"),
            ("tags", "new, 重要"), ("story", "one <b>\ntwo"), ("items", "0"), ("items.0.what", "Chair"), ("items.0.price", "10"), ("items", "1"), ("channel", "forged"), ("keeper", front.Team.Ann.Id));

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK), ada.Page);
        Assert.That(ada.Page, Does.Contain("Thank you"));
        var values = (await front.RecordsAsync()).Single();
        Assert.That((values.Text("name"), values.Text("kind"), values.Text("due"), values.Text("at")), Is.EqualTo(("Ada", "loan", "2026-12-24", "2026-12-24T18:30:00.000Z")));
        Assert.That((values.GetProperty("cost").GetDecimal(), values.GetProperty("share").GetDecimal(), values.GetProperty("mark").GetInt32(), values.GetProperty("sure").GetBoolean()), Is.EqualTo((1200.5m, 0.25m, 4, false)));
        Assert.That(values.GetProperty("colors").EnumerateArray().Select(color => color.GetString()), Is.EqualTo(new[] { "blue", "a;b" }));
        Assert.That((values.GetProperty("where").Text("city"), values.GetProperty("spot").GetProperty("latitude").GetDecimal()), Is.EqualTo(("Hangzhou", 30.25m)));
        Assert.That((values.GetProperty("tags").GetArrayLength(), values.Text("story")), Is.EqualTo((2, "<p>one &lt;b&gt;</p><p>two</p>")));
        Assert.That((values.GetProperty("items").GetArrayLength(), values.GetProperty("total").GetDecimal(), values.Text("number")), Is.EqualTo((1, 20m, "001")));
        Assert.That((IsBlank(values, "channel"), IsBlank(values, "keeper")), Is.EqualTo((true, true)), "what the link does not ask for is not taken");
        var link = (await front.Team.Ann.GetAsync("forms/shop.request/links")).Items().Single();
        Assert.That(link.GetProperty("submissions").GetInt32(), Is.EqualTo(1));
        var record = (await front.Team.Ann.GetAsync("forms/shop.request/records")).Items().Single();
        var made = (await front.Team.Ann.GetAsync($"forms/shop.request/records/{record.Text("id")}/history")).Items().Single();
        Assert.That((record.GetProperty("createdBy").ValueKind, made.Text("cause")), Is.EqualTo((JsonValueKind.Null, $"link:{link.Text("id")}")));
    }

    [Test]
    public async Task That_is_not_right_yet_comes_back_with_what_was_typed_in_the_visitors_language()
    {
        using var ada = await front.VisitAsync(language: "zh-CN");
        var status = await ada.SendAsync(("email", "no <mail>"), ("kind", "gift"), ("cost", "much"), ("items", "0"), ("items", "3"), ("items.3.price", "7"));

        Assert.That(status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((ada.FaultOf("name"), ada.FaultOf("why"), ada.FaultOf("items.3.what")), Is.EqualTo(("此项必填。", "此项必填。", "此项必填。")));
        Assert.That((ada.FaultOf("email"), ada.FaultOf("cost")), Is.EqualTo(("“no <mail>”无法读作邮箱地址。", "“much”无法读作数字。")));
        Assert.That((ada.ValueOf("email"), ada.ValueOf("cost"), ada.ValueOf("items.3.price"), ada.IsChosen("gift")), Is.EqualTo(("no <mail>", "much", "7", true)));
        Assert.That(ada.Page, Does.Contain("<html lang=\"zh-CN\"").And.Contains("姓名").And.Contains("更多"));
        Assert.That(ada.Page.Split(" autofocus").Length, Is.EqualTo(2), "the first that is wrong has the cursor");
        Assert.That(await front.RecordsAsync(), Is.Empty);

        Assert.That(await ada.SendAsync(("name", "Ada"), ("kind", "gift"), ("why", "because")), Is.EqualTo(HttpStatusCode.OK), "the page that came back can be sent");
        Assert.That((await front.RecordsAsync()).Single().Text("why"), Is.EqualTo("because"));
    }

    [Test]
    public async Task Sent_twice_makes_one_record_and_thanks_twice()
    {
        using var ada = await front.VisitAsync();
        var ticket = ada.Ticket;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            using var window = new Visitor(front.Team.App, (await front.Team.Ann.GetAsync("forms/shop.request/links")).Items().Single().Text("path")!);
            var status = await window.SendAsync(ticket, [("name", $"Ada {i}")]);
            return (status, window.Page.Contains("Thank you", StringComparison.Ordinal));
        }));

        Assert.That(answers, Is.All.EqualTo((HttpStatusCode.OK, true)));
        Assert.That((await front.RecordsAsync()).Length, Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("CfDJ8forged")]
    public async Task With_a_ticket_that_is_none_comes_back_to_be_sent_again(string ticket)
    {
        using var ada = await front.VisitAsync();

        Assert.That(await ada.SendAsync(ticket, [("name", "Ada")]), Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(ada.ValueOf("name"), Is.EqualTo("Ada"));
        Assert.That(await ada.SendAsync(("name", "Ada")), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task That_was_published_anew_meanwhile_comes_back_with_a_word_about_it()
    {
        using var ada = await front.VisitAsync();
        await front.ChangeFormAsync("\"Your name\"", "\"Your full name\"");

        Assert.That(await ada.SendAsync(("name", "Ada")), Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(ada.Page, Does.Contain("was changed").And.Contains("Your full name"));
        Assert.That(ada.ValueOf("name"), Is.EqualTo("Ada"));
        Assert.That(await ada.SendAsync(("name", "Ada")), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Behind_a_password_shows_nothing_until_it_is_given()
    {
        using var ada = await front.VisitAsync("""{ "password": "open sesame" }""");

        Assert.That(ada.Page, Does.Contain("-password").And.Not.Contain("Your name"));
        Assert.That(await ada.SendAsync(("name", "Ada")), Is.EqualTo(HttpStatusCode.OK), "asked for the password again");
        Assert.That(await ada.SendAsync(("-password", "sesame")), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await ada.SendAsync(("-password", "open sesame")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(ada.Page, Does.Contain("Your name"));
        Assert.That(await front.RecordsAsync(), Is.Empty);
        Assert.That(await ada.SendAsync(("name", "Ada")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await front.RecordsAsync()).Length, Is.EqualTo(1));
    }

    [TestCase("""{ "closed": true }""", "closed for now")]
    [TestCase("""{ "from": "2999-01-01T00:00:00Z" }""", "not open yet. It opens on Jan 1, 2999.")]
    [TestCase("""{ "until": "2001-01-01T00:00:00Z" }""", "time for this form is over")]
    public async Task That_is_not_open_says_why(string document, string why)
    {
        using var ada = await front.VisitAsync(document);

        Assert.That(ada.Page, Does.Contain(why).And.Not.Contain("Your name"));
        Assert.That(await ada.SendAsync("any", [("name", "Ada")]), Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(await front.RecordsAsync(), Is.Empty);
    }

    [Test]
    public async Task Takes_no_more_than_its_quota_however_many_send_at_once()
    {
        using var ada = await front.VisitAsync("""{ "quota": 2 }""");
        var path = (await front.Team.Ann.GetAsync("forms/shop.request/links")).Items().Single().Text("path")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            using var one = new Visitor(front.Team.App, path);
            await one.OpenAsync();
            return one.Ticket.Length == 0 ? HttpStatusCode.Gone : await one.SendAsync(("name", $"{i}"));
        }));

        Assert.That(answers.Count(status => status == HttpStatusCode.OK), Is.EqualTo(2));
        Assert.That(answers.Count(status => status == HttpStatusCode.Gone), Is.EqualTo(4));
        Assert.That((await front.RecordsAsync()).Length, Is.EqualTo(2));
    }

    [Test]
    public async Task Begins_with_what_the_form_and_the_address_say()
    {
        using var ada = await front.VisitAsync("""{ "fields": ["name", "kind", "cost", "due"], "preset": { "channel": "website" } }""");
        Assert.That(ada.IsChosen("loan"), Is.True);
        await ada.OpenAsync("?name=%22%3E%3Cscript%3E&kind=Gift&due=2026-12-24&cost=much&channel=forged&nothing=1");

        Assert.That((ada.ValueOf("name"), ada.IsChosen("gift"), ada.ValueOf("due"), ada.ValueOf("cost")), Is.EqualTo(("\"><script>", true, "2026-12-24", "much")));
        Assert.That(ada.Page, Does.Not.Contain("<script>").And.Not.Contain("forged"));
        await ada.SendAsync(("name", "Ada"), ("kind", "loan"));
        Assert.That((await front.RecordsAsync()).Single().Text("channel"), Is.EqualTo("website"));
    }

    [Test]
    public async Task Adds_and_takes_away_rows_without_script()
    {
        using var ada = await front.VisitAsync("""{ "fields": ["name", "items.what", "items.price", "items.amount", "total"] }""");
        Assert.That(ada.Page, Does.Contain("name=\"items.0.what\""), "a first row is there");
        await ada.SendAsync(("-do", "add:items"), ("name", "Ada"), ("items", "0"), ("items.0.what", "Chair"), ("items.0.price", "4"));
        Assert.That(ada.Page, Does.Contain("name=\"items.1.what\"").And.Contains("data-shown=\"total\">¥8.00"));
        Assert.That((ada.ValueOf("items.0.what"), ada.FaultOf("items.1.what")), Is.EqualTo(("Chair", string.Empty)));
        await ada.SendAsync(("-do", "remove:items:0"), ("name", "Ada"), ("items", "0"), ("items.0.what", "Chair"), ("items", "1"), ("items.1.what", "Desk"));
        Assert.That(ada.Page, Does.Not.Contain("items.0.what").And.Contains("Desk"));
        await ada.SendAsync(("name", "Ada"), ("items", "1"), ("items.1.what", "Desk"), ("items.1.price", "5"));

        Assert.That((await front.RecordsAsync()).Single().GetProperty("total").GetDecimal(), Is.EqualTo(10m));
    }

    [Test]
    public async Task Keeps_files_while_the_page_comes_and_goes()
    {
        using var ada = await front.VisitAsync();
        Assert.That(await ada.SendAsync(ada.Ticket, [], ("photo", "me <1>.png", Picture)), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var kept = ada.ValueOf("photo.kept");
        Assert.That(ada.Page, Does.Contain("me &lt;1&gt;.png"));
        Assert.That(await ada.SendAsync(("name", "Ada"), ("photo.kept", kept), ("photo.kept", "forged")), Is.EqualTo(HttpStatusCode.OK), ada.Page);

        var photo = (await front.RecordsAsync()).Single().GetProperty("photo").EnumerateArray().Single();
        Assert.That((photo.Text("name"), photo.Text("type"), photo.GetProperty("bytes").GetInt32()), Is.EqualTo(("me <1>.png", "image/png", Picture.Length)));
    }

    [Test]
    public async Task Refuses_files_of_a_type_that_the_field_does_not_take()
    {
        using var ada = await front.VisitAsync();

        Assert.That(await ada.SendAsync(ada.Ticket, [("name", "Ada")], ("photo", "run.exe", Encoding.UTF8.GetBytes("MZ"))), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(ada.FaultOf("photo"), Does.Contain("not taken"));
    }

    [Test]
    public async Task May_be_framed_only_by_the_sites_that_the_link_names()
    {
        using var ada = await front.VisitAsync();
        Assert.That(Policy(ada), Does.EndWith("frame-ancestors 'none'"));
        Assert.That(ada.Headers.Contains("X-Frame-Options"), Is.True);
        using var bea = await front.VisitAsync("""{ "embedHosts": ["https://www.example.com", "*.example.org"] }""");

        Assert.That(Policy(bea), Does.EndWith("frame-ancestors 'self' https://www.example.com *.example.org").And.Contains("script-src 'self'"));
        Assert.That(bea.Headers.Contains("X-Frame-Options"), Is.False);
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("\"><img src=x onerror=alert(1)>")]
    [TestCase("</textarea><script>alert(1)</script>")]
    [TestCase("{language}{title}{body}")]
    [TestCase("‮\u200b\ufeffＡ'`&amp;")]
    public async Task Shows_every_text_as_text(string naughty)
    {
        var label = JsonSerializer.Serialize(naughty);
        await front.ChangeFormAsync("""{ "en": "Your name", "zh-CN": "姓名" }""", label);
        using var ada = await front.VisitAsync($$"""{ "title": {{label}}, "text": {{label}}, "thankYou": { "text": {{label}} } }""");
        Assert.That(await ada.SendAsync(("email", naughty), ("story", naughty), ("kind", naughty), ("items", naughty)), Is.EqualTo(HttpStatusCode.UnprocessableEntity));

        Assert.That(ada.Page, Does.Not.Contain("<script>").And.Not.Contain("<img"));
        Assert.That((ada.ValueOf("email"), ada.ValueOf("story")), Is.EqualTo((naughty, naughty)));
        Assert.That(await ada.SendAsync(("name", naughty)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(ada.Page, Does.Not.Contain("<script>").And.Not.Contain("<img"));
        Assert.That((await front.RecordsAsync()).Single().Text("name"), Is.EqualTo(naughty));
    }

    [Test]
    public async Task Ends_in_the_words_and_at_the_place_the_link_names()
    {
        using var ada = await front.VisitAsync("""{ "fields": ["name"], "thankYou": { "text": { "en": "We call you.\nSoon.", "zh-CN": "我们会联系您。" }, "redirect": "https://example.com/done?a=1&b=2" } }""");
        await ada.SendAsync(("name", "Ada"));

        Assert.That(ada.Page, Does.Contain("We call you.<br>Soon.").And.Contains("href=\"https://example.com/done?a=1&amp;b=2\""));
        Assert.That(ada.Headers.GetValues("Refresh").Single(), Is.EqualTo("3;url=https://example.com/done?a=1&b=2"));
    }

    [Test]
    public async Task Sent_too_often_from_one_place_keeps_what_was_typed_for_later()
    {
        await using var slow = await Front.StartAsync<T>("--FormFlow:PublicSubmissionsPerMinute=2", "--FormFlow:PublicFillSeconds=0");
        using var ada = await slow.VisitAsync();
        await ada.SendAsync(("email", "no"));
        await ada.SendAsync(("email", "no"));

        Assert.That(await ada.SendAsync(("name", "Ada")), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(ada.ValueOf("name"), Is.EqualTo("Ada"));
        Assert.That(await slow.RecordsAsync(), Is.Empty);
    }

    [Test]
    public async Task That_looks_like_a_programs_work_is_held_and_can_be_accepted_or_discarded()
    {
        using var bot = await front.VisitAsync("""{ "preset": { "channel": "website" } }""");
        Assert.That(await bot.SendAsync(bot.Ticket, [("website-url", "http://spam"), ("name", "Ada"), ("cost", "3"), ("items", "0"), ("items.0.what", "Chair")], ("photo", "me.png", Picture)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(bot.Page, Does.Contain("Thank you"));
        await bot.OpenAsync();
        await bot.SendAsync(("website-url", "x"), ("name", "Eve"));
        await bot.OpenAsync();
        Assert.That(await bot.SendAsync(("website-url", "x")), Is.EqualTo(HttpStatusCode.UnprocessableEntity), "what is wrong is said to programs as well");
        var link = (await front.Team.Ann.GetAsync("forms/shop.request/links")).Items().Single();
        var place = $"links/{link.Text("id")}/submissions";
        var held = (await front.Team.Ann.GetAsync(place)).Items().ToArray();

        Assert.That((await front.RecordsAsync(), link.GetProperty("held").GetInt32()), Is.EqualTo((Array.Empty<JsonElement>(), 2)));
        Assert.That(held.Select(one => (one.Text("reason"), one.GetProperty("values").Text("name"))), Is.EqualTo(new[] { ("trap", "Ada"), ("trap", "Eve") }));
        await front.Team.Ann.PostAsync($"{place}/{held[0].Text("id")}/accept", null, HttpStatusCode.Created);
        await front.Team.Ann.PostAsync($"{place}/{held[0].Text("id")}/accept", null, HttpStatusCode.NotFound);
        await front.Team.Ann.DeleteAsync($"{place}/{held[1].Text("id")}");
        var values = (await front.RecordsAsync()).Single();
        Assert.That((values.Text("name"), values.Text("channel"), values.GetProperty("cost").GetDecimal(), values.GetProperty("photo").GetArrayLength(), values.GetProperty("items").GetArrayLength()), Is.EqualTo(("Ada", "website", 3m, 1, 1)));
        Assert.That((await front.Team.Ann.GetAsync(place)).Items(), Is.Empty);
    }

    [Test]
    public async Task Sent_sooner_than_a_person_could_is_held()
    {
        await using var strict = await Front.StartAsync<T>("--FormFlow:PublicFillSeconds=60");
        using var bot = await strict.VisitAsync();
        await bot.SendAsync(("name", "Ada"));

        Assert.That(bot.Page, Does.Contain("Thank you"));
        Assert.That(await strict.RecordsAsync(), Is.Empty);
        Assert.That((await strict.Team.Ann.GetAsync("forms/shop.request/links")).Items().Single().GetProperty("held").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task That_is_not_there_says_so_in_plain_words()
    {
        using var lost = new Visitor(front.Team.App, "/p/test/nothing", "zh-CN");
        Assert.That(await lost.OpenAsync(), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(lost.Page, Does.Contain("这里没有表单"));
        using var nowhere = new Visitor(front.Team.App, "/p/nowhere/nothing");
        Assert.That(await nowhere.OpenAsync(), Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static string Policy(Visitor visitor) => visitor.Headers.GetValues("Content-Security-Policy").Single();

    private static bool IsBlank(JsonElement values, string field) => !values.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null;
}
