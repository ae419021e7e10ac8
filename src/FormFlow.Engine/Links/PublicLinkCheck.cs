using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Links;

/// <summary>Holds a public link against the form as it is published, and its settings against each other.</summary>
public static partial class PublicLinkCheck
{
    private const int LongestTitle = 200;
    private const int LongestText = 10_000;
    private const int LongestAddress = 2000;
    private const int ShortestPassword = 4;
    private const int LongestPassword = 200;
    private static readonly LocalizedText ChooseOne = new(new Dictionary<string, string> { ["en"] = "Choose at least one field.", ["zh-CN"] = "请至少选择一个字段。" });
    private const int MostQuota = 1_000_000_000;
    private const int MostHosts = 50;
    private const int LongestSite = 300;
    private const int MostAsked = 10;
    private const int MostFound = 50;

    /// <summary>Reports everything that cannot work, each with its place in the document.</summary>
    public static void Check(PublicLink link, CompiledForm form, ErrorList errors)
    {
        CheckText(link.Title, LongestTitle, "/title", errors);
        CheckText(link.Text, LongestText, "/text", errors);
        CheckText(link.ThankYou?.Text, LongestText, "/thankYou/text", errors);
        CheckAccess(link, errors);
        CheckPlaces(link, errors);
        if (link.Find is { } find)
        {
            CheckFind(link, find, form, errors);
        }
        else
        {
            CheckFilledIn(link, form, errors);
        }
    }

    /// <summary>Whether nothing of it is wrong.</summary>
    public static bool Fits(PublicLink link, CompiledForm form)
    {
        var errors = new ErrorList();
        Check(link, form, errors);
        return errors.IsEmpty;
    }

    /// <summary>The values the link gives every record; what is wrong with them is reported below <c>/preset</c>.</summary>
    public static RecordInput Preset(PublicLink link, CompiledForm form, ErrorList errors)
    {
        if (link.Preset is not { Count: > 0 } preset)
        {
            return new RecordInput(form.Fields.Length);
        }

        var found = new ErrorList();
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(JsonSerializer.SerializeToElement(preset)));
        reader.Read();
        var input = RecordParser.Read(ref reader, form, string.Empty, found);
        foreach (var field in form.Fields)
        {
            if (input.Values[field.Slot] is { } value && field.Field is not SubformField)
            {
                field.Field.Check(value, new FieldIssues(found, new FieldPath(string.Empty, field.Key)));
            }
        }

        errors.AddRange(found.Errors.Select(error => error with { Pointer = "/preset" + error.Pointer?["/values".Length..] }));
        return input;
    }

    private static void CheckFilledIn(PublicLink link, CompiledForm form, ErrorList errors)
    {
        var shown = LinkFields.Of(link, form, errors);
        if (errors.IsEmpty && !shown.Any(field => field.IsAsked))
        {
            errors.Add(PublicLinkErrors.NothingShown.At("/fields"));
        }

        var preset = Preset(link, form, errors);
        foreach (var field in form.Fields)
        {
            var isShown = shown.Any(other => other.Field == field);
            if (isShown && preset.Has(field))
            {
                errors.Add(PublicLinkErrors.ShownAndPreset.At($"/preset/{field.Key}", ("field", field.Key)));
            }

            if (errors.IsEmpty && !isShown && field.Field is { Required: true, Default: null, IsComputed: false } && !preset.Has(field))
            {
                errors.Add(PublicLinkErrors.LeftOut.At("/fields", ("field", field.Key)));
            }
        }
    }

    private static void CheckFind(PublicLink link, PublicFind find, CompiledForm form, ErrorList errors)
    {
        foreach (var (member, isThere) in new[] { ("preset", link.Preset is not null), ("quota", link.Quota is not null), ("thankYou", link.ThankYou is not null) })
        {
            if (isThere)
            {
                errors.Add(PublicLinkErrors.OnlyFilledIn.At($"/{member}", ("member", member)));
            }
        }

        // Without anything to answer, everything would be found.
        if (link.Fields is not { Count: > 0 and <= MostAsked })
        {
            errors.Add(link.Fields is { Count: > MostAsked } ? FieldErrors.TooMany.At("/fields", ("maximum", MostAsked)) : FormErrors.Missing.At("/fields", ("member", "fields")) with { Text = ChooseOne });
        }

        if (find.Show.Count == 0)
        {
            errors.Add(FormErrors.Missing.At("/find/show", ("member", "show")) with { Text = ChooseOne });
        }

        if (find.Limit is < 1 or > MostFound)
        {
            errors.Add(FormErrors.OutOfRange.At("/find/limit", ("minimum", 1), ("maximum", MostFound)));
        }

        FindFields.Asked(link, form, errors);
        FindFields.Shown(find, form, errors);
        if (find.Filter is { } filter)
        {
            errors.AddRange(ConditionBinder.Bind(filter, form, "/find/filter") is { IsRefused: true } refused ? refused.Errors : []);
            if (filter.AsksWho)
            {
                errors.Add(PublicLinkErrors.AsksWho.At("/find/filter"));
            }
        }
    }

    private static void CheckAccess(PublicLink link, ErrorList errors)
    {
        if (link.Language is not (null or "en" or "zh-CN"))
        {
            errors.Add(PublicLinkErrors.BadLanguage.At("/language"));
        }

        if (link.Password is { Length: > 0 and (< ShortestPassword or > LongestPassword) })
        {
            errors.Add(PublicLinkErrors.BadPassword.At("/password", ("minimum", ShortestPassword), ("maximum", LongestPassword)));
        }

        if (link.From >= link.Until)
        {
            errors.Add(FormErrors.Contradiction.At("/until", ("member", "until"), ("other", "from")));
        }

        if (link.Quota is < 1 or > MostQuota)
        {
            errors.Add(FormErrors.OutOfRange.At("/quota", ("minimum", 1), ("maximum", MostQuota)));
        }
    }

    private static void CheckPlaces(PublicLink link, ErrorList errors)
    {
        if (link.EmbedHosts?.Count > MostHosts)
        {
            errors.Add(FieldErrors.TooMany.At("/embedHosts", ("maximum", MostHosts)));
        }

        for (var i = 0; i < (link.EmbedHosts?.Count ?? 0); i++)
        {
            if (link.EmbedHosts![i].Length > LongestSite || !Site().IsMatch(link.EmbedHosts[i]))
            {
                errors.Add(PublicLinkErrors.BadHost.At($"/embedHosts/{i}", ("host", FieldIssues.Quote(link.EmbedHosts[i]))));
            }
        }

        if (link.ThankYou?.Redirect is { } redirect
            && !(redirect.Length <= LongestAddress && Uri.TryCreate(redirect, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            errors.Add(PublicLinkErrors.BadRedirect.At("/thankYou/redirect"));
        }
    }

    private static void CheckText(LocalizedText? text, int longest, string pointer, ErrorList errors)
    {
        if (text?.Texts.Any(entry => entry.Value.Length > longest || !JsonText.CanBeStored(entry.Value)) == true)
        {
            errors.Add(FieldErrors.TooLong.At(pointer, ("maximum", longest)));
        }
    }

    [GeneratedRegex(@"^(https?://)?(\*\.)?[A-Za-z0-9](-?[A-Za-z0-9])*(\.[A-Za-z0-9](-?[A-Za-z0-9])*)*(:[0-9]{1,5})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Site();
}
