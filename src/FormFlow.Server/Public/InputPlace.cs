using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public;

/// <summary>One field on a page: where its controls stand, what they hold, and how they are described.</summary>
/// <param name="Field">The field.</param>
/// <param name="Name">The name of its control; parts of a value have names below it.</param>
/// <param name="Typed">What stands in the controls of the page.</param>
/// <param name="Texts">How texts stand for values.</param>
/// <param name="Words">The page's own words.</param>
/// <param name="Protect">Makes a text of a file that only this server reads back.</param>
internal sealed record InputPlace(Field Field, string Name, Typed Typed, TextContext Texts, PublicWords Words, Func<FileReference, string> Protect)
{
    /// <summary>Whether a value is needed.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether something is wrong with it.</summary>
    public bool IsFaulty { get; init; }

    /// <summary>The ids of what describes it, for people who do not see; null when nothing does.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>Whether the page opens with the cursor in it.</summary>
    public bool HasFocus { get; init; }

    /// <summary>What its control holds.</summary>
    public string Text => Typed.Text(Name);

    /// <summary>The name of the control of a part of its value.</summary>
    public string PartName(string part) => $"{Name}.{part}";

    /// <summary>Adds what every control of it has: id, name and how it stands.</summary>
    public Html Common(Html html, string? part = null)
    {
        var name = part is null ? Name : PartName(part);
        return html.Attribute("id", name).Attribute("name", name).Attribute("aria-required", IsRequired ? "true" : null)
            .Attribute("aria-invalid", IsFaulty ? "true" : null).Attribute("aria-describedby", DescribedBy).Flag("autofocus", HasFocus);
    }
}
