using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Stages;

/// <summary>
/// Judges the paths through a pipeline's stages: whether each is reached and comes to an end, and whether transitions that are taken by
/// themselves can clash or follow each other without end.
/// </summary>
internal sealed class PipelinePaths(Pipeline pipeline, Form? form, ErrorList errors, string pointer)
{
    // Enough for every loop of a believable workflow; the depth limit of running moves ends whatever is not found.
    private const int MostSteps = 20_000;

    private int steps;

    /// <summary>Reports what is wrong.</summary>
    public void Check()
    {
        var starts = pipeline.Transitions.Where(transition => transition.IsStart).Select(transition => transition.To).ToArray();
        if (starts.Length == 0)
        {
            errors.Add(StageErrors.NoStartAtAll.At($"{pointer}/transitions"));
            return;
        }

        var reached = Reach(starts, forward: true);
        var closed = pipeline.Stages.Where(stage => stage.Status != StageStatus.Open).Select(stage => stage.Key).ToArray();
        var ending = Reach(closed, forward: false);
        for (var i = 0; i < pipeline.Stages.Count; i++)
        {
            var stage = pipeline.Stages[i];
            if (!reached.Contains(stage.Key))
            {
                errors.Add(StageErrors.Unreachable.At($"{pointer}/stages/{i}", ("stage", stage.Key), ("label", stage.Label)));
            }
            else if (stage.Status == StageStatus.Open && (closed.Length > 0 ? !ending.Contains(stage.Key) : !LeadingFrom(stage.Key).Any()))
            {
                errors.Add(StageErrors.NoWayOut.At($"{pointer}/stages/{i}", ("stage", stage.Key), ("label", stage.Label)));
            }

            Clashes(stage);
        }

        Loops();
    }

    private HashSet<string> Reach(IEnumerable<string> from, bool forward)
    {
        var reached = from.ToHashSet(StringComparer.Ordinal);
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var stage))
        {
            var next = forward
                ? LeadingFrom(stage).Select(transition => transition.To)
                : pipeline.Transitions.Where(transition => transition.To == stage).SelectMany(transition => transition.From ?? []);
            foreach (var other in next.Where(reached.Add))
            {
                open.Enqueue(other);
            }
        }

        return reached;
    }

    private IEnumerable<StageTransition> LeadingFrom(string stage) => pipeline.Transitions.Where(transition => transition.From?.Contains(stage) == true);

    // Of two that may hold at once the first would win by its place in the list alone: whoever wrote them meant something else.
    private void Clashes(Stage stage)
    {
        var automatic = LeadingFrom(stage.Key).Where(transition => transition.Automatic is not null).ToArray();
        for (var i = 0; i < automatic.Length; i++)
        {
            for (var j = i + 1; j < automatic.Length; j++)
            {
                if (Same(automatic[i].When, automatic[j].When) && Clash(automatic[i].Automatic!, automatic[j].Automatic!))
                {
                    var index = pipeline.Transitions.ToList().IndexOf(automatic[j]);
                    errors.Add(StageErrors.Clash.At(
                        $"{pointer}/transitions/{index}/automatic",
                        ("transition", automatic[i].Key),
                        ("other", automatic[j].Key),
                        ("stage", stage.Key),
                        ("label", automatic[i].Label),
                        ("otherLabel", automatic[j].Label),
                        ("stageLabel", stage.Label)));
                }
            }
        }
    }

    private static bool Clash(AutomaticRule one, AutomaticRule other) => (one, other) switch
    {
        ({ OnChange: { } first }, { OnChange: { } second }) => Same(first, second) || Always(first) || Always(second),
        ({ OnRelated: { } first }, { OnRelated: { } second }) => first.Form == second.Form && first.Via == second.Via && (Same(first.When, second.When) || first.When is null || second.When is null),
        ({ After: { } first }, { After: { } second }) => first == second,
        _ => false,
    };

    private void Loops()
    {
        var path = new List<StageTransition>();
        foreach (var stage in pipeline.Stages)
        {
            Follow(stage.Key, stage.Key, path);
        }
    }

    // Every loop is met once, from its first stage in the order of the path.
    private void Follow(string first, string stage, List<StageTransition> path)
    {
        foreach (var transition in LeadingFrom(stage).Where(transition => transition.Automatic?.OnChange is not null))
        {
            if (++steps > MostSteps)
            {
                return;
            }

            path.Add(transition);
            if (transition.To == first)
            {
                Report(first, path);
            }
            else if (OrderOf(transition.To) > OrderOf(first) && path.Take(path.Count - 1).All(before => before.To != transition.To))
            {
                Follow(first, transition.To, path);
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    private void Report(string first, List<StageTransition> path)
    {
        var asked = path.Select(transition => new[] { transition.Automatic!.OnChange, transition.When }.OfType<Criterion>().ToArray()).ToArray();
        if (asked.Any(one => asked.Any(other => Exclusion.Of(one, other, form))))
        {
            return;
        }

        var index = pipeline.Transitions.ToList().IndexOf(path[0]);
        var loop = path.Select(transition => transition.To).Prepend(first).ToArray();
        errors.Add(StageErrors.EndlessLoop.At(
            $"{pointer}/transitions/{index}/automatic",
            ("loop", string.Join(" → ", loop)),
            ("path", LocalizedText.Join(" → ", loop.Select(key => pipeline.Stages[OrderOf(key)].Label)))));
    }

    private int OrderOf(string stage) => pipeline.Stages.ToList().FindIndex(each => each.Key == stage);

    private static bool Always(Criterion criterion) => criterion is { Condition: Condition.All { Parts.Count: 0 } } or { Formula: "true" };

    private static bool Same(Criterion? one, Criterion? other) => JsonSerializer.Serialize(one, DocumentJson.Options) == JsonSerializer.Serialize(other, DocumentJson.Options);
}
