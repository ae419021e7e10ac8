using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>What other interpreters of formulas need: the checked trees of a form, and the list of functions.</summary>
public sealed class PublishedFormulas(LiveForms live)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly ReadOnlyMemory<byte> English = Write("en");
    private static readonly ReadOnlyMemory<byte> Chinese = Write("zh-CN");

    /// <summary>Every function and method of the library, as the documents' authors call them, told in a language.</summary>
    public static ReadOnlyMemory<byte> AllFunctions(string language) => language == "zh-CN" ? Chinese : English;

    /// <summary>
    /// The checked tree of every formula of a published form by its place in the document, with the paths of its inputs; and the version of the
    /// form they belong to.
    /// </summary>
    public async Task<Result<(ReadOnlyMemory<byte> Json, int Version)>> OfAsync(Workspace workspace, string form, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        return (Write(compiled), compiled.Version);
    }

    /// <summary>
    /// The same of a form as it would be once the drafts of its app were published; refused with everything that is wrong in them, each by its
    /// document and its place in there.
    /// </summary>
    public async Task<Result<ReadOnlyMemory<byte>>> OfDraftAsync(Workspace workspace, string form, CancellationToken cancellationToken)
    {
        if (!Key.TrySplit(form, out var app, out _))
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var state = await workspace.Database.ReadAsync((session, _) => TargetState.OfAsync(session, app), cancellationToken);
        var errors = state.Check();
        return !errors.IsEmpty ? errors
            : state.Forms?.Find(form) is { } compiled ? Write(compiled)
            : RecordErrors.FormNotFound.With(("form", form));
    }

    private static ReadOnlyMemory<byte> Write(CompiledForm compiled) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Form = compiled.Key,
            compiled.Version,
            Calendar = compiled.Rules.Formulas.Any(placed => placed.Formula.UsesCalendar) ? compiled.Set.Calendars.Default.Days : null,
            Formulas = compiled.Rules.Formulas.Select(placed => new
            {
                placed.Pointer,
                Type = JsonNamingPolicy.CamelCase.ConvertName(placed.Formula.Type.ToString()),
                placed.Formula.Inputs,
                placed.Formula.UsesNow,
                placed.Formula.UsesMe,
                Asks = placed.Formula.Questions.IsEmpty ? (bool?)null : true,
                placed.Formula.Tree,
            }),
        },
        Json);

    private static ReadOnlyMemory<byte> Write(string language) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Items = FormulaFunctions.All.Where(function => function.IsFunction || function.IsMethod).Select(function => new
            {
                function.Name,
                function.Category,
                Description = function.DescriptionIn(language),
                Parameters = function.Parameters.Select(parameter => new { parameter.Name, parameter.Type, parameter.Optional, parameter.Repeated, parameter.Description }),
                function.Returns,
                function.Examples,
            }),
        },
        Json);
}
