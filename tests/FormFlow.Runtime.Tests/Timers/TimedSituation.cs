using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Timers;

/// <summary>A situation of its own for each test: a shop whose orders go through a workflow, on a clock that the test moves.</summary>
/// <param name="flow">The workflow.</param>
/// <param name="beginning">When it begins, in ISO 8601.</param>
public abstract class TimedSituation<T>(string flow, string beginning = "2026-11-27T10:00:00+08:00")
    where T : TestDatabases, new()
{
    private T databases = null!;

    private protected TimedShop Shop { get; private set; } = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        Shop = await TimedShop.OpenAsync(new TestClock(DateTimeOffset.Parse(beginning, System.Globalization.CultureInfo.InvariantCulture)), databases.Databases);
        await Shop.FoundAsync(flow);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await Shop.DisposeAsync();
        await databases.DisposeAsync();
    }
}
