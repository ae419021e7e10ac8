using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;

namespace FormFlow.Server.Public;

/// <summary>Draws a public form as HTML that works without script.</summary>
internal static class PublicPageWriter
{
    private const string Send = "send";

    /// <summary>The button that adds a row; the key of the sub-form follows.</summary>
    public const string AddRow = "add:";

    /// <summary>The button that takes a row away; the key of the sub-form and the number of the row follow.</summary>
    public const string RemoveRow = "remove:";

    /// <summary>The title of a link's pages.</summary>
    public static string TitleOf(PublicPage page) => (page.Link.Link.Title ?? page.Link.Form.Document.Label).In(page.Words.Language);

    /// <summary>Draws the form.</summary>
    public static Html Write(PublicPage page)
    {
        var (html, words, ticket, find) = (new Html(), page.Words, page.GiveTicket(), page.Link.Link.Find);
        var send = find is null ? words.Send : words.LookUp;
        html.Add($"<h1>{TitleOf(page)}</h1>");
        if (page.Link.Link.Text?.In(words.Language) is { Length: > 0 } intro)
        {
            html.Add($"<p class=\"intro\">").AddLines(intro).Add($"</p>");
        }

        WriteNotes(html, page);
        html.Add($"<form method=\"post\" enctype=\"multipart/form-data\" novalidate data-mark=\"{words.Required}\" data-needed=\"{FieldErrors.Required.With().Message(words.Language)}\">");
        html.Add($"<input type=\"hidden\" name=\"{SentForm.TicketName}\" value=\"{page.Write(ticket)}\">");
        if (ticket.Work > 0)
        {
            html.Add($"<input type=\"hidden\" name=\"{SentForm.ProofName}\" data-work=\"{ticket.Nonce}:{ticket.Work}\">");
        }

        // What the Enter key presses is the first button of a form.
        html.Add($"<button class=\"away\" name=\"{SentForm.ActionName}\" value=\"{Send}\" tabindex=\"-1\" aria-hidden=\"true\">{send}</button>");
        html.Add($"<p class=\"away\" aria-hidden=\"true\"><label>{words.Trap} <input type=\"text\" name=\"{SentForm.TrapName}\" tabindex=\"-1\" autocomplete=\"off\"></label></p>");
        foreach (var part in PublicParts.Of(page.Link, words.Language))
        {
            if (part.Field is { } field)
            {
                WriteField(html, page, field, field.Field.Key);
            }
            else if (part.Heading is { } heading)
            {
                html.Add($"<h2>{heading}</h2>");
            }
            else
            {
                html.Add($"<p class=\"note\">").AddLines(part.Text!).Add($"</p>");
            }
        }

        html.Add($"<button class=\"send\" name=\"{SentForm.ActionName}\" value=\"{Send}\">{send}</button></form>");
        return find is null ? html.AddData("rules", LiveRules.Of(page)) : FoundWriter.Write(html, page);
    }

    private static void WriteNotes(Html html, PublicPage page)
    {
        if (page.Note is { } note)
        {
            html.Add($"<p class=\"told\" role=\"status\">{note}</p>");
        }

        if (page.IsFaulty)
        {
            html.Add($"<div class=\"told bad\" role=\"alert\"><p>{page.Words.Faulty}</p>");
            foreach (var fault in page.Faults)
            {
                html.Add($"<p>{fault}</p>");
            }

            html.Add($"</div>");
        }
    }

    private static void WriteField(Html html, PublicPage page, LinkField field, string name)
    {
        if (field.Field.Field is SubformField)
        {
            WriteRows(html, page, field);
            return;
        }

        var place = page.Place(field.Field, name);
        var input = field.IsAsked ? FieldInputs.Of(field.Field.Field) : null;
        var isGroup = input?.IsGroup(field.Field.Field) == true;
        Open(html, page, field.Field, name, isGroup ? "fieldset" : "div", "field");
        if (isGroup)
        {
            html.Add($"<legend>");
            WriteLabel(html, page, place).Add($"</legend>");
        }
        else
        {
            html.Add($"<label for=\"{name}\">");
            WriteLabel(html, page, place).Add($"</label>");
        }

        if (place.Field.Help?.In(page.Words.Language) is { Length: > 0 } help)
        {
            html.Add($"<p class=\"help\" id=\"{name}-help\">").AddLines(help).Add($"</p>");
        }

        if (input is null)
        {
            var isFlag = field.Field.Field.Kind == ValueKind.Boolean;
            html.Add($"<output id=\"{name}\" data-shown=\"{name}\"")
                .Attribute("data-yes", isFlag ? page.Words.Yes : null).Attribute("data-no", isFlag ? page.Words.No : null)
                .Add($">{page.Shown(field.Field, name)}</output>");
        }
        else
        {
            input.Write(html, place);
        }

        WriteFaults(html, page, name);
        Close(html, isGroup);
    }

    private static void WriteRows(Html html, PublicPage page, LinkField subform)
    {
        var (words, name) = (page.Words, subform.Field.Key);
        Open(html, page, subform.Field, name, "fieldset", "rows");
        html.Add($"<legend>");
        WriteLabel(html, page, page.Place(subform.Field, name)).Add($"</legend>");
        if (subform.Field.Field.Help?.In(words.Language) is { Length: > 0 } help)
        {
            html.Add($"<p class=\"help\" id=\"{name}-help\">").AddLines(help).Add($"</p>");
        }

        foreach (var (index, row) in page.Typed.Texts(name).Index())
        {
            html.Add($"<div class=\"row\" role=\"group\" aria-label=\"{words.RowNamed(index + 1)}\"><input type=\"hidden\" name=\"{name}\" value=\"{row}\">");
            foreach (var column in subform.Columns)
            {
                WriteField(html, page, column, $"{name}.{row}.{column.Field.Key}");
            }

            WriteFaults(html, page, $"{name}.{row}");
            html.Add($"<button class=\"quiet\" name=\"{SentForm.ActionName}\" value=\"{RemoveRow}{name}:{row}\">{words.RemoveNamed(index + 1)}</button></div>");
        }

        html.Add($"<button class=\"quiet\" name=\"{SentForm.ActionName}\" value=\"{AddRow}{name}\">{words.Add}</button>");
        WriteFaults(html, page, name);
        Close(html, isGroup: true);
    }

    // A field that rules do not show is there all the same, for browsers without script; the style hides it from the others.
    private static void Open(Html html, PublicPage page, CompiledField field, string name, string element, string kind)
    {
        var isOff = page.IsShown(field, name) ? string.Empty : " off";
        html.Add($"<{element} class=\"{kind}{isOff}\" data-field=\"{name}\">");
    }

    private static void Close(Html html, bool isGroup) => _ = isGroup ? html.Add($"</fieldset>") : html.Add($"</div>");

    private static Html WriteLabel(Html html, PublicPage page, InputPlace place)
    {
        html.Add($"{place.Field.LabelIn(page.Words.Language)}");
        return place.IsRequired ? html.Add($" <span class=\"needed\">{page.Words.Required}</span>") : html;
    }

    private static void WriteFaults(Html html, PublicPage page, string name)
    {
        if (page.FaultsOf(name) is { Count: > 0 } faults)
        {
            html.Add($"<p class=\"fault\" id=\"{name}-error\">").AddLines(string.Join('\n', faults.Distinct())).Add($"</p>");
        }
    }
}
