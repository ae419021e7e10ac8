using System.Xml;
using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>What a workbook is made of: its sheets, what its cells are formatted as, the texts they share.</summary>
/// <param name="Package">The parts.</param>
/// <param name="Sheets">The sheets that hold cells, in the order of their tabs.</param>
/// <param name="Styles">What cells are formatted as.</param>
/// <param name="Texts">The shared texts.</param>
/// <param name="Is1904">Whether days are counted from 1904, as on old Macintoshes.</param>
internal sealed record XlsxWorkbook(XlsxPackage Package, IReadOnlyList<XlsxSheet> Sheets, XlsxStyles Styles, IReadOnlyList<string> Texts, bool Is1904)
{
    /// <summary>Opens a workbook; whatever it is instead, or what of it cannot be read, is told.</summary>
    public static Result<XlsxWorkbook> Open(Stream stream)
    {
        var package = XlsxPackage.Open(stream);
        return package.IsRefused ? package.As<XlsxWorkbook>() : Open(package.Value);
    }

    private static Result<XlsxWorkbook> Open(XlsxPackage package)
    {
        var part = "zip";
        try
        {
            part = "_rels/.rels";
            var main = package.RelationsOf(string.Empty).Values.FirstOrDefault(relation => relation.Type == "officeDocument").Part;
            if (main is null || !package.Has(main) || !main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || !IsWorkbook(package, main))
            {
                return XlsxErrors.NotWorkbook.With(("format", Foreign(package, main)));
            }

            part = main;
            var relations = package.RelationsOf(main);
            string? PartOf(string type) => relations.Values.FirstOrDefault(relation => relation.Type == type).Part is { } found && package.Has(found) ? found : null;
            var (styles, texts) = (PartOf("styles"), PartOf("sharedStrings"));
            foreach (var kept in new[] { main, styles, texts }.OfType<string>())
            {
                if (package.TooBig(kept, XlsxLimits.KeptBytes) is { } refusal)
                {
                    return refusal;
                }
            }

            var (sheets, is1904) = ReadSheets(package, main, relations);
            part = styles ?? main;
            var formats = styles is null ? XlsxStyles.None : XlsxStyles.Read(package.Read(styles));
            part = texts ?? main;
            var shared = texts is null ? [] : XlsxText.ReadShared(package.Read(texts));
            return sheets.Count == 0 ? XlsxErrors.NoSheet.With() : new XlsxWorkbook(package, sheets, formats, shared, is1904);
        }
        catch (Exception damage) when (XlsxPackage.IsDamage(damage))
        {
            return XlsxErrors.Damaged.With(("part", part));
        }
    }

    private static bool IsWorkbook(XlsxPackage package, string main)
    {
        using var reader = package.Read(main);
        return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "workbook";
    }

    private static string Foreign(XlsxPackage package, string? main) =>
        main?.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) == true ? "XLSB"
        : package.Has("word/document.xml") ? "DOCX"
        : package.Has("ppt/presentation.xml") ? "PPTX"
        : package.Has("META-INF/manifest.xml") ? "ODS"
        : "ZIP";

    private static (List<XlsxSheet> Sheets, bool Is1904) ReadSheets(XlsxPackage package, string main, Dictionary<string, (string Type, string Part)> relations)
    {
        var sheets = new List<XlsxSheet>();
        var is1904 = false;
        using var reader = package.Read(main);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                is1904 = reader.GetAttribute("date1904") is "1" or "true" or "on";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("name") is { } name)
            {
                var isHidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
                string? id = null;
                while (reader.MoveToNextAttribute())
                {
                    id = reader is { LocalName: "id", Prefix.Length: > 0 } ? reader.Value : id;
                }

                // A sheet of another kind, such as a chart, has no cells.
                if (id is not null && relations.TryGetValue(id, out var relation) && relation.Type == "worksheet" && package.Has(relation.Part))
                {
                    sheets.Add(new XlsxSheet(name, isHidden) { Part = relation.Part });
                }
            }
        }

        return (sheets, is1904);
    }
}
