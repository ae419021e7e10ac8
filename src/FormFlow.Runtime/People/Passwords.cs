using FormFlow.Storage.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FormFlow.Runtime.People;

/// <summary>Hashes and checks passwords. Checking takes as long for a person who does not exist as for one who does.</summary>
public sealed class Passwords
{
    private readonly PasswordHasher<PersonRow> hasher;
    private readonly Lazy<string> nobodys;

    public Passwords(IOptions<PasswordHasherOptions> options)
    {
        hasher = new PasswordHasher<PersonRow>(options);
        nobodys = new(() => Hash(Guid.CreateVersion7().ToString()));
    }

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Whether a password is the one that was hashed.</summary>
    public bool Matches(string hash, string password) =>
        password.Length <= PeopleRules.LongestPassword && hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Whether the password is the person's; <paramref name="rehash"/> says whether its hash is of an older kind.</summary>
    public bool Verify(PersonRow? person, string password, out bool rehash)
    {
        var known = person?.PasswordHash;
        var outcome = password.Length <= PeopleRules.LongestPassword
            ? hasher.VerifyHashedPassword(person!, known ?? nobodys.Value, password)
            : PasswordVerificationResult.Failed;
        rehash = outcome == PasswordVerificationResult.SuccessRehashNeeded;
        return known is not null && outcome != PasswordVerificationResult.Failed;
    }
}
