using FormFlow.Engine.Errors;
using FormFlow.Runtime.Notifications;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.People;

/// <summary>What people change of themselves.</summary>
public sealed class Profiles(Databases databases, WorkspaceDirectory workspaces, Sessions sessions, Passwords passwords, SignInThrottle throttle, CallerCache cache)
{
    /// <summary>
    /// Changes a person, or tells everything that is wrong with the change. It is written to the installation first, then to the copies in the
    /// person's workspaces, one after the other.
    /// </summary>
    /// <param name="signedIn">Who he is; his session stays when others end.</param>
    /// <param name="change">The change.</param>
    /// <param name="address">The network address that guesses of the password are counted for.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<Result<Me>> ChangeAsync(SignedIn signedIn, ProfileChange change, string address, CancellationToken cancellationToken)
    {
        var installation = await databases.InstallationAsync(cancellationToken);
        var person = await installation.ReadAsync((session, _) => PeopleStore.FindPersonAsync(session, signedIn.Person), cancellationToken);
        if (person is null)
        {
            return PeopleErrors.SignInNeeded.With();
        }

        var errors = new ErrorList();
        SettingsOfWorkspaces.Check(new WorkspaceChange { Name = change.Name, Language = change.Language, TimeZone = change.TimeZone }, string.Empty, errors);
        if (change.Password is not null && CheckPassword(person, change, address, errors) is { } seconds)
        {
            return PeopleErrors.SignInThrottled.With(("seconds", seconds));
        }

        if (!errors.IsEmpty)
        {
            return errors;
        }

        var next = person with
        {
            Name = change.Name?.Trim() ?? person.Name,
            Language = change.HasLanguage ? change.Language : person.Language,
            TimeZone = change.HasTimeZone ? change.TimeZone : person.TimeZone,
        };
        var hash = change.Password is null ? null : passwords.Hash(change.Password);
        var joined = await installation.WriteAsync(
            async (session, _) =>
            {
                await PeopleStore.UpdatePersonAsync(session, next);
                if (hash is not null)
                {
                    await PeopleStore.SetPasswordAsync(session, next.Id, hash);
                    await SessionStore.RemoveOthersAsync(session, next.Id, signedIn.Session);
                }

                return await PeopleStore.WorkspacesOfAsync(session, next.Id);
            },
            cancellationToken);
        foreach (var (row, _) in change.Name is null && !change.HasLanguage ? [] : joined)
        {
            if (await workspaces.FindAsync(row.Key, cancellationToken) is { } workspace)
            {
                await workspace.Database.WriteAsync((session, _) => FollowAsync(session, next, change), cancellationToken);
            }
        }

        cache.Forget();
        return await sessions.DescribeAsync(next.Id, cancellationToken);
    }

    // The seconds to wait when it was guessed too often.
    private int? CheckPassword(PersonRow person, ProfileChange change, string address, ErrorList errors)
    {
        PeopleRules.CheckPassword(change.Password!, "/password", errors);
        if (throttle.Enter(person.Email, address) is { } seconds)
        {
            return seconds;
        }

        if (change.CurrentPassword is { } current && passwords.Verify(person, current, out _))
        {
            throttle.Forgive(person.Email, address);
        }
        else
        {
            errors.Add(PeopleErrors.WrongPassword.At("/currentPassword"));
        }

        return null;
    }

    private static async ValueTask<bool> FollowAsync(DatabaseSession session, PersonRow person, ProfileChange change)
    {
        if (await MemberStore.LockAsync(session, person.Id) is not { } member)
        {
            return false;
        }

        if (change.Name is not null && member.Name != person.Name)
        {
            await MemberStore.UpdateAsync(session, member with { Version = member.Version + 1, Name = person.Name });
        }

        if (change.HasLanguage)
        {
            var setting = await NotificationStore.SettingAsync(session, person.Id)
                ?? new NotificationSettingRow { Member = person.Id, Version = 0, Deliveries = Deliveries.Write(new Dictionary<string, Engine.Notifications.Delivery>()) };
            await NotificationStore.PutSettingAsync(session, setting with { Version = setting.Version + 1, Language = person.Language });
        }

        return true;
    }
}
