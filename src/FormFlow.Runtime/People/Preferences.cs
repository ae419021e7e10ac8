using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.People;

/// <summary>
/// What members keep for themselves between visits, such as favourites and column widths: JSON that means something to their pages alone. A key
/// keeps for who made it.
/// </summary>
public sealed partial class Preferences
{
    private const int Most = 200;
    private const int MostBytes = 32 * 1024;

    /// <summary>All that the caller keeps.</summary>
    public async Task<Result<PreferenceSet>> ListAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken)
    {
        var kept = await workspace.Database.ReadAsync((session, _) => PreferenceStore.ListAsync(session, caller.Member ?? 0), cancellationToken);
        return new PreferenceSet(kept.ToDictionary(entry => entry.Key, entry => JsonElement.Parse(entry.Value)));
    }

    /// <summary>Keeps a value, which was found to be sound JSON before, instead of what the key had.</summary>
    public async Task<Result<bool>> PutAsync(Workspace workspace, Caller caller, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        if (caller.Member is not { } me)
        {
            return PeopleErrors.MembersOnly.With();
        }

        if (!KeyShape().IsMatch(key))
        {
            return PreferenceErrors.BadKey.With(("key", key));
        }

        if (value.Length > MostBytes)
        {
            return PreferenceErrors.TooLarge.At(string.Empty, ("maximum", MostBytes));
        }

        return await workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                await MemberStore.LockAsync(session, me);
                if (await PreferenceStore.CountOthersAsync(session, me, key) >= Most)
                {
                    return PreferenceErrors.TooMany.With(("maximum", Most));
                }

                await PreferenceStore.PutAsync(session, me, key, Encoding.UTF8.GetString(value.Span));
                return true;
            },
            cancellationToken);
    }

    /// <summary>Keeps nothing under a key any longer; it need not have had anything.</summary>
    public async Task<Result<bool>> RemoveAsync(Workspace workspace, Caller caller, string key, CancellationToken cancellationToken) =>
        await workspace.Database.WriteAsync<Result<bool>>(
            async (session, _) =>
            {
                await PreferenceStore.RemoveAsync(session, caller.Member ?? 0, key);
                return true;
            },
            cancellationToken);

    [GeneratedRegex(@"^[a-z][A-Za-z0-9._-]{0,99}\z")]
    private static partial Regex KeyShape();
}
