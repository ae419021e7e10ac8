using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using FormFlow.Engine.Apps;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Stages;
using FormFlow.Engine.Views;

namespace FormFlow.Engine.Packages;

/// <summary>
/// Reads a package from its files: <c>package.json</c>, <c>app.json</c>, a folder of <c>key.json</c> per <see cref="PackageKind"/>,
/// <c>data/key.json</c> or <c>data/key.ndjson</c> and <c>README.md</c>, which is for people; beside them the
/// picture that the manifest names. Anything else is refused, all errors at once.
/// </summary>
public sealed class PackageReader
{
    private const string ManifestPath = "package.json";
    private const string AppPath = "app.json";
    private const string ReadmePath = "README.md";
    private const string DataFolder = "data";

    private readonly ErrorList errors = new();
    private readonly SortedDictionary<string, Form> forms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, View> views = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WorkingCalendar> calendars = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, StageWorkflow> workflows = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SampleData> samples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> samplePaths = new(StringComparer.Ordinal);
    private readonly HashSet<string> formKeys = new(StringComparer.Ordinal);
    private readonly List<PackageDocument> documents = [];
    private readonly List<PackageEntry> pictures = [];
    private PackageManifest? manifest;
    private App? app;

    private PackageReader()
    {
    }

    /// <summary>The package that the files make, or everything that is wrong with them.</summary>
    public static Result<Package> Read(IEnumerable<PackageEntry> entries) => new PackageReader().ReadAll(entries);

    private Result<Package> ReadAll(IEnumerable<PackageEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            if (!seen.Add(entry.Path))
            {
                errors.Add(PackageErrors.RepeatedPath.At(entry.Path, ("path", entry.Path)));
                continue;
            }

            ReadEntry(entry);
        }

        foreach (var path in (string[])[ManifestPath, AppPath])
        {
            if (!seen.Contains(path))
            {
                errors.Add(PackageErrors.Missing.At(path, ("path", path)));
            }
        }

        CheckManifest();
        CheckPicture();
        CheckSamples();
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var order = PackageKind.All.Select((kind, index) => (kind.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);
        return new Package
        {
            Manifest = manifest!,
            App = app!,
            Forms = forms,
            Views = views,
            Calendars = calendars,
            Workflows = workflows,
            Documents = [.. documents.OrderBy(document => order[document.Kind]).ThenBy(document => document.Key, StringComparer.Ordinal)],
            Samples = samples,
            Picture = pictures.FirstOrDefault(),
        };
    }

    private void ReadEntry(PackageEntry entry)
    {
        if (entry.Path.EndsWith("json", StringComparison.Ordinal) && !IsText(WithoutMark(entry.Content).Span))
        {
            // Read as null, so that what refers to the file does not miss it as well.
            Add(FormErrors.Unreadable.At(entry.Path, ("reason", "not UTF-8, or half a character")));
            entry = entry with { Content = "null"u8.ToArray() };
        }

        switch (entry.Path.Split('/'))
        {
            case [ManifestPath]:
                manifest = Document<PackageManifest>(entry);
                break;
            case [AppPath]:
                app = Document<App>(entry);
                break;
            case [ReadmePath]:
                break;
            case [var file] when PackagePicture.TypeOf(file) is not null:
                pictures.Add(entry);
                break;
            case [DataFolder, var file] when KeyOf(file, ".json") is { } form:
                AddSamples(entry, form, Document<SampleData>(entry));
                break;
            case [DataFolder, var file] when KeyOf(file, ".ndjson") is { } form:
                AddSamples(entry, form, Lines(entry));
                break;
            case [var folder, var file] when PackageKind.All.FirstOrDefault(kind => kind.Folder == folder) is { } kind && KeyOf(file, ".json") is { } key:
                ReadDocument(entry, kind, key);
                break;
            default:
                errors.Add(PackageErrors.UnknownPath.At(entry.Path, ("path", entry.Path)));
                break;
        }
    }

    private void ReadDocument(PackageEntry entry, PackageKind kind, string key)
    {
        if (kind == PackageKind.Form)
        {
            formKeys.Add(key);
            Keep(entry, key, forms);
        }
        else if (kind == PackageKind.View)
        {
            Keep(entry, key, views);
        }
        else if (kind == PackageKind.Calendar)
        {
            Keep(entry, key, calendars);
        }
        else if (kind == PackageKind.Workflow)
        {
            Keep(entry, key, workflows);
        }

        if (Json(entry) is { } json)
        {
            documents.Add(new PackageDocument(kind.Name, key, json));
        }
    }

    private void Keep<T>(PackageEntry entry, string key, SortedDictionary<string, T> documents)
        where T : class
    {
        if (Document<T>(entry) is { } document)
        {
            documents.Add(key, document);
        }
    }

    private void AddSamples(PackageEntry entry, string form, SampleData? data)
    {
        if (!samplePaths.TryAdd(form, entry.Path))
        {
            errors.Add(PackageErrors.RepeatedPath.At(entry.Path, ("path", $"{DataFolder}/{form}")));
        }
        else if (data is not null)
        {
            samples.Add(form, data);
        }
    }

