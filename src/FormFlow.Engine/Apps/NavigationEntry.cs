using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Apps;

/// <summary>An entry of an app's navigation.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FormEntry), "form")]
[JsonDerivedType(typeof(ViewEntry), "view")]
[JsonDerivedType(typeof(GroupEntry), "group")]
public abstract record NavigationEntry
{
    /// <summary>Reports what cannot work.</summary>
    /// <param name="check">The surroundings.</param>
    /// <param name="pointer">The entry's place in the document.</param>
    /// <param name="level">How deep it stands, from 1.</param>
    public abstract void Check(NavigationCheck check, string pointer, int level);
}

[Description("Opens a form's records.")]
public sealed record FormEntry : NavigationEntry
{
    [Description("The form's full key, such as shop.order.")]
    public required string Form { get; init; }

    [Description("The keys of the form's views in the order people see them; the first opens with the form, those not named follow.")]
    public IReadOnlyList<string>? Views { get; init; }

    /// <inheritdoc/>
    public override void Check(NavigationCheck check, string pointer, int level)
    {
        if (!check.HasForm(Form))
        {
            check.Errors.Add(FormErrors.UnknownForm.At($"{pointer}/form", ("form", Form)));
        }

        for (var i = 0; i < (Views?.Count ?? 0); i++)
        {
            if (!check.HasView(Views![i]))
            {
                check.Errors.Add(AppErrors.UnknownView.At($"{pointer}/views/{i}", ("view", Views[i])));
            }
        }
    }
}

[Description("Opens a view.")]
public sealed record ViewEntry : NavigationEntry
{
    [Description("The view's full key, such as shop.open_orders.")]
    public required string View { get; init; }

    /// <inheritdoc/>
    public override void Check(NavigationCheck check, string pointer, int level)
    {
        if (!check.HasView(View))
        {
            check.Errors.Add(AppErrors.UnknownView.At($"{pointer}/view", ("view", View)));
        }
    }
}

[Description("Entries under a heading.")]
public sealed record GroupEntry : NavigationEntry
{
    private const int Deepest = 3;

    [Description("The heading.")]
    public required LocalizedText Label { get; init; }

    [Description("The name of an icon.")]
    public string? Icon { get; init; }

    [Description("The entries under the heading.")]
    public required IReadOnlyList<NavigationEntry> Items { get; init; }

    /// <inheritdoc/>
    public override void Check(NavigationCheck check, string pointer, int level)
    {
        if (level == Deepest)
        {
            check.Errors.Add(AppErrors.TooDeep.At(pointer, ("maximum", Deepest)));
            return;
        }

        for (var i = 0; i < Items.Count; i++)
        {
            Items[i].Check(check, $"{pointer}/items/{i}", level + 1);
        }
    }
}
