using FormFlow.Runtime.Imports;
using FormFlow.Runtime.Imports.Proposals;
using FormFlow.Runtime.People;
using FormFlow.Server.Answers;
using FormFlow.Server.Auth;
using FormFlow.Server.Multipart;

namespace FormFlow.Server.Endpoints;

/// <summary>Files that become records.</summary>
internal static class ImportEndpoints
{
    private static readonly DescribedPart[] Format =
    [
        new("delimiter", "The character between cells, or tab; found out when absent."),
        new("encoding", "Such as utf-8, gb18030 or utf-16; found out when absent."),
        new("header", "true, false, or the number of the row that names the columns; found out when absent."),
        new("sheet", "Of a workbook: the name of the sheet; the first visible one that holds anything when absent."),
    ];

    public static void MapImportEndpoints(this RouteGroupBuilder workspace)
    {
        var form = workspace.MapGroup("/forms/{form}/imports").WithTags("Import and export");
        form.MapPost(string.Empty, StartAsync)
            .WithName("startImport").WithSummary("Import a file")
            .WithDescription("What is wrong with the request is refused at once; what is wrong with rows is told by the job. Without a mapping only columns with the name of a field are taken.")
            .WithMetadata(
                [
                    new DescribedPart("mapping", "JSON: column to field key, such as { \"Name\": \"name\" }; null leaves a column out. The field id stands for the record's own id."),
                    new DescribedPart("mode", "create (the usual) or upsert."),
                    new DescribedPart("key", "For an upsert: what tells which record a row means: a unique field, id, or a JSON array of several fields that do together."),
                    new DescribedPart("blank", "JSON array of texts read as blank."),
                    new DescribedPart("replace", "JSON: column to { text: text read instead }, such as { \"Source\": { \"Goog\": \"google\" } }; in a cell of several values each is looked for."),
                    new DescribedPart("dryRun", "true does and tells everything and keeps nothing."),
                    new DescribedPart("unmatched", "error (the usual) refuses rows whose references name nothing; blank leaves the field blank and tells it among the problems."),
                    new DescribedPart("dateOrder", "monthFirst or dayFirst, for dates such as 3/4/2017; told from the file when absent."),
                    new DescribedPart("decimalComma", "true for numbers such as 1.234,5; told from the file when absent."),
                    .. Format,
                ]);
        form.MapPost("/preview", PreviewAsync)
            .WithName("previewImport").WithSummary("Look at a file before importing it")
            .WithDescription("Writes nothing.")
            .WithMetadata([new DescribedPart("rows", "How many rows to show, 0 to 1000; 100 when absent."), .. Format]);
        form.MapGet(string.Empty, async (WorkspaceCall call, string form, PageQuery page, ImportService imports, CancellationToken cancellationToken) =>
                (Answer<Page<ImportJob>>)await imports.ListAsync(call.Workspace, call.Caller, form, page.Value, cancellationToken))
            .WithName("listImports").WithSummary("List the imports of a form, and the batches that can be undone, the latest first");

        workspace.MapPost("/forms/proposal", ProposeAsync)
            .WithTags("Import and export")
            .WithName("proposeForm").WithSummary("Propose a form for a file")
            .WithDescription("Guesses a field for each column and tells the share of cells that fit. Writes nothing: save the document as a draft, publish it, then import the file.")
            .WithMetadata([new DescribedPart("rows", "How many rows to show, 0 to 1000; 20 when absent."), .. Format]);

        var import = workspace.MapGroup("/imports/{id}").WithTags("Import and export");
        import.MapGet(string.Empty, async (WorkspaceCall call, string id, ImportService imports, CancellationToken cancellationToken) =>
                (Answer<ImportJob>)await imports.FindAsync(call.Workspace, call.Caller, id, cancellationToken))
            .WithName("getImport").WithSummary("How an import stands");
        import.MapGet("/errors", async (WorkspaceCall call, string id, ImportService imports, CancellationToken cancellationToken) =>
                WrittenFile.Of(
                    await imports.ErrorsAsync(call.Workspace, call.Caller, id, cancellationToken), $"import-{id}-errors.csv", WrittenFile.Csv, static (file, stream, token) => file.WriteAsync(stream, token)))
            .Produces<string>(StatusCodes.Status200OK, WrittenFile.Csv)
            .WithName("getImportErrors").WithSummary("The refused rows of an import as csv")
            .WithDescription("Row number, the cells as they were, what is wrong; spreadsheets run none of it as a formula.");
        import.MapPost("/cancel", async (WorkspaceCall call, string id, ImportService imports, CancellationToken cancellationToken) =>
                (Answer<ImportJob>)await imports.CancelAsync(call.Workspace, call.Caller, id, cancellationToken))
            .WithName("cancelImport").WithSummary("Stop an import")
            .WithDescription("What was written until then stays, and can be undone.");
        import.MapPost("/undo", UndoAsync)
            .WithName("undoImport").WithSummary("Take an import or a batch back")
            .WithDescription("What it made goes to the recycle bin, what it changed is put back, what it deleted comes back; records that others changed since are told and left. Asking again gives the same job.");
    }

    private static Task<Accepted<ImportJob>> StartAsync(
        WorkspaceCall call, string form, UploadedFile file, Once once, ImportService imports, CancellationToken cancellationToken) =>
        once.AcceptAsync<ImportJob>(
            claim => imports.StartAsync(call.Workspace, call.Caller, form, file.Value, claim, cancellationToken),
            job => call.At($"imports/{job.Id}"));

    private static async Task<Answer<ImportPreview>> PreviewAsync(WorkspaceCall call, string form, UploadedFile file, ImportService imports, CancellationToken cancellationToken) =>
        await imports.PreviewAsync(call.Workspace, call.Caller, form, file.Value, cancellationToken);

    private static async Task<Answer<FormProposal>> ProposeAsync(WorkspaceCall call, UploadedFile file, FormProposals proposals, CancellationToken cancellationToken) =>
        await proposals.ProposeAsync(call.Workspace, call.Caller, file.Value, cancellationToken);

    private static Task<Accepted<ImportJob>> UndoAsync(WorkspaceCall call, string id, Once once, ImportService imports, CancellationToken cancellationToken) =>
        once.AcceptAsync<ImportJob>(
            claim => imports.UndoAsync(call.Workspace, call.Caller, id, claim, cancellationToken),
            job => call.At($"imports/{job.Id}"));
}
