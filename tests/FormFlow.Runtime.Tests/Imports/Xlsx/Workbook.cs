using System.IO.Compression;
using FormFlow.Engine.Errors;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Tests.Imports.Xlsx;

/// <summary>Small workbooks written part by part, and what is read of them.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly List<string> formats = [];
    private readonly List<string> texts = [];
    private readonly Dictionary<string, string> parts = [];

    /// <summary>Whether days count from 1904.</summary>
    public bool Is1904 { get; init; }

    /// <summary>A workbook of one sheet with rows of cells as XML.</summary>
    public static Workbook Of(params string[] rows) => new Workbook().Sheet("Data", rows);

    /// <summary>Adds a sheet.</summary>
    public Workbook Sheet(string name, params string[] rows) => Sheet(name, "visible", rows);

    public Workbook Sheet(string name, string state, string[] rows)
    {
        sheets.Add((name, state, $"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:XFD1048576\"/><sheetData>{string.Concat(rows)}</sheetData></worksheet>"));
        return this;
    }

    /// <summary>Adds a format, whose number is its style from 1.</summary>
    public Workbook Format(string code)
    {
        formats.Add(code);
        return this;
    }

    /// <summary>Adds the XML of shared texts.</summary>
    public Workbook Texts(params string[] items)
    {
        texts.AddRange(items);
        return this;
    }

    /// <summary>Puts a part in place of the one that would be written.</summary>
    public Workbook Part(string name, string xml)
    {
        parts[name] = xml;
        return this;
    }

    public byte[] Bytes()
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        var all = new Dictionary<string, string>
        {
            ["_rels/.rels"] = $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr date1904=\"{(Is1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" state=\"{sheet.State}\" r:id=\"s{at}\"/>")) + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{Package}\">"
                + string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"s{at}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"))
                + $"<Relationship Id=\"st\" Type=\"{Office}/styles\" Target=\"/xl/styles.xml\"/><Relationship Id=\"ss\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\"><numFmts>" + string.Concat(formats.Select((code, at) => $"<numFmt numFmtId=\"{164 + at}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"))
                + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>" + string.Concat(formats.Select((_, at) => $"<xf numFmtId=\"{164 + at}\"/>")) + "</cellXfs></styleSheet>",
            ["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Main}\">{string.Concat(texts.Select(text => $"<si>{text}</si>"))}</sst>",
        };
        for (var at = 0; at < sheets.Count; at++)
        {
            all[$"xl/worksheets/sheet{at}.xml"] = sheets[at].Xml;
        }

        foreach (var (name, xml) in parts)
        {
            all[name] = xml;
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in all)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(xml);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Every row of a file that opens.</summary>
    public static async Task<(TableSource Source, List<TableRow> Rows)> ReadAsync(byte[] bytes, TableOptions? options = null)
    {
        var stream = new MemoryStream(bytes);
        var opened = await TableFile.OpenAsync(stream, options ?? new TableOptions(), CancellationToken.None);
        Assert.That(opened.IsRefused, Is.False, opened.IsRefused ? opened.Errors[0].Message("en") : null);
        List<TableRow> rows = [];
        await foreach (var row in opened.Value.RowsAsync(CancellationToken.None))
        {
            rows.Add(row);
        }

        return (opened.Value, rows);
    }

    /// <summary>Why a file does not open.</summary>
    public static async Task<Error> RefusalAsync(byte[] bytes, TableOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        var opened = await TableFile.OpenAsync(stream, options ?? new TableOptions(), CancellationToken.None);
        Assert.That(opened.IsRefused, Is.True);
        return opened.Errors[0];
    }

    /// <summary>The one text of a cell, and what is wrong with it.</summary>
    public static async Task<(string Text, Error? Fault)> CellAsync(Workbook workbook)
    {
        var (_, rows) = await ReadAsync(workbook.Bytes());
        return (rows[0].Cells[0], rows[0].Faults?.GetValueOrDefault(0));
    }
}
