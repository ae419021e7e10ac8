using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Schema;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Documents;

/// <summary>Holds the changes of a publish against the records that are saved: which would break, which values go out of sight.</summary>
internal sealed class ChangeCheck(DatabaseSession session, string language, bool isPrepared, ErrorList errors)
{
    /// <summary>The change with what it means for the records; what stands in its way is added to the errors.</summary>
    public async ValueTask<PlannedChange> RunAsync(FormChange change, CompiledForm? before)
    {
        var (was, becomes) = (change.Before, change.After);
        var converts = change.Nature == ChangeNature.FieldConverted;
        var planned = new PlannedChange(change.Nature, DocumentKind.Form.Name, change.Form, change.Field)
        {
            Label = (becomes ?? was)?.Field.Label,
            From = converts ? FieldTypes.NameOf(was!.Field) : null,
            To = converts ? FieldTypes.NameOf(becomes!.Field) : null,
            Settings = change.Settings,
        };
        switch (change.Nature)
        {
            case ChangeNature.FormHidden:
                return planned with { Hidden = await FitCheck.CountAsync(session, before!) };
            case ChangeNature.FieldHidden:
                return planned with { Hidden = await FitCheck.ValuesAsync(session, was!) };
            case ChangeNature.FieldConverted when becomes!.Field is StageField && was!.IsStored:
                return With(planned, await FitAsync(was, becomes));
            case ChangeNature.FieldConverted when !becomes!.IsStored || becomes.Field.IsComputed:
                return planned with { Hidden = await FitCheck.ValuesAsync(session, was!) };
            case ChangeNature.FieldAdded or ChangeNature.FieldChanged or ChangeNature.FieldConverted when before is not null && becomes is { IsStored: true, Field.IsComputed: false }:
                return await FitAsync(planned, change, was, becomes, before);
            default:
                return planned;
        }
    }

    /// <summary>The records that have the same values in fields that become unique together: those stand in the way. Null when there are none.</summary>
    public async ValueTask<PlannedChange?> UniqueAsync(CompiledUnique key, CompiledForm before, CompiledForm after)
    {
        CompiledField[] stored = [.. key.Fields.Select(field => before.Fields.FirstOrDefault(old => old.Id == field.Id && old.IsStored)).OfType<CompiledField>()];
        if (key.Pointer is null || stored.Length < key.Fields.Length || key.IsIn(before))
        {
            return null;
        }

        var (rows, examples) = await FitCheck.RepeatedAsync(session, stored);
        if (rows == 0)
        {
            return null;
        }

        var error = DocumentErrors.NotUnique.At($"/forms/{after.Key}{key.Pointer}", ("field", string.Join(", ", key.Fields.Select(field => field.Key))), ("rows", rows));
        errors.Add(error);
        return new PlannedChange(ChangeNature.DocumentChanged, DocumentKind.Form.Name, after.Key, null) { Rows = rows, Examples = Ids(examples), Reason = error.Message(language) };
    }

    private async ValueTask<PlannedChange> FitAsync(PlannedChange planned, FormChange change, CompiledField? was, CompiledField becomes, CompiledForm before)
    {
        var place = $"/forms/{change.Form}/fields/{change.Field}";
        var stored = was is { IsStored: true } ? was : null;
        if (stored is not null && change.ConcernsValues)
        {
            planned = With(planned, await FitAsync(stored, becomes));
        }

        if (becomes.Field.Required && was?.Field.Required != true)
        {
            var (rows, examples) = await FitCheck.BlanksAsync(session, stored, becomes, before);
            planned = planned with
            {
                Rows = planned.Rows + rows,
                Examples = planned.Rows > 0 ? planned.Examples : Ids(examples),
                Reason = planned.Reason ?? (rows > 0 ? FieldErrors.Required.With().Message(language) : null),
            };
        }

        if (planned.Rows > 0)
        {
            errors.Add(DocumentErrors.RowsWouldBreak.At(place, ("rows", planned.Rows), ("field", change.Field), ("reason", planned.Reason)));
        }

        if (becomes.Field.Unique && stored is { Field.Unique: false })
        {
            var (rows, examples) = await FitCheck.RepeatedAsync(session, [stored]);
            if (rows > 0)
            {
                var error = DocumentErrors.NotUnique.At(place, ("field", change.Field), ("rows", rows));
                errors.Add(error);
                planned = planned with { Rows = planned.Rows + rows, Examples = [.. planned.Examples.Union(Ids(examples))], Reason = planned.Reason ?? error.Message(language) };
            }
        }

        return planned;
    }

    private ValueTask<Fit> FitAsync(CompiledField was, CompiledField becomes) =>
        isPrepared && Conversion.IsNeeded(was, becomes) ? FitCheck.PreparedAsync(session, was, becomes) : FitCheck.ValuesAsync(session, was, becomes);

    private PlannedChange With(PlannedChange planned, Fit fit) => planned with
    {
        Fits = fit.Fits,
        Rows = fit.Breaks,
        Examples = Ids(fit.Examples),
        Texts = fit.Texts,
        Reason = fit.Reason?.Message(language),
    };

    private static string[] Ids(IReadOnlyList<long> ids) => [.. ids.Select(RecordId.Format)];
}
