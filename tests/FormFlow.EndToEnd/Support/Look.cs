namespace FormFlow.EndToEnd.Support;

/// <summary>Who looks at the app and with what: the size of the screen, the language, the scheme.</summary>
/// <param name="IsPhone">390 × 844 with touch, else 1440 × 900.</param>
/// <param name="Language">The language, such as <c>zh-CN</c>.</param>
/// <param name="IsDark">Whether the device asks for dark.</param>
public sealed record Look(bool IsPhone, string Language, bool IsDark)
{
    /// <summary>Every combination.</summary>
    public static IEnumerable<Look> All =>
        from phone in (bool[])[false, true] from language in (string[])["en", "zh-CN"] from dark in (bool[])[false, true] select new Look(phone, language, dark);

    /// <summary>
    /// Two that hold each size, language and scheme once, for what is looked at by itself again and again: every look when pictures are kept. Which
    /// size goes with which scheme changes from one thing to the next.
    /// </summary>
    public static IEnumerable<Look> PairFor(int thing) =>
        Pages.HavePictures ? All : [new(thing % 2 == 0, "en", IsDark: true), new(thing % 2 == 1, "zh-CN", IsDark: false)];

    /// <summary>At a desk, in Chinese, light.</summary>
    public static Look Desk { get; } = new(false, "zh-CN", false);

    /// <summary>On a phone, in Chinese, light.</summary>
    public static Look Phone { get; } = new(true, "zh-CN", false);

    /// <summary>What a new context of the browser takes.</summary>
    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = IsPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1440, Height = 900 },
        Locale = Language,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        HasTouch = IsPhone,
        IsMobile = IsPhone,
        TimezoneId = "Asia/Shanghai",
        AcceptDownloads = true,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{(IsPhone ? "phone" : "desk")}-{Language}-{(IsDark ? "dark" : "light")}";
}
