using FormFlow.Storage.Stores;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Stores;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class KeepingImports<T>
    where T : TestDatabases, new()
{
    [Test]
    public async Task A_list_tells_the_latest_first_and_which_were_undone()
    {
        await using var databases = await TestDatabases.OpenAsync<T>();
        var workspace = await databases.WorkspaceAsync();
        await workspace.WriteAsync(
            async (session, _) =>
            {
                await ImportStore.AddAsync(session, Row(1, null));
                await ImportStore.AddAsync(session, Row(2, null));
                await ImportStore.AddAsync(session, Row(3, 1));
                await ImportStore.SaveAsync(session, Row(2, null) with { Status = "done", Created = 5, Problems = "[]" });
                await ImportStore.AddErrorsAsync(session, 2, [new ImportErrorRow(7, "[]", "[\"x\"]"), new ImportErrorRow(9, "[]", "[]")]);
                return true;
            },
            CancellationToken.None);

        var (rows, count, errors) = await workspace.ReadAsync(
            async (session, _) => (
                await ImportStore.ListAsync(session, "f", long.MaxValue, 10),
                await ImportStore.CountAsync(session, "f"),
                await ImportStore.ErrorsAsync(session, 2, 7, 10)),
            CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row.Id), Is.EqualTo(new[] { 3, 2, 1 }));
            Assert.That(rows[1].Created, Is.EqualTo(5));
            Assert.That(rows.Select(row => row.UndoneBy), Is.EqualTo(new long?[] { null, null, 3 }));
            Assert.That(count, Is.EqualTo(3));
            Assert.That(errors.Single(), Is.EqualTo(new ImportErrorRow(9, "[]", "[]")));
        });
    }

    private static ImportRow Row(long id, long? undoes) =>
        new() { Id = id, Form = "f", Undoes = undoes, Status = "queued", Options = "{}", Caller = "{}", CreatedAt = 1 };
}
