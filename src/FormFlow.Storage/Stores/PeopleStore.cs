using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>The installation's people, its workspaces, and who belongs where. Runs in the installation's database.</summary>
public static class PeopleStore
{
    private const string PersonColumns = "id, email, name, password_hash AS PasswordHash, language, time_zone AS TimeZone, disabled_at AS DisabledAt";

    public static async ValueTask<PersonRow?> FindPersonAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<PersonRow>($"SELECT {PersonColumns} FROM person WHERE id = @id", new { id });

    /// <summary>Finds a person by e-mail address, given in lower case.</summary>
    public static async ValueTask<PersonRow?> FindPersonAsync(DatabaseSession session, string email) =>
        await session.Connection.QuerySingleOrDefaultAsync<PersonRow>($"SELECT {PersonColumns} FROM person WHERE email = @email", new { email });

    /// <summary>Adds a person; false when the e-mail address is taken.</summary>
    public static async ValueTask<bool> AddPersonAsync(DatabaseSession session, PersonRow person, long now) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO person (id, email, name, password_hash, language, created_at)
            VALUES (@Id, @Email, @Name, @PasswordHash, @Language, @now) ON CONFLICT (email) DO NOTHING
            """,
            new { person.Id, person.Email, person.Name, person.PasswordHash, person.Language, now }) == 1;

    /// <summary>Writes what a person says of himself anew.</summary>
    public static async ValueTask UpdatePersonAsync(DatabaseSession session, PersonRow person) =>
        await session.Connection.ExecuteAsync("UPDATE person SET name = @Name, language = @Language, time_zone = @TimeZone WHERE id = @Id", person);

    public static async ValueTask SetPasswordAsync(DatabaseSession session, long person, string passwordHash) =>
        await session.Connection.ExecuteAsync("UPDATE person SET password_hash = @passwordHash WHERE id = @person", new { person, passwordHash });

    public static async ValueTask<bool> AnyWorkspaceAsync(DatabaseSession session) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM (SELECT 1 FROM workspace LIMIT 1) AS first") > 0;

    public static async ValueTask<WorkspaceRow?> FindWorkspaceAsync(DatabaseSession session, string key) =>
        await session.Connection.QuerySingleOrDefaultAsync<WorkspaceRow>("SELECT id, key, name FROM workspace WHERE key = @key", new { key });

    public static async ValueTask<WorkspaceRow?> FindWorkspaceAsync(DatabaseSession session, long id) =>
        await session.Connection.QuerySingleOrDefaultAsync<WorkspaceRow>("SELECT id, key, name FROM workspace WHERE id = @id", new { id });

    /// <summary>All workspaces after an id, in the order they came.</summary>
    public static async ValueTask<IReadOnlyList<WorkspaceRow>> ListWorkspacesAsync(DatabaseSession session, long after, int take) =>
        (await session.Connection.QueryAsync<WorkspaceRow>("SELECT id, key, name FROM workspace WHERE id > @after ORDER BY id LIMIT @take", new { after, take })).AsList();

    /// <summary>The workspaces a person belongs to and is not shut out of, by name, and whether he owns them.</summary>
    public static async ValueTask<IReadOnlyList<(WorkspaceRow Workspace, bool IsOwner)>> WorkspacesOfAsync(DatabaseSession session, long person)
    {
        var rows = await session.Connection.QueryAsync<(long Id, string Key, string Name, string Role)>(
            """
            SELECT w.id, w.key, w.name, m.role FROM workspace w JOIN membership m ON m.workspace = w.id
            WHERE m.person = @person AND m.disabled_at IS NULL ORDER BY w.name, w.id
            """,
            new { person });
        return [.. rows.Select(row => (new WorkspaceRow { Id = row.Id, Key = row.Key, Name = row.Name }, row.Role == "owner"))];
    }

    public static async ValueTask AddWorkspaceAsync(DatabaseSession session, WorkspaceRow workspace, long now) =>
        await session.Connection.ExecuteAsync(
            "INSERT INTO workspace (id, key, name, created_at) VALUES (@Id, @Key, @Name, @now)",
            new { workspace.Id, workspace.Key, workspace.Name, now });

    public static async ValueTask RenameWorkspaceAsync(DatabaseSession session, long workspace, string name) =>
        await session.Connection.ExecuteAsync("UPDATE workspace SET name = @name WHERE id = @workspace", new { workspace, name });

    public static async ValueTask<bool> IsMemberAsync(DatabaseSession session, long person, long workspace) =>
        await session.Connection.ExecuteScalarAsync<long>(
            "SELECT count(*) FROM membership WHERE person = @person AND workspace = @workspace", new { person, workspace }) > 0;

    /// <summary>Lets a person belong to a workspace, in a role that replaces an earlier one; or shuts him out of it.</summary>
    public static async ValueTask PutMembershipAsync(DatabaseSession session, long person, long workspace, bool isOwner, bool isDisabled, long now) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO membership (person, workspace, role, created_at, disabled_at) VALUES (@person, @workspace, @role, @now, @disabledAt)
            ON CONFLICT (person, workspace) DO UPDATE SET role = excluded.role, disabled_at = excluded.disabled_at
            """,
            new { person, workspace, role = isOwner ? "owner" : "member", now, disabledAt = isDisabled ? now : (long?)null });
}
