using System.Collections.Immutable;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.Documents;
using FormFlow.Runtime.Imports.Csv;
using FormFlow.Runtime.Search;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Queries;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Exports;

/// <summary>Exports records as files.</summary>
public sealed class ExportService(LiveForms live, SettingsOfWorkspaces settings, SearchIndex search, TimeProvider time)
{
    /// <summary>Finds the first records; everything that is wrong with the question is refused before anything is written.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="form">The key of the form.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="files">The address that the hash of a file completes, for links to files.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Result<Export>> BeginAsync(Workspace workspace, Caller caller, string form, ExportRequest request, string files, CancellationToken cancellationToken)
    {
        if ((await live.OfAsync(workspace, cancellationToken)).Find(form) is not { } compiled)
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        var errors = new ErrorList();
        var fields = FieldsOf(compiled, request, errors);
        var format = Check(request, errors);
        if (!errors.IsEmpty)
        {
            return errors;
        }

        if (!string.IsNullOrWhiteSpace(request.Q))
        {
            await search.CatchUpAsync(workspace, cancellationToken);
        }

        var zone = (await settings.OfAsync(workspace, cancellationToken)).Zone;
        var language = request.Language ?? caller.Language;
        var (table, context) = (new ExportTable(compiled, fields, request, language), new TextContext(language, zone));
        var columns = table.Columns();
        var first = await PageAsync(null, cancellationToken);
        return first.IsRefused ? first.As<Export>() : new Export(format, Open, first.Value, async (cursor, token) => (await PageAsync(cursor, token)).Value);

        ExportWriter Open(Stream stream) => format == ExportFormat.Xlsx
            ? new XlsxExport(stream, columns, context, (compiled.Document.PluralLabel ?? compiled.Document.Label).In(language), files)
            : new CsvExport(stream, columns, context, new CsvOutputOptions { ByteOrderMark = request.ByteOrderMark, Delimiter = request.Delimiter[0] });

        async Task<Result<ExportPage>> PageAsync(string? cursor, CancellationToken token) => await workspace.Database.ReadAsync<Result<ExportPage>>(
            async (session, _) =>
            {
                var context = ConditionContext.Of(caller, time.GetUtcNow().UtcDateTime, zone);
                var query = new RecordQuery { Filter = request.Filter, Sort = request.Sort, Q = request.Q, Limit = RecordQuery.MostLimit, Cursor = cursor };
                var found = await RecordFinder.FindAsync(session, compiled, query, context);
                if (found.IsRefused)
                {
                    return found.As<ExportPage>();
                }

                var records = await RecordLoader.Of(compiled).LoadAsync(session, found.Value.Ids);
                var rows = await table.RowsAsync(session, [.. found.Value.Ids.Where(records.ContainsKey).Select(id => records[id])]);
                return new ExportPage(rows, found.Value.NextCursor);
            },
            token);
    }

    private static ImmutableArray<CompiledField> FieldsOf(CompiledForm form, ExportRequest request, ErrorList errors)
    {
        if (request.Fields is null)
        {
            return [.. form.Fields.Where(field => field.IsStored)];
        }

        var fields = ImmutableArray.CreateBuilder<CompiledField>(request.Fields.Count);
        for (var i = 0; i < request.Fields.Count; i++)
        {
            if (form.Find(request.Fields[i]) is { IsStored: true } field)
            {
                fields.Add(field);
            }
            else
            {
                errors.Add(FieldErrors.Unknown.At($"/fields/{i}", ("field", request.Fields[i])));
            }
        }

        return fields.ToImmutable();
    }

    private static ExportFormat Check(ExportRequest request, ErrorList errors)
    {
        ExportFormat? format = request.Format switch
        {
            "csv" => ExportFormat.Csv,
            "xlsx" => ExportFormat.Xlsx,
            _ => null,
        };
        if (format is null)
        {
            errors.Add(ExportErrors.BadFormat.At("/format", ("format", request.Format)));
        }

        if (request.Delimiter is not ("," or ";" or "\t" or "|"))
        {
            errors.Add(ExportErrors.BadDelimiter.At("/delimiter"));
        }

        if (request.Language is not (null or "en" or "zh-CN"))
        {
            errors.Add(ExportErrors.BadLanguage.At("/language"));
        }

        if (request is { Fields.Count: 0, Ids: false })
        {
            errors.Add(ExportErrors.NoFields.At("/fields"));
        }

        return format ?? ExportFormat.Csv;
    }
}