    private void CheckManifest()
    {
        if (manifest is null)
        {
            return;
        }

        if (manifest.Format != PackageManifest.CurrentFormat)
        {
            errors.Add(PackageErrors.UnsupportedFormat.At($"{ManifestPath}#/format", ("format", manifest.Format), ("supported", PackageManifest.CurrentFormat)));
        }

        if (!Key.IsValid(manifest.Key))
        {
            errors.Add(FormErrors.InvalidKey.At($"{ManifestPath}#/key", ("key", manifest.Key)));
        }

        foreach (var (place, version) in (manifest.Requires ?? new Dictionary<string, string>()).Select(pair => ($"/requires/{pair.Key}", pair.Value)).Prepend(("/version", manifest.Version)))
        {
            if (!SemanticVersion.TryParse(version, out _))
            {
                errors.Add(AppErrors.InvalidVersion.At($"{ManifestPath}#{place}", ("version", version)));
            }
        }

        if (app is not null && app.Key != manifest.Key)
        {
            errors.Add(PackageErrors.Mismatch.At($"{AppPath}#/key", ("value", app.Key), ("other", manifest.Key)));
        }

        if (app is not null && app.Version != manifest.Version)
        {
            errors.Add(PackageErrors.Mismatch.At($"{AppPath}#/version", ("value", app.Version), ("other", manifest.Version)));
        }
    }

    private void CheckPicture()
    {
        if (manifest?.Picture is { } name && PackagePicture.TypeOf(name) is null)
        {
            errors.Add(PackageErrors.BadPicture.At($"{ManifestPath}#/picture", ("name", name)));
        }
        else if (manifest?.Picture is { } missing && pictures.All(picture => picture.Path != missing))
        {
            errors.Add(PackageErrors.Missing.At($"{ManifestPath}#/picture", ("path", missing)));
        }

        foreach (var other in pictures.Where(picture => picture.Path != manifest?.Picture))
        {
            errors.Add(PackageErrors.UnknownPath.At(other.Path, ("path", other.Path)));
        }
    }

    private void CheckSamples()
    {
        var refs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (form, data) in samples)
        {
            if (!formKeys.Contains(form))
            {
                errors.Add(PackageErrors.UnknownForm.At(samplePaths[form], ("form", form)));
            }

            for (var i = 0; i < data.Records.Count; i++)
            {
                var place = $"{samplePaths[form]}#/records/{i}";
                if (data.Records[i].Ref is { } name && !refs.Add(name))
                {
                    errors.Add(PackageErrors.RepeatedReference.At($"{place}/ref", ("ref", name)));
                }

                data.Records[i].Check(errors, place);
            }
        }
    }

    private SampleData? Lines(PackageEntry entry)
    {
        var records = new List<SampleRecord>();
        var intact = true;
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(entry.Content.Span).Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var record = DocumentJson.Read<SampleRecord>(line);
            if (record.IsRefused)
            {
                intact = false;
                Refuse($"{entry.Path}:{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}", record.Errors);
            }
            else
            {
                records.Add(record.Value);
            }
        }

        return intact ? new SampleData { Records = records } : null;
    }

    private T? Document<T>(PackageEntry entry)
        where T : class
    {
        var document = DocumentJson.Read<T>(WithoutMark(entry.Content).Span);
        if (document.IsRefused)
        {
            Refuse(entry.Path, document.Errors);
            return null;
        }

        return document.Value;
    }

    // Documents of kinds that are not read here only have to be objects, each member named once.
    private JsonElement? Json(PackageEntry entry)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(entry.Content), new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = DocumentJson.Options.MaxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }

            Add(FormErrors.Unreadable.At(entry.Path, ("reason", "object expected")));
        }
        catch (JsonException unreadable)
        {
            Add(FormErrors.Unreadable.At(PackageErrors.Place(entry.Path, JsonPath.ToPointer(unreadable.Path)), ("reason", unreadable.Message)));
        }

        return null;
    }

    private void Refuse(string path, IReadOnlyList<Error> refusals)
    {
        foreach (var error in refusals)
        {
            Add(error with { Pointer = PackageErrors.Place(path, error.Pointer) });
        }
    }

    // A file that is no JSON at all is refused once, though it is read both as its kind and as it stands.
    private void Add(Error error)
    {
        var path = error.Pointer!.Split('#')[0];
        if (error.Code != FormErrors.Unreadable || !errors.Errors.Any(other => other.Code == FormErrors.Unreadable && other.Pointer!.Split('#')[0] == path))
        {
            errors.Add(error);
        }
    }

    // Whether the bytes, if they are JSON, hold only whole characters; whether they are JSON is told by who reads them.
    private static bool IsText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DocumentJson.Options.MaxDepth });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }
        }
        catch (JsonException)
        {
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return true;
    }

    private static string? KeyOf(string file, string extension) =>
        file.EndsWith(extension, StringComparison.Ordinal) && Key.IsValid(file.AsSpan(0, file.Length - extension.Length)) ? file[..^extension.Length] : null;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
}
