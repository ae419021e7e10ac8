using System.Globalization;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Links;

namespace FormFlow.Server.Public;

/// <summary>One showing of a public form: the link, the visitor's language, what stands in the controls, and what is wrong with it.</summary>
/// <param name="link">What the visitor found.</param>
/// <param name="language">The language of the page.</param>
/// <param name="typed">What stands in the controls.</param>
/// <param name="tickets">Makes what the page carries.</param>
internal sealed class PublicPage(OpenedLink link, string language, Typed typed, Tickets tickets)
{
    private readonly Dictionary<string, List<string>> faults = new(StringComparer.Ordinal);
    private string? first;

    public OpenedLink Link => link;

    public Typed Typed => typed;

    public PublicWords Words { get; } = PublicWords.In(language);

    /// <summary>How texts stand for values.</summary>
    public TextContext Texts { get; } = new(language, link.Settings.Zone);

    /// <summary>What the record would be; null while nothing is known of it.</summary>
    public LinkPreview? Preview { get; set; }

    /// <summary>Whether the page comes back with what was typed.</summary>
    public bool IsAgain { get; set; }

    /// <summary>What is said above the form; null for nothing.</summary>
    public string? Note { get; set; }

    /// <summary>What is wrong with the whole of it.</summary>
    public IReadOnlyList<string> Faults => faults.GetValueOrDefault(string.Empty) ?? [];

    /// <summary>Whether anything is wrong.</summary>
    public bool IsFaulty => faults.Count > 0;

    /// <summary>How much work has to be proved when the page is sent; 0 for none.</summary>
    public int Work { get; init; }

    /// <summary>What was looked up; null before anything was.</summary>
    public FoundByLink? Found { get; set; }

    /// <summary>A ticket to send the page once.</summary>
    public Ticket GiveTicket() => tickets.Give(link, IsAgain, Work);

    /// <summary>The text of a ticket.</summary>
    public string Write(Ticket ticket) => tickets.Write(ticket);

    /// <summary>What is wrong with a control, in the visitor's language.</summary>
    public IReadOnlyList<string> FaultsOf(string name) => faults.GetValueOrDefault(name) ?? [];

    /// <summary>Notes what is wrong with a control; of one that the page does not show, with the whole.</summary>
    public void AddFault(string name, Error error)
    {
        var key = name.Split('.')[0];
        var shown = link.Fields.FirstOrDefault(field => field.Field.Key == key);
        var place = shown is null ? string.Empty : name;
        first ??= place.Length == 0 ? null : place;
        var told = shown is null && link.Form.Find(key) is { } field ? $"{field.Field.LabelIn(language)}: {error.Message(language)}" : error.Message(language);
        (faults.TryGetValue(place, out var all) ? all : faults[place] = []).Add(told);
    }

    /// <summary>A field on the page.</summary>
    public InputPlace Place(CompiledField field, string name)
    {
        var row = field.Subform is null ? -1 : RowOf(name);
        var isFaulty = faults.ContainsKey(name);
        return new InputPlace(field.Field, name, typed, Texts, Words, tickets.Carry)
        {
            IsRequired = link.Link.Find is not null || (Preview?.Required.Contains((field, row)) ?? field.Field.Required),
            IsFaulty = isFaulty,
            HasFocus = first == name,
            DescribedBy = (isFaulty, field.Field.Help) switch
            {
                (true, null) => $"{name}-error",
                (true, _) => $"{name}-help {name}-error",
                (false, { }) => $"{name}-help",
                _ => null,
            },
        };
    }

    /// <summary>Whether the rules of the form show a field now.</summary>
    public bool IsShown(CompiledField field, string name) => Preview?.Hidden.Contains((field, field.Subform is null ? -1 : RowOf(name))) != true;

    /// <summary>Puts the values that a record begins with into the controls that hold nothing yet.</summary>
    public void Fill(IReadOnlySet<CompiledField> filled)
    {
        foreach (var shown in link.Fields.Where(shown => shown.IsAsked && !filled.Contains(shown.Field)))
        {
            var value = Preview!.Values[shown.Field.Slot];
            if (shown.Field.Field is SubformField subform)
            {
                for (var row = 0; row < Math.Max(1, subform.MinRows ?? 1); row++)
                {
                    AddRow(shown);
                }
            }
            else if (value is not null)
            {
                FieldInputs.Of(shown.Field.Field).Fill(Place(shown.Field, shown.Field.Key), value);
            }
        }
    }

    /// <summary>Adds a row to a sub-form, beginning as the form says.</summary>
    public void AddRow(LinkField subform)
    {
        var number = typed.Texts(subform.Field.Key).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var used) ? used + 1 : 0).Append(0).Max();
        var row = number.ToString(CultureInfo.InvariantCulture);
        typed.Add(subform.Field.Key, row);
        foreach (var column in subform.Columns.Where(column => column.IsAsked))
        {
            if (link.Form.Rules.Literals.TryGetValue(column.Field, out var literal))
            {
                FieldInputs.Of(column.Field.Field).Fill(Place(column.Field, $"{subform.Field.Key}.{row}.{column.Field.Key}"), literal);
            }
        }
    }

    /// <summary>The value shown of a field that nobody fills in; empty while it is blank.</summary>
    public string Shown(CompiledField field, string name)
    {
        var values = field.Subform is null ? Preview?.Values
            : (Preview?.Values[field.Subform.Slot] as SubformRow[])?.ElementAtOrDefault(RowOf(name))?.Values;
        return values?[field.Slot] is { } value ? field.Field.Format(value, Texts with { IsRead = true }) : string.Empty;
    }

    private int RowOf(string name) => name.Split('.') is [var subform, var row, _] ? typed.Texts(subform).ToList().IndexOf(row) : -1;
}
