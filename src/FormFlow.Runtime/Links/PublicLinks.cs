using System.Security.Cryptography;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Idempotency;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Identity;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Links;

/// <summary>The public links of forms: made, changed and taken away by owners. A link stays when its form changes; what no longer fits is told with it.</summary>
public sealed class PublicLinks(LiveForms live, Passwords passwords, IdGenerator ids, TimeProvider time)
{
    private const int Most = 100;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int TokenCharacters = 26;

    /// <summary>A part of a form's links in the order they were made.</summary>
    public async Task<Result<Page<LinkAnswer>>> ListAsync(Workspace workspace, Caller caller, string form, PageAsked asked, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        if (forms.Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        return await workspace.Database.ReadAsync(
            async (session, _) =>
            {
                var rows = await PublicLinkStore.ListAsync(session, compiled.Id, asked.After, asked.Limit + 1);
                var names = await Names.LoadAsync(session, FormSet.Empty, rows.Select(row => row.Member), []);
                var total = asked.Count ? await PublicLinkStore.CountAsync(session, compiled.Id) : (long?)null;
                return Page<LinkAnswer>.From(rows, asked.Limit, row => row.Id, row => Describe(workspace, compiled, row, caller, names), total);
            },
            cancellationToken);
    }

    public async Task<Result<LinkAnswer>> FindAsync(Workspace workspace, Caller caller, string id, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        return await workspace.Database.ReadAsync<Result<LinkAnswer>>(
            async (session, _) => RecordId.TryParse(id, out var number) && await PublicLinkStore.FindAsync(session, number) is { } row && FormOf(forms, row) is { } form
                ? await DescribeAsync(session, workspace, form, row, caller)
                : PublicLinkErrors.NotFound.With(),
            cancellationToken);
    }

    public async Task<Result<LinkAnswer>> AddAsync(
        Workspace workspace, Caller caller, string form, ReadOnlyMemory<byte> body, IdempotencyClaim<LinkAnswer>? claim, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        if (forms.Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var read = Read(body, compiled);
        if (read.IsRefused)
        {
            return read.As<LinkAnswer>();
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var row = Filled(
            new PublicLinkRow
            {
                Id = ids.Next(),
                Form = compiled.Id,
                Token = RandomNumberGenerator.GetString(Alphabet, TokenCharacters),
                Document = string.Empty,
                Member = caller.Member,
                CreatedAt = now,
                UpdatedAt = now,
            },
            read.Value);
        return await workspace.Database.WriteAsync<Result<LinkAnswer>>(
            async (session, _) =>
            {
                if (await PublicLinkStore.CountAsync(session, compiled.Id) >= Most)
                {
                    return PublicLinkErrors.TooMany.With(("maximum", Most));
                }

                await PublicLinkStore.AddAsync(session, row);
                await NoteAsync(session, caller, compiled, null, row);
                var added = await DescribeAsync(session, workspace, compiled, row, caller);
                if (claim is not null)
                {
                    await claim.KeepAsync(session, added, CancellationToken.None);
                }

                return added;
            },
            cancellationToken);
    }

    /// <summary>Replaces what a link says; its password stays when none is given.</summary>
    public Task<Result<LinkAnswer>> ReplaceAsync(
        Workspace workspace, Caller caller, string id, ReadOnlyMemory<byte> body, long? expected, CancellationToken cancellationToken) =>
        ChangeAsync<LinkAnswer>(
            workspace,
            id,
            expected,
            async (session, form, row) =>
            {
                var read = Read(body, form);
                if (read.IsRefused)
                {
                    return read.As<LinkAnswer>();
                }

                var next = Filled(row with { Version = row.Version + 1, UpdatedAt = time.GetUtcNow().ToUnixTimeMilliseconds() }, read.Value);
                await PublicLinkStore.UpdateAsync(session, next);
                await NoteAsync(session, caller, form, row, next);
                return await DescribeAsync(session, workspace, form, next, caller);
            },
            cancellationToken);

    /// <summary>Takes a link away with what it holds; the records made through it stay.</summary>
    public Task<Result<bool>> RemoveAsync(Workspace workspace, Caller caller, string id, long? expected, CancellationToken cancellationToken) =>
        ChangeAsync<bool>(
            workspace,
            id,
            expected,
            async (session, form, row) =>
            {
                await PublicLinkStore.RemoveAsync(session, row.Id);
                await NoteAsync(session, caller, form, row, null);
                return true;
            },
            cancellationToken);

    /// <summary>The form of a link; null when it is no longer published.</summary>
    internal static CompiledForm? FormOf(FormSet forms, PublicLinkRow row) => forms.Forms.FirstOrDefault(form => form.Id == row.Form);

    /// <summary>The address of a link on its server.</summary>
    internal static string PathOf(Workspace workspace, string token) => $"/p/{workspace.Key}/{token}";

    private static Result<PublicLink> Read(ReadOnlyMemory<byte> body, CompiledForm form)
    {
        var read = DocumentJson.Read<PublicLink>(body.Span);
        if (read.IsRefused)
        {
            return read;
        }

        var errors = new ErrorList();
        PublicLinkCheck.Check(read.Value, form, errors);
        return errors.IsEmpty ? read : errors;
    }

    private PublicLinkRow Filled(PublicLinkRow row, PublicLink link) => row with
    {
        Document = DocumentJson.Write(link with { Password = null }),
        PasswordHash = link.Password switch
        {
            null => row.PasswordHash,
            "" => null,
            var password => passwords.Hash(password),
        },
    };

    // A password is nobody's business, not even the journal's.
    private async ValueTask NoteAsync(DatabaseSession session, Caller caller, CompiledForm form, PublicLinkRow? before, PublicLinkRow? after)
    {
        var kind = before is null ? "link.created" : after is null ? "link.deleted" : "link.updated";
        var changes = ChangeText.Of(
            ("link", before is null ? null : RecordId.Format(before.Id), after is null ? null : RecordId.Format(after.Id)),
            ("document", before?.Document, after?.Document));
        await JournalStore.AppendAsync(session, new Act(caller, time.GetUtcNow().ToUnixTimeMilliseconds()).Entry(kind, form.Id, null, null, changes));
    }

    private async ValueTask<LinkAnswer> DescribeAsync(DatabaseSession session, Workspace workspace, CompiledForm form, PublicLinkRow row, Caller caller) =>
        Describe(workspace, form, row, caller, await Names.LoadAsync(session, FormSet.Empty, [row.Member], []));

    private LinkAnswer Describe(Workspace workspace, CompiledForm form, PublicLinkRow row, Caller caller, Names names)
    {
        var (problems, link) = (new ErrorList(), DocumentJson.Read<PublicLink>(row.Document).Value);
        PublicLinkCheck.Check(link, form, problems);
        return new LinkAnswer(
            RecordId.Format(row.Id),
            row.Version,
            form.Key,
            PathOf(workspace, row.Token),
            JsonElement.Parse(row.Document),
            row.PasswordHash is not null,
            link.Find is null || problems.IsEmpty ? link.StateAt(time.GetUtcNow(), row.Submissions) : PublicLinkState.Closed,
            row.Submissions,
            row.Held,
            names.Member(row.Member),
            DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
            DateTimeOffset.FromUnixTimeMilliseconds(row.UpdatedAt),
            [.. problems.Errors.Select(error => PublishAnswer.Obstacle.Of(error, caller.Language))]);
    }

    private async Task<Result<T>> ChangeAsync<T>(
        Workspace workspace, string id, long? expected, Func<DatabaseSession, CompiledForm, PublicLinkRow, ValueTask<Result<T>>> work, CancellationToken cancellationToken)
    {
        var forms = await live.OfAsync(workspace, cancellationToken);
        return await workspace.Database.WriteAsync<Result<T>>(
            async (session, _) =>
            {
                if (!RecordId.TryParse(id, out var number) || await PublicLinkStore.LockAsync(session, number) is not { } row || FormOf(forms, row) is not { } form)
                {
                    return PublicLinkErrors.NotFound.With();
                }

                return expected is not null && expected != row.Version
                    ? PublicLinkErrors.Stale.With(("version", row.Version))
                    : await work(session, form, row);
            },
            cancellationToken);
    }
}
