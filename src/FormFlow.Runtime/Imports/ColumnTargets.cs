using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Imports;

/// <summary>Which fields of a form a column may go into.</summary>
internal static class ColumnTargets
{
    /// <summary>Stands for the record's own id.</summary>
    public const string Id = "id";

    /// <summary>The fields that can be filled, with all their names.</summary>
    public static IReadOnlyList<ColumnTarget> Of(CompiledForm form) =>
    [
        .. form.Fields.Where(field => WhyNot(field) is null)
            .Select(field => new ColumnTarget(field.Key, [.. field.Field.Label?.Texts.Select(text => text.Value) ?? []])),
    ];

    /// <summary>Why a field cannot be filled from a file; null when it can.</summary>
    public static ErrorCode? WhyNot(CompiledField field) => field.Field switch
    {
        { IsComputed: true } when field.Workflow is null => FieldErrors.Computed,
        { ReadOnly: true } => FieldErrors.ReadOnly,
        SubformField or FileField or { Hidden: true } => ImportErrors.NotImportable,
        _ => null,
    };
}
