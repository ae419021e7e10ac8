using System.Text;
using QRCoder;

namespace FormFlow.Server.Answers;

/// <summary>An address as a picture that phones read, black on white with the quiet edge that readers need.</summary>
internal static class QrCode
{
    private const int Edge = 4;
    private const int PixelsPerModule = 12;

    /// <summary>As a drawing that can be printed at any size.</summary>
    public static byte[] Svg(string text)
    {
        var rows = Code(text).ModuleMatrix;
        var path = new StringBuilder();
        for (var y = Edge; y < rows.Count - Edge; y++)
        {
            for (var x = Edge; x < rows.Count - Edge; x++)
            {
                if (!rows[y][x])
                {
                    continue;
                }

                var start = x;
                while (rows[y][x + 1])
                {
                    x++;
                }

                path.Append($"M{start} {y}h{x - start + 1}v1H{start}z");
            }
        }

        return Encoding.UTF8.GetBytes($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/><path d="{path}"/></svg>""");
    }

    /// <summary>As pixels, for documents that take no drawings.</summary>
    public static byte[] Png(string text) => new PngByteQRCode(Code(text)).GetGraphic(PixelsPerModule);

    private static QRCodeData Code(string text) => QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
}
