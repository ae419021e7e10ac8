using Dapper;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Stores;

/// <summary>What members are told and how they want it. Runs in the workspace's database.</summary>
public static class NotificationStore
{
    private const string Columns = "id, member, kind, occasion, parameters, form, record, task, comment, created_at AS CreatedAt, read_at AS ReadAt";

    /// <summary>Those of some members who are active, with what they chose.</summary>
    public static async ValueTask<IReadOnlyList<NotificationReader>> ReadersAsync(DatabaseSession session, IReadOnlyCollection<long> members)
    {
        var readers = new List<NotificationReader>(members.Count);
        if (members.Count > 0)
        {
            var command = session.Prepared(
                $"""
                SELECT m.id, m.name, m.email, s.language, s.deliveries FROM member m LEFT JOIN notification_setting s ON s.member = m.id
                WHERE m.id {IdList.Some("@members", members, session.Dialect)} AND m.disabled_at IS NULL ORDER BY m.id
                """,
                "members");
            command.Parameters[0].Value = IdList.Some(members);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                readers.Add(new NotificationReader
                {
                    Id = reader.GetInt64(0),
                    Name = reader.GetString(1),
                    Email = reader.GetString(2),
                    Language = reader.IsDBNull(3) ? null : reader.GetString(3),
                    Deliveries = reader.IsDBNull(4) ? null : reader.GetString(4),
                });
            }
        }

        return readers;
    }

    /// <summary>Keeps a notification; false when the member was told on this occasion already.</summary>
    public static async ValueTask<bool> AddAsync(DatabaseSession session, NotificationRow row)
    {
        var command = session.Prepared(
            """
            INSERT INTO notification (id, member, kind, occasion, parameters, form, record, task, comment, created_at)
            VALUES (@id, @member, @kind, @occasion, @parameters, @form, @record, @task, @comment, @created_at)
            ON CONFLICT (member, occasion) DO NOTHING
            """,
            "id", "member", "kind", "occasion", "parameters", "form", "record", "task", "comment", "created_at");
        ReadOnlySpan<object?> values = [row.Id, row.Member, row.Kind, row.Occasion, row.Parameters, row.Form, row.Record, row.Task, row.Comment, row.CreatedAt];
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return await command.ExecuteNonQueryAsync() == 1;
    }

    /// <summary>The notifications of a member, the latest first, before an id.</summary>
    public static async ValueTask<IReadOnlyList<NotificationRow>> ListAsync(DatabaseSession session, long member, bool unreadOnly, long before, int take) =>
        (await session.Connection.QueryAsync<NotificationRow>(
            $"SELECT {Columns} FROM notification WHERE member = @member AND id < @before{Unread(unreadOnly)} ORDER BY id DESC LIMIT @take",
            new { member, before, take })).AsList();

    public static async ValueTask<long> CountAsync(DatabaseSession session, long member, bool unreadOnly) =>
        await session.Connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM notification WHERE member = @member{Unread(unreadOnly)}", new { member });

    /// <summary>How many notifications a member did not see yet, those of a kind left out.</summary>
    public static async ValueTask<long> CountUnreadAsync(DatabaseSession session, long member, string except) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM notification WHERE member = @member AND read_at IS NULL AND kind <> @except", new { member, except });

    /// <summary>Marks some notifications of a member as read and tells how many; ids that are none of his are left alone.</summary>
    public static async ValueTask<int> ReadAsync(DatabaseSession session, long member, IReadOnlyCollection<long> ids, long now) =>
        await session.Connection.ExecuteAsync(
            $"UPDATE notification SET read_at = @now WHERE member = @member AND read_at IS NULL AND id {session.Dialect.Among("@ids")}", new { member, ids = IdList.Of(ids), now });

    /// <summary>Marks all notifications of a member up to one of them as read and tells how many.</summary>
    public static async ValueTask<int> ReadUpToAsync(DatabaseSession session, long member, long id, long now) =>
        await session.Connection.ExecuteAsync(
            "UPDATE notification SET read_at = @now WHERE member = @member AND read_at IS NULL AND id <= @id", new { member, id, now });

    public static async ValueTask<NotificationSettingRow?> SettingAsync(DatabaseSession session, long member) =>
        await session.Connection.QuerySingleOrDefaultAsync<NotificationSettingRow>(
            "SELECT member, version, language, deliveries FROM notification_setting WHERE member = @member", new { member });

    public static async ValueTask PutSettingAsync(DatabaseSession session, NotificationSettingRow row) =>
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO notification_setting (member, version, language, deliveries) VALUES (@Member, @Version, @Language, @Deliveries)
            ON CONFLICT (member) DO UPDATE SET version = excluded.version, language = excluded.language, deliveries = excluded.deliveries
            """,
            row);

    private static string Unread(bool only) => only ? " AND read_at IS NULL" : string.Empty;
}
