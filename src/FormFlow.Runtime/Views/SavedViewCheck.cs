using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Roles;
using FormFlow.Engine.Views;
using FormFlow.Runtime.Documents;
using FormFlow.Storage.Stores;
using FormFlow.Storage.Workspaces;

namespace FormFlow.Runtime.Views;

/// <summary>Holds a saved view against the form as it is published, by the same rules as a view of an app; pointers begin with <c>/view</c>.</summary>
internal static class SavedViewCheck
{
    private const int MostCharacters = 64 * 1024;

    /// <summary>The members that a saved view does not have: they stand elsewhere.</summary>
    private static readonly string[] Elsewhere = ["label", "form"];

    /// <summary>Reports everything in a view document that does not fit the form, or names people who are not there.</summary>
    public static async ValueTask DocumentAsync(DatabaseSession session, JsonElement document, CompiledForm form, ErrorList errors)
    {
        var text = document.GetRawText();
        if (text.Length > MostCharacters)
        {
            errors.Add(SavedViewErrors.TooLarge.At("/view", ("maximum", MostCharacters)));
            return;
        }

        var found = new ErrorList();
        if (document.ValueKind == JsonValueKind.Object && Array.Find(Elsewhere, member => document.TryGetProperty(member, out _)) is { } misplaced)
        {
            found.Add(SavedViewErrors.OwnPlace.At($"/{misplaced}", ("member", misplaced)));
        }
        else
        {
            Fit(document.ValueKind == JsonValueKind.Object ? Complete(document, form) : text, form, found);
        }

        if (found.IsEmpty)
        {
            await Audiences.CheckAsync(session, text, "/audience", found);
        }

        errors.AddRange(found.Errors.Select(error => error with { Pointer = "/view" + error.Pointer }));
    }

    /// <summary>Reports an app's view that is not there, shows another form, or is not for the one who names it.</summary>
    public static async ValueTask BaseAsync(DatabaseSession session, string? view, CompiledForm form, ErrorList errors, Caller? by = null)
    {
        if (view is not null
            && !(await DocumentStore.FindLiveAsync(session, DocumentKind.View.Name, view) is { Live: { } live }
                && DocumentJson.Read<View>(live).Value.Form == form.Key
                && (by is null || Audiences.Includes(by, live))))
        {
            errors.Add(SavedViewErrors.UnknownBase.At("/base", ("view", view)));
        }
    }

    private static void Fit(string text, CompiledForm form, ErrorList errors)
    {
        var view = DocumentJson.Read<View>(text);
        errors.AddRange(view.Errors);
        if (!view.IsRefused)
        {
            view.Value.Check(errors, key => form.Set.Find(key)?.Document);
        }

        if (errors.IsEmpty)
        {
            view.Value.Bind(form, errors);
        }
    }

    private static string Complete(JsonElement document, CompiledForm form)
    {
        var complete = JsonObject.Create(document)!;
        complete["label"] = form.Key;
        complete["form"] = form.Key;
        return complete.ToJsonString();
    }
}
