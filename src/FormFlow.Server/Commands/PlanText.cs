using FormFlow.Runtime.Documents;

namespace FormFlow.Server.Commands;

/// <summary>A plan in lines that read well in a build's log: + comes, - goes out of sight, ~ becomes another, ! stands in the way.</summary>
internal static class PlanText
{
    /// <summary>Whether a plan changes anything.</summary>
    public static bool Changes(PublishAnswer plan) => plan.Documents.Any(document => document.Fate != DocumentFate.Unchanged);

    public static async Task WriteAsync(PublishAnswer plan, TextWriter output)
    {
        foreach (var document in plan.Documents.Where(document => document.Fate != DocumentFate.Unchanged))
        {
            await output.WriteLineAsync($"{Sign(document.Fate)} {document.Kind} {document.Key}");
            foreach (var change in plan.Changes.Where(change => change.Kind == document.Kind && change.Key == document.Key && (change.Field ?? change.Name) is not null))
            {
                await output.WriteLineAsync($"    {Line(change)}");
            }
        }

        foreach (var conflict in plan.Package?.Conflicts ?? [])
        {
            await output.WriteLineAsync($"! {conflict.Kind} {conflict.Key}: {string.Join('/', conflict.Path)} was changed both here and there; --keep or --overwrite says whose holds.");
        }

        foreach (var error in plan.Errors)
        {
            await output.WriteLineAsync($"! {(error.Pointer is { Length: > 0 } place ? $"{place}: " : string.Empty)}{error.Detail}");
        }

        var (version, before) = (plan.Package?.Version, plan.Package?.InstalledVersion);
        var versions = before is null || before == version ? $"{plan.App} {version}" : $"{plan.App} {before} → {version}";
        var outcome = plan.Published ? "applied." : plan.Errors.Count > 0 ? "cannot be applied." : Changes(plan) ? "can be applied." : "there is nothing to change.";
        await output.WriteLineAsync($"{versions}: {outcome}");
    }

    private static char Sign(DocumentFate fate) => fate switch
    {
        DocumentFate.Added => '+',
        DocumentFate.Hidden => '-',
        _ => '~',
    };

    private static string Line(PublishAnswer.Change change)
    {
        var sign = change.Nature switch
        {
            "fieldAdded" or "partAdded" => '+',
            "fieldHidden" or "partRemoved" => '-',
            _ => '~',
        };
        var what = change.Field ?? $"{change.Part} {change.Name}";
        IEnumerable<string> notes =
        [
            .. change.From is null ? Array.Empty<string>() : [$"{change.From} → {change.To}"],
            .. change.Settings.Count == 0 ? Array.Empty<string>() : [string.Join(", ", change.Settings)],
            .. change.Hidden == 0 ? Array.Empty<string>() : [$"{change.Hidden} records keep a value out of sight"],
            .. change.Rows == 0 ? Array.Empty<string>() : [$"{change.Rows} records do not suit it{(change.Reason is null ? string.Empty : $": {change.Reason}")}"],
            .. change.Uses.Count == 0 ? Array.Empty<string>() : [$"used by {string.Join(", ", change.Uses.Select(use => use.Key).Distinct())}"],
        ];
        return string.Join("; ", notes.Prepend($"{sign} {what}"));
    }
}
