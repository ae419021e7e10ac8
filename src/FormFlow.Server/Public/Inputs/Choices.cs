namespace FormFlow.Server.Public.Inputs;

/// <summary>Boxes or buttons of which one or several can be ticked.</summary>
internal static class Choices
{
    /// <summary>Draws them.</summary>
    /// <param name="html">Where.</param>
    /// <param name="place">The field.</param>
    /// <param name="type">radio or checkbox.</param>
    /// <param name="options">The values and what people read.</param>
    /// <param name="layout">A class for how they stand.</param>
    public static void Write(Html html, InputPlace place, string type, IEnumerable<(string Value, string Label)> options, string layout)
    {
        var ticked = place.Typed.Texts(place.Name);
        html.Add($"<div class=\"choices {layout}\">");
        foreach (var (index, (value, label)) in options.Index())
        {
            html.Add($"<label><input type=\"{type}\" name=\"{place.Name}\" value=\"{value}\"").Attribute("id", index == 0 ? place.Name : null)
                .Attribute("aria-describedby", place.DescribedBy).Flag("autofocus", index == 0 && place.HasFocus).Flag("checked", ticked.Contains(value)).Add($"><span>{label}</span></label>");
        }

        html.Add($"</div>");
    }
}
