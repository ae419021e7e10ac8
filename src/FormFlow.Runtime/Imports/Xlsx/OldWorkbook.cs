using System.Text;
using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Imports.Xlsx;

/// <summary>Tells what a compound file is: a workbook of before 2007, or one of today behind a password.</summary>
internal static class OldWorkbook
{
    // Names in a compound file's directory are UTF-16; the directory of an encrypted workbook stands near one of the ends.
    private const int Looked = 1 << 20;
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static async Task<Error> RefusalAsync(Stream stream, CancellationToken cancellationToken) =>
        await HoldsAsync(stream, 0, cancellationToken).ConfigureAwait(false)
        || await HoldsAsync(stream, Math.Max(0, stream.Length - Looked), cancellationToken).ConfigureAwait(false)
            ? XlsxErrors.Encrypted.With()
            : XlsxErrors.OldFormat.With();

    private static async Task<bool> HoldsAsync(Stream stream, long from, CancellationToken cancellationToken)
    {
        stream.Position = from;
        var bytes = new byte[Math.Min(Looked, stream.Length - from)];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return bytes.AsSpan(0, length).IndexOf(Encrypted) >= 0;
    }
}
