using System.Buffers.Binary;
using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Links;

/// <summary>What happens while more is sent to a public link than people would: browsers have to work for it, and who cannot is not turned away.</summary>
[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class SendingUnderPressure<T>
    where T : TestDatabases, new()
{
    private Front front = null!;

    [SetUp]
    public async Task StartAsync() => front = await Front.StartAsync<T>("--FormFlow:PublicSubmissionsPerMinute=20", "--FormFlow:PublicFillSeconds=0");

    [TearDown]
    public async Task StopAsync() => await front.DisposeAsync();

    [Test]
    public async Task Asks_for_no_work_while_nobody_sends_much()
    {
        using var ada = await front.VisitAsync();

        Assert.That(ada.Page, Does.Not.Contain("data-work"));
        Assert.That(await ada.SendAsync(("name", "Ada")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await front.RecordsAsync()).Length, Is.EqualTo(1));
    }

    [Test]
    public async Task Makes_a_record_once_the_work_is_proved_and_brings_older_pages_back()
    {
        using var ada = await front.VisitAsync();
        await PressAsync();
        Assert.That(await ada.SendAsync(("name", "Ada")), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((ada.ValueOf("name"), ada.Page.Contains("once more", StringComparison.Ordinal)), Is.EqualTo(("Ada", true)));
        await ada.SendAsync(("name", "Ada"), ("-proof", Work(ada.Page)));

        Assert.That(ada.Page, Does.Contain("Thank you"));
        Assert.That((await front.RecordsAsync()).Single().Text("name"), Is.EqualTo("Ada"));
    }

    [TestCase("")]
    [TestCase("1")]
    [TestCase("999999999999999999999999999999")]
    public async Task Holds_what_comes_without_it(string proof)
    {
        var link = await front.LinkAsync();
        await PressAsync();
        using var plain = new Visitor(front.Team.App, link.Text("path")!);
        await plain.OpenAsync();
        await plain.SendAsync(("name", "Ada"), ("-proof", proof));

        Assert.That(plain.Page, Does.Contain("Thank you"), "nobody is told, and nothing is lost");
        Assert.That(await front.RecordsAsync(), Is.Empty);
        var held = (await front.Team.Ann.GetAsync($"links/{link.Text("id")}/submissions")).Items().Single();
        Assert.That((held.Text("reason"), held.GetProperty("values").Text("name")), Is.EqualTo(("work", "Ada")));
    }

    [Test]
    public async Task Answers_one_look_up_for_each_piece_of_work()
    {
        await front.Team.Ann.PostAsync("forms/shop.request/records", """{ "values": { "name": "Ada", "email": "ada@example.com" } }""", HttpStatusCode.Created);
        using var early = await front.VisitAsync("""{ "fields": ["email"], "find": { "show": ["name"] } }""");
        await PressAsync();
        await early.OpenAsync();
        var (ticket, proof) = (early.Ticket, Work(early.Page));

        Assert.That(await early.SendAsync(("email", "ada@example.com")), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await early.SendAsync(ticket, [("email", "ada@example.com"), ("-proof", proof)]), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(early.Page, Does.Contain("Found: 1"));
        Assert.That(await early.SendAsync(ticket, [("email", "ada@example.com"), ("-proof", proof)]), Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    // Eleven of twenty are gone then, sent by somebody who only ever guesses a password.
    private async Task PressAsync()
    {
        using var other = await front.VisitAsync("""{ "password": "sesame" }""");
        for (var i = 0; i < 12; i++)
        {
            await other.SendAsync(string.Empty, [("-password", "wrong")]);
        }
    }

    private static string Work(string page)
    {
        var asked = Regex.Match(page, "data-work=\"([0-9a-f]+):([0-9]+)\"");
        var (nonce, bits) = (asked.Groups[1].Value, int.Parse(asked.Groups[2].Value));
        for (var number = 0; ; number++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{nonce}:{number}"));
            if (BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt64BigEndian(hash)) >= bits)
            {
                return $"{number}";
            }
        }
    }
}
