using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Imports.Tables;
using FormFlow.Runtime.Imports.Xlsx;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Imports.Proposals;

/// <summary>Proposes a form for a file of rows.</summary>
public sealed class FormProposals(SettingsOfWorkspaces settings)
{
    private const int UsualRows = 20;
    private const int MostRows = 1000;

    /// <summary>Looks at a file and proposes a form its rows would fit into. Writes nothing.</summary>
    public async Task<Result<FormProposal>> ProposeAsync(Workspace workspace, Caller caller, ImportUpload upload, CancellationToken cancellationToken)
    {
        var errors = new ErrorList();
        var parts = new ImportParts(upload.Parts, errors);
        parts.Expect(ImportParts.OfPreview);
        var rows = parts.Number(ImportParts.Rows, 0, MostRows) ?? UsualRows;
        var preview = await ImportParts.LookAsync(upload.Path, parts.Format(), rows, errors, cancellationToken);
        if (preview is null || !errors.IsEmpty)
        {
            return errors;
        }

        var columns = preview.Columns.Where(column => column.Filled > 0).Take(Form.MostFields).ToArray();
        if (columns.Length == 0)
        {
            return ImportErrors.NoColumns.At("/file");
        }

        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        var guess = new FieldGuess(new TextContext(caller.Language, zone) { DateOrder = TablePreview.GuessDateOrder(columns), DecimalComma = TablePreview.GuessDecimalComma(columns) });
        var keys = new FieldKeys("f");
        FieldProposal[] fields =
        [
            .. columns.Select(column => new FieldProposal(
                column.Header.Name, column.Header.Text, column.Filled, column.Distinct, column.Samples, guess.Of(column, keys.Of(column.Header.Text)))),
        ];
        var document = new JsonObject
        {
            ["label"] = LabelOf(upload.FileName, preview.Format),
            ["fields"] = new JsonArray([.. fields.Select(field => field.Types[0].Field.DeepClone())]),
        };
        if (TitleOf(fields) is { } title)
        {
            document["titleField"] = title;
        }

        return new FormProposal(FileFormat.Of(preview.Format), document, fields, [.. preview.Rows.Select(row => row.Cells)], preview.RowCount, preview.IsWhole);
    }

    private static string LabelOf(string fileName, TableFormat format)
    {
        var name = Path.GetFileNameWithoutExtension(fileName).Trim();
        return name.Length > 0 ? name : format is XlsxFormat workbook ? workbook.Sheet : "Form";
    }

    // The first column of texts that hardly repeat names a row best.
    private static string? TitleOf(FieldProposal[] fields) =>
        Array.Find(fields, field => KindOf(field) == "text" && field.Distinct * 10 >= field.Filled * 9)?.Types[0].Field["key"]?.GetValue<string>()
        ?? Array.Find(fields, field => KindOf(field) == "text")?.Types[0].Field["key"]?.GetValue<string>();

    private static string? KindOf(FieldProposal field) => field.Types[0].Field["type"]?.GetValue<string>();
}
