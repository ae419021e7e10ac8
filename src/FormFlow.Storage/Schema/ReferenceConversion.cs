using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Storage.Schema;

/// <summary>
/// Converts values of a field many at a time, also from and to references: those become the titles of what they point at, and a text becomes a
/// reference to the only one with that title, or with that id. A reference never becomes one to something else.
/// </summary>
internal sealed class ReferenceConversion(DatabaseSession session, CompiledField old, CompiledField @new)
{
    private readonly TextContext context = TextContext.Invariant with { Zone = @new.Form.Set.Calendars.Zone };

    /// <summary>The new field's values for those of the old one, null where one does not convert.</summary>
    public async ValueTask<IReadOnlyList<object?>> ConvertAsync(IReadOnlyList<object> values)
    {
        if (old.Field is ReferenceField from && @new.Field is ReferenceField to)
        {
            return [.. values.Select(value => IsSameTarget(from, to) ? Conversion.Regrouped(to, value) : null)];
        }

        var titled = old.Field is ReferenceField ? context with { Title = await TitlesAsync(values) } : context;
        return @new.Field is ReferenceField target
            ? await MatchedAsync(target, [.. values.Select(value => old.Field.Format(value, titled))])
            : [.. values.Select(value => Conversion.Convert(old.Field, @new.Field, value, titled))];
    }

    private bool IsSameTarget(ReferenceField from, ReferenceField to) => from.Target.Kind == to.Target.Kind && old.Target?.Id == @new.Target?.Id;

    private async ValueTask<Func<long, string?>> TitlesAsync(IReadOnlyList<object> values)
    {
        long[] ids = [.. values.SelectMany(value => value as long[] ?? [(long)value]).Distinct()];
        var rows = old.Target is { } form ? await ForeignStore.LoadAsync(session, form, ids, []) : await ForeignStore.LoadAsync(session, ((ReferenceField)old.Field).Target.Kind, ids);
        return id => rows.GetValueOrDefault(id)?.Title;
    }

    private async ValueTask<IReadOnlyList<object?>> MatchedAsync(ReferenceField target, IReadOnlyList<string> texts)
    {
        var (table, column) = @new.Target is { } form ? (form.Table, "title") : (target.Target.Kind == ReferenceTargetKind.Member ? "member" : "department", "name");
        if ((await FormTables.ColumnsAsync(session, table)).Count == 0)
        {
            return [.. texts.Select(_ => (object?)null)];
        }

        string[] Parts(string text) => target.Multiple ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text.Trim()];
        string[] parts = [.. texts.SelectMany(Parts).Distinct(StringComparer.Ordinal)];
        var byTitle = await ForeignStore.FindByTitleAsync(session, table, column, parts);
        long[] named = [.. parts.Select(part => RecordId.TryParse(part, out var id) ? id : 0).Where(id => id != 0)];
        var byId = @new.Target is { } records ? await ForeignStore.LoadAsync(session, records, named, []) : await ForeignStore.LoadAsync(session, target.Target.Kind, named);
        return [.. texts.Select(text =>
        {
            long[] ids = [.. Parts(text).Select(Find).OfType<long>().Distinct()];
            object? value = ids.Length == 0 || Parts(text).Any(part => Find(part) is null) ? null : target.Multiple ? ids : ids[0];
            return value is not null && Conversion.Suits(target, value) ? value : null;
        })];

        long? Find(string part) => byTitle[part].Take(2).ToArray() is [var only] ? only : RecordId.TryParse(part, out var id) && byId.ContainsKey(id) ? id : null;
    }
}
