using Dapper;
using FormFlow.Storage.Dialects;
using FormFlow.Testing;

namespace FormFlow.Storage.Tests.Dialects;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public sealed class BreakingConstraints<T>
    where T : TestDatabases, new()
{
    private static readonly string LongTable = "f_" + new string('x', 50);
    private static readonly string LongColumn = "c_" + new string('y', 50);

    private readonly List<TestDatabases> opened = [];

    [TearDown]
    public async Task Close()
    {
        foreach (var databases in opened)
        {
            await databases.DisposeAsync();
        }

        opened.Clear();
    }

    [Test]
    public async Task A_unique_column_names_its_index()
    {
        var violation = await BreakAsync("INSERT INTO person (id, email, name, created_at) VALUES (1, 'a@b', 'A', 0), (2, 'a@b', 'B', 0)");

        Assert.That(violation?.Kind, Is.EqualTo(ConstraintKind.Unique));
        Assert.That(violation?.Constraint, Is.EqualTo("person_email_unique"));
        Assert.That(violation?.Table, Is.EqualTo("person"));
    }

    [Test]
    public async Task A_unique_pair_names_its_index()
    {
        var violation = await BreakAsync("CREATE TABLE t (a bigint, b bigint); CREATE UNIQUE INDEX t_a_b_unique ON t (a, b); INSERT INTO t VALUES (1, 2), (1, 2)");

        Assert.That(violation?.Constraint, Is.EqualTo(Dialect.UniqueName("t", "a", "b")));
    }

    [Test]
    public async Task A_unique_expression_names_its_index()
    {
        var violation = await BreakAsync("CREATE TABLE t (a text); CREATE UNIQUE INDEX t_lower_a_unique ON t (lower(a)); INSERT INTO t VALUES ('x'), ('X')");

        Assert.That(violation?.Constraint, Is.EqualTo("t_lower_a_unique"));
    }

    [Test]
    public async Task A_name_too_long_for_PostgreSQL_is_found_too()
    {
        var name = Dialect.UniqueName(LongTable, LongColumn);
        var violation = await BreakAsync($"CREATE TABLE {LongTable} ({LongColumn} bigint); CREATE UNIQUE INDEX {name} ON {LongTable} ({LongColumn}); INSERT INTO {LongTable} VALUES (1), (1)");

        Assert.That(violation?.Constraint, Is.EqualTo(name));
    }

    [Test]
    public async Task A_missing_value_names_its_column()
    {
        var violation = await BreakAsync("INSERT INTO person (id, email, created_at) VALUES (1, 'a@b', 0)");

        Assert.That(violation, Is.EqualTo(new ConstraintViolation(ConstraintKind.NotNull, null, "person", "name")));
    }

    [Test]
    public async Task A_reference_to_nothing_is_known_as_one()
    {
        var violation = await BreakAsync("INSERT INTO session (id, person, token_hash, created_at, last_seen_at, expires_at) VALUES (1, 99, 'h', 0, 0, 0)");

        Assert.That(violation?.Kind, Is.EqualTo(ConstraintKind.ForeignKey));
    }

    [Test]
    public async Task A_check_is_known_as_one()
    {
        var violation = await BreakAsync(
            """
            INSERT INTO person (id, email, name, created_at) VALUES (1, 'a@b', 'A', 0);
            INSERT INTO workspace (id, key, name, created_at) VALUES (1, 'w', 'W', 0);
            INSERT INTO membership (person, workspace, role, created_at) VALUES (1, 1, 'king', 0);
            """);

        Assert.That(violation?.Kind, Is.EqualTo(ConstraintKind.Check));
    }

    [Test]
    public async Task Other_trouble_is_no_violation()
    {
        Assert.That(await BreakAsync("SELECT nonsense"), Is.Null);
    }

    private async Task<ConstraintViolation?> BreakAsync(string sql)
    {
        var databases = await TestDatabases.OpenAsync<T>();
        opened.Add(databases);
        var installation = await databases.Databases.InstallationAsync(CancellationToken.None);
        var thrown = (await Assert.CatchAsync(async () => await installation.WriteAsync(
            async (session, _) => await session.Connection.ExecuteAsync(sql), CancellationToken.None)))!;
        return installation.Dialect.Violation(thrown);
    }
}
