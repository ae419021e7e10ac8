using System.Globalization;
using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Timers;

/// <summary>What a timer is, in words.</summary>
internal static class TimerLabels
{
    /// <summary>The words for a key of a workflow, for a record in a stage.</summary>
    public static string Of(CompiledWorkflow workflow, StageState state, string key, string language)
    {
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var stage = workflow.Find(state)?.Document.Label.In(language) ?? state.Stage;
        var (kind, name) = key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? (key[..dot], key[(dot + 1)..]) : (key, string.Empty);
        return kind switch
        {
            "stay" when name == "warn" => isChinese ? $"“{stage}”停留时限将到" : $"Warning before the limit of “{stage}”",
            "stay" => isChinese ? $"超出“{stage}”停留时限（第 {Step(name)} 步）" : $"Longer in “{stage}” than its limit (step {Step(name)})",
            "transition" when workflow.Find(state.Pipeline)?.FindTransition(name) is { } transition => isChinese
                ? $"{transition.Document.Label.In(language)}：转入“{transition.To.Document.Label.In(language)}”"
                : $"{transition.Document.Label.In(language)}: moves to “{transition.To.Document.Label.In(language)}”",
            _ => workflow.Timers.FirstOrDefault(timer => timer.Document.Key == name)?.Document.Label.In(language) ?? key,
        };
    }

    private static int Step(string name) => int.Parse(name[(name.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture) + 1;
}
