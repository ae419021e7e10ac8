using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Runtime.Links;
using Microsoft.AspNetCore.DataProtection;

namespace FormFlow.Server.Public;

/// <summary>Makes and reads what only this installation can have made: tickets of pages, and files that a page carries on.</summary>
internal sealed class Tickets(IDataProtectionProvider protection, TimeProvider time)
{
    private const int LongestText = 4096;
    private readonly IDataProtector pages = protection.CreateProtector("public.page");
    private readonly IDataProtector files = protection.CreateProtector("public.file");

    /// <summary>A ticket for a page that is shown now.</summary>
    public Ticket Give(OpenedLink link, bool isAgain, int work) => new(
        link.Id, link.Version, link.Form.Version, time.GetUtcNow().ToUnixTimeMilliseconds(), RandomNumberGenerator.GetHexString(32, lowercase: true), isAgain, MarkOf(link), work);

    /// <summary>The text of a ticket, as a page carries it.</summary>
    public string Write(Ticket ticket) => pages.Protect(JsonSerializer.Serialize(ticket));

    /// <summary>The ticket that a text is; null when it is none of a page of this link, or is too old.</summary>
    public Ticket? Read(OpenedLink link, string text) =>
        Unprotect<Ticket>(pages, text) is { } ticket && ticket.Link == link.Id && AgeOf(ticket) < PublicForms.Patience ? ticket : null;

    /// <summary>How long ago the page of a ticket was shown.</summary>
    public TimeSpan AgeOf(Ticket ticket) => time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(ticket.At);

    /// <summary>Whether a ticket opens a link whose password may have changed since.</summary>
    public static bool Opens(OpenedLink link, Ticket ticket) => ticket.Password == MarkOf(link);

    /// <summary>A file as a page carries it on.</summary>
    public string Carry(FileReference file) => files.Protect(JsonSerializer.Serialize(file));

    /// <summary>The file that a page carried on; null when it is none.</summary>
    public FileReference? Carried(string text) => Unprotect<FileReference>(files, text);

    private static string? MarkOf(OpenedLink link) =>
        link.PasswordHash is { } hash ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash)).AsSpan(0, 8)) : null;

    private static T? Unprotect<T>(IDataProtector protector, string text)
        where T : class
    {
        if (text.Length is 0 or > LongestText)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
