using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;

namespace FormFlow.Server.Public.Inputs;

/// <summary>
/// Files, pictures or a signature: what was uploaded already stands as boxes that are ticked, so that a page that comes back keeps it; more can
/// be chosen.
/// </summary>
internal sealed class FilesInput : IFieldInput
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The part of a field's name under which files that were uploaded already are sent again.</summary>
    public const string Kept = "kept";

    public bool IsGroup(Field field) => false;

    public void Write(Html html, InputPlace place)
    {
        html.Add($"<div class=\"files\"").Attribute("data-sign", place.Field is SignatureField ? place.Words.Clear : null).Add($">");
        foreach (var file in place.Typed.Files(place.Name))
        {
            html.Add($"<label class=\"kept\"><input type=\"checkbox\" name=\"{place.PartName(Kept)}\" value=\"{place.Protect(file)}\" checked><span>{file.Name}</span></label>");
        }

        html.Add($"<input type=\"file\"");
        place.Common(html).Flag("multiple", HoldsSeveral(place.Field)).Attribute("accept", Accept(place.Field)).Add($"></div>");
    }

    public object? Read(InputPlace place, FieldIssues issues)
    {
        var files = place.Typed.Files(place.Name);
        if (files.Count == 0)
        {
            return null;
        }

        // Of one file the last chosen counts.
        var json = HoldsSeveral(place.Field) ? JsonSerializer.SerializeToUtf8Bytes(files, Json) : JsonSerializer.SerializeToUtf8Bytes(files[^1], Json);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return place.Field.Read(ref reader, issues);
    }

    public void Fill(InputPlace place, object value)
    {
        foreach (var file in FileReferences.Of((Structure)value))
        {
            place.Typed.Add(place.Name, file);
        }
    }

    private static bool HoldsSeveral(Field field) => field is ChosenFileField { Multiple: not false };

    private static string? Accept(Field field) => field switch
    {
        ChosenFileField { Types: { } types } => string.Join(',', types),
        ImageField or SignatureField => "image/*",
        _ => null,
    };
}
