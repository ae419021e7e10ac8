using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Notifications;

/// <summary>A sort of occasion on which members are told something.</summary>
/// <param name="Key">Its stable name.</param>
/// <param name="Label">What it is called where members choose how they are told.</param>
/// <param name="Title">What members are told; names in braces are filled in.</param>
/// <param name="Usual">How they are told unless they chose otherwise.</param>
public sealed record NotificationKind(string Key, LocalizedText Label, LocalizedText Title, Delivery Usual)
{
    /// <summary>The title in a language with its parameters filled in.</summary>
    public string TitleIn(string language, IReadOnlyDictionary<string, LocalizedText> parameters) =>
        TextTemplate.Fill(Title.In(language), name => parameters.GetValueOrDefault(name)?.In(language));
}
