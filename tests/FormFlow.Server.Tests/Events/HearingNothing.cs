using System.Text;
using FormFlow.Server.Tests.Work;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Events;

[TestFixture]
public sealed class HearingNothing
{
    [Test]
    public async Task Is_broken_by_signs_of_life_that_tell_how_far_things_went()
    {
        await using var team = await Team.StartAsync<SqliteDatabases>();
        var bob = await team.AddAsync("bob");
        using var answer = await Ear.AskAsync(bob.Client);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(), Encoding.UTF8);
        var begun = await LinesAsync(lines);
        await team.Ann.PostAsync("tasks", """{ "title": "none of his" }""", System.Net.HttpStatusCode.Created);

        var sign = await LinesAsync(lines);

        Assert.That(begun[0], Is.EqualTo("retry: 2000"));
        Assert.That(sign[0], Is.EqualTo(":"));
        Assert.That(sign[1], Does.StartWith("id: ").And.GreaterThan(begun[1]));
    }

    // What is sent up to an empty line.
    private static async Task<string[]> LinesAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var read = new List<string>();
        while (await lines.ReadLineAsync(patience.Token) is { Length: > 0 } line)
        {
            read.Add(line);
        }

        return [.. read];
    }
}
