using System.Globalization;
using System.Xml;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>What cells are formatted as, by the number of their style.</summary>
internal sealed class XlsxStyles
{
    private readonly CellLook[] looks;

    private XlsxStyles(CellLook[] looks) => this.looks = looks;

    public static XlsxStyles None { get; } = new([]);

    /// <summary>The look of a style; a plain number when there is none.</summary>
    public CellLook this[int style] => style >= 0 && style < looks.Length ? looks[style] : CellLook.Plain;

    public static XlsxStyles Read(XmlReader reader)
    {
        using (reader)
        {
            var codes = new Dictionary<int, CellLook>();
            var looks = new List<CellLook>();
            var isOfCells = false;
            while (reader.Read())
            {
                switch (reader.NodeType, reader.LocalName)
                {
                    case (XmlNodeType.Element, "numFmt") when Number(reader, "numFmtId") is { } id:
                        codes[id] = CellLook.Of(reader.GetAttribute("formatCode") ?? string.Empty);
                        break;
                    case (XmlNodeType.Element, "cellXfs"):
                        isOfCells = !reader.IsEmptyElement;
                        break;
                    case (XmlNodeType.EndElement, "cellXfs"):
                        isOfCells = false;
                        break;
                    case (XmlNodeType.Element, "xf") when isOfCells:
                        var format = Number(reader, "numFmtId") ?? 0;
                        looks.Add(codes.TryGetValue(format, out var look) ? look : CellLook.BuiltIn(format));
                        break;
                }
            }

            return new XlsxStyles([.. looks]);
        }
    }

    private static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
