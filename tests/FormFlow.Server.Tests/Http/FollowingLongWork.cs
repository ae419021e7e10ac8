using System.Text;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Stages;
using FormFlow.Runtime;
using FormFlow.Runtime.Stages.Simulation;
using FormFlow.Server.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FormFlow.Server.Tests.Http;

public class FollowingLongWork
{
    private static readonly StageSimulation Outcome = new(3, 2, 0, [], 0, []);

    [Test]
    public async Task Is_told_how_far_it_is_no_oftener_than_one_reads_and_at_last_what_came_out()
    {
        var context = Asked("application/x-ndjson");
        var work = new Followed<StageSimulation>(async (tell, _) =>
        {
            for (var done = 0; done < 1_000; done++)
            {
                await tell(new WorkDone(done, 1_000));
            }

            return Outcome;
        });

        await work.ExecuteAsync(context);

        var lines = Lines(context);
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("""{"done":0,"of":1000}"""));
            Assert.That(lines[^1], Does.StartWith("""{"outcome":{"stays":3,"records":2,"leftOut":0,"""));
            Assert.That(lines, Has.Length.LessThan(20));
            Assert.That(context.Response.ContentType, Is.EqualTo("application/x-ndjson"));
        });
    }

    [Test]
    public async Task Is_told_only_what_came_out_when_one_does_not_ask_for_lines()
    {
        var context = Asked("application/json");

        await new Followed<StageSimulation>(async (tell, _) =>
        {
            await tell(new WorkDone(0, 3));
            return Outcome;
        }).ExecuteAsync(context);

        Assert.That(Lines(context), Is.EqualTo(new[] { """{"stays":3,"records":2,"leftOut":0,"stages":[],"found":0,"concerned":[]}""" }));
    }

    [Test]
    public async Task Is_told_a_problem_where_nothing_was_begun()
    {
        var context = Asked("application/x-ndjson");

        await new Followed<StageSimulation>((_, _) => Task.FromResult<Result<StageSimulation>>(StageErrors.PeriodEnds.At("/until"))).ExecuteAsync(context);

        Assert.Multiple(() =>
        {
            Assert.That(context.Response.StatusCode, Is.EqualTo(422));
            Assert.That(Lines(context)[0], Does.Contain("\"/until\""));
        });
    }

    [Test]
    public void Ends_the_work_when_the_caller_goes_away()
    {
        using var leaving = new CancellationTokenSource();
        var context = Asked("application/x-ndjson");
        context.RequestAborted = leaving.Token;
        var steps = 0;
        var work = new Followed<StageSimulation>(async (tell, cancellationToken) =>
        {
            for (; steps < 100; steps++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await tell(new WorkDone(steps, 100));
                await leaving.CancelAsync();
            }

            return Outcome;
        });

        Assert.That(async () => await work.ExecuteAsync(context), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(steps, Is.EqualTo(1));
    }

    private static DefaultHttpContext Asked(string accepts)
    {
        var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = new MemoryStream() } };
        context.Request.Headers.Accept = accepts;
        return context;
    }

    private static string[] Lines(HttpContext context) =>
        Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
