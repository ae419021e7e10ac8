using FormFlow.Runtime.Journal;
using FormFlow.Runtime.Tests.Computing;
using FormFlow.Storage.Stores;
using FormFlow.Testing;

namespace FormFlow.Runtime.Tests.Search;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class KeepingSearchedWords<T>
    where T : TestDatabases, new()
{
    private T databases = null!;
    private Upwards process = null!;
    private long box;
    private long thing;

    [SetUp]
    public async Task OpenAsync()
    {
        databases = await TestDatabases.OpenAsync<T>();
        process = Upwards.Open(databases, await databases.WorkspaceAsync());
        await process.FoundAsync();
        box = await process.BoxAsync("old");
        thing = (await process.ThingAsync(box)).Id;

        // All forms are known and none is to be read anew once nothing is left to be done without entries.
        while (await EffectAsync([]) is { } effect)
        {
            await process.Workspace.Database.WriteAsync(async (session, _) => { await effect(session); return true; }, CancellationToken.None);
        }
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await process.DisposeAsync();
        await databases.DisposeAsync();
    }

    [Test]
    public async Task Writes_nothing_for_a_record_of_which_nothing_searched_changed()
    {
        var entries = await EntriesAsync(() => process.CountAsync(thing, 7));

        Assert.That(entries, Is.Not.Empty);
        Assert.That(await EffectAsync(entries), Is.Null);
    }

    [Test]
    public async Task Writes_what_changed_in_a_text()
    {
        var entries = await EntriesAsync(() => process.RenameAsync(box, "new"));

        Assert.That(await EffectAsync(entries), Is.Not.Null);
    }

    private ValueTask<JournalEffect?> EffectAsync(IReadOnlyList<JournalEntry> entries) => process.Service<IJournalReader>().ReadAsync(process.Workspace, entries, CancellationToken.None);

    private async Task<IReadOnlyList<JournalEntry>> EntriesAsync(Func<Task> happening)
    {
        var place = await process.Workspace.Database.ReadOneAsync((session, _) => JournalStore.HeadAsync(session), CancellationToken.None);
        await happening();
        return await process.Workspace.Database.ReadOneAsync((session, _) => JournalStore.BetweenAsync(session, place, long.MaxValue, 100), CancellationToken.None);
    }
}
