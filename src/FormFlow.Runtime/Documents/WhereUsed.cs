using FormFlow.Engine.Changes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Records;
using FormFlow.Engine.Roles;
using FormFlow.Runtime.People;
using FormFlow.Runtime.Workspaces;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Documents;

/// <summary>Tells what a rename, another type or the removal of a field would touch, before it is done.</summary>
public sealed class WhereUsed
{
    /// <summary>The places of live documents that the caller may know of and that name a field; a column of a sub-form is called <c>items.price</c>.</summary>
    public async Task<Result<Page<FieldUse>>> OfAsync(Workspace workspace, Caller caller, string form, string field, CancellationToken cancellationToken)
    {
        var (documents, zone) = await workspace.Database.ReadAsync(async (session, _) => (await DocumentStore.AllAsync(session), await SettingsOfWorkspaces.ZoneAsync(session)), cancellationToken);
        var definitions = TargetState.LiveOf(documents, zone);
        if (!definitions.Forms.TryGetValue(form, out var document))
        {
            return RecordErrors.FormNotFound.With(("form", form));
        }

        return document.FindField(field) is null
            ? DocumentErrors.FieldNotFound.With(("form", form), ("field", field))
            : new Page<FieldUse>([.. FieldUses.Of(definitions, form, field)
                .Where(use => use.Kind != DocumentKind.View.Name || definitions.Views[use.Key].Audience?.Includes(caller) != false)]);
    }
}
