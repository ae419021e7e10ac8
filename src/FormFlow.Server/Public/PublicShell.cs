using Microsoft.Extensions.FileProviders;

namespace FormFlow.Server.Public;

/// <summary>
/// The page around what public pages show. The build of the pages leaves it as <c>public.html</c> with the addresses of its style and script;
/// without a build there is one without either.
/// </summary>
internal sealed class PublicShell(IWebHostEnvironment environment)
{
    private const string File = "public.html";
    private const string Bare =
        """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title></head><body><main>{body}</main></body></html>""";

    private static readonly string[] Places = ["{language}", "{title}", "{body}"];
    private readonly Lazy<IReadOnlyList<string>> parts = new(() => Cut(Read(environment.WebRootFileProvider.GetFileInfo(File))));

    /// <summary>A whole page.</summary>
    public string Around(string language, string title, Html body)
    {
        var shell = parts.Value;
        return string.Concat(shell[0], new Html().Add($"{language}").ToString(), shell[1], new Html().Add($"{title}").ToString(), shell[2]) + body + shell[3];
    }

    private static string Read(IFileInfo file)
    {
        if (!file.Exists)
        {
            return Bare;
        }

        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    private static List<string> Cut(string shell)
    {
        var parts = new List<string>();
        foreach (var place in Places)
        {
            var at = shell.IndexOf(place, StringComparison.Ordinal);
            parts.Add(shell[..at]);
            shell = shell[(at + place.Length)..];
        }

        parts.Add(shell);
        return parts;
    }
}
