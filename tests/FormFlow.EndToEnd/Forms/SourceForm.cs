using System.Text.Json.Nodes;

namespace FormFlow.EndToEnd.Forms;

/// <summary>A real form as its makers published it, read where it lies and expressed as a FormFlow form.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Draft">The form.</param>
internal sealed record SourceForm(string Name, FormDraft Draft)
{
    private const string Folder = "../shared/data/forms";

    /// <summary>The key of the form in its app.</summary>
    public string Key { get; } = Name.Replace('-', '_');

    /// <summary>Its document.</summary>
    public JsonObject Document { get; } = Draft.ToDocument();

    /// <summary>Reads one; the test is ignored where the data is not beside the repository.</summary>
    public static SourceForm Read(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Support.Machine.Repository, Folder));
        if (!Directory.Exists(folder))
        {
            Assert.Ignore($"The real forms are not beside the repository ({Folder}).");
        }

        var source = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, $"{name}.json")))!.AsObject();
        return new SourceForm(name, name.Split('-')[0] switch
        {
            "bcgov" or "nav" => FormIo.Read(Sentence(name), source),
            "openforms" => FormIo.ReadSteps(source),
            "govuk" => GovUk.Read(Sentence(name), source),
            "surveyjs" => SurveyJs.Read(source),
            "fhir" => Fhir.Read(source),
            "va" => SchemaForm.Read(source),
            var other => throw new NotSupportedException($"Nothing reads the forms of {other}."),
        });
    }

    private static string Sentence(string name) => string.Join(' ', name.Split('-').Skip(1));
}
