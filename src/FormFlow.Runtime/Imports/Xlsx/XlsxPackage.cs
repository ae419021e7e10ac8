using System.IO.Compression;
using System.Xml;
using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>The parts of a workbook's zip, opened within limits: no part unpacks to more than it declares, and what it declares is checked first.</summary>
internal sealed class XlsxPackage
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, CloseInput = true };

    private readonly Dictionary<string, ZipArchiveEntry> parts;

    private XlsxPackage(Dictionary<string, ZipArchiveEntry> parts) => this.parts = parts;

    /// <summary>Opens a zip; refuses one that is cut off or has more parts than any workbook.</summary>
    public static Result<XlsxPackage> Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > XlsxLimits.Parts)
            {
                return XlsxErrors.TooManyParts.With(("parts", archive.Entries.Count), ("maximum", XlsxLimits.Parts));
            }

            var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in archive.Entries)
            {
                parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            }

            return new XlsxPackage(parts);
        }
        catch (Exception damage) when (IsDamage(damage) || damage is ArgumentException)
        {
            return XlsxErrors.Damaged.With(("part", "zip"));
        }
    }

    /// <summary>Whether a failure means that the file is damaged, not that the program or the machine is.</summary>
    public static bool IsDamage(Exception failure) => failure is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException;

    /// <summary>Whether there is a part.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Why a part is too big to be read; null when it is not.</summary>
    public Error? TooBig(string part, long maximum)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            return null;
        }

        var most = Math.Min(maximum, Math.Max(XlsxLimits.AnyRatioBytes, entry.CompressedLength * XlsxLimits.Ratio));
        return entry.Length > most ? XlsxErrors.TooBig.With(("part", part), ("size", entry.Length), ("maximum", most)) : null;
    }

    /// <summary>Reads a part that is there.</summary>
    public XmlReader Read(string part) => XmlReader.Create(parts[part].Open(), Strict);

    /// <summary>The targets of a part's relationships, by id, as names of parts.</summary>
    public Dictionary<string, (string Type, string Part)> RelationsOf(string part)
    {
        var folder = part.LastIndexOf('/') is >= 0 and var slash ? part[..slash] : string.Empty;
        var name = part[(part.LastIndexOf('/') + 1)..];
        var relations = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var file = (folder.Length == 0 ? string.Empty : folder + "/") + "_rels/" + name + ".rels";
        if (!Has(file))
        {
            return relations;
        }

        using var reader = Read(file);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                var type = reader.GetAttribute("Type") ?? string.Empty;
                relations.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
