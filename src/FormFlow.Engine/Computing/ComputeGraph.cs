using System.Collections.Immutable;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Computing;

/// <summary>
/// What is computed from what, over all forms of a workspace: fields, columns of sub-forms, rollups and what is read through lookups. It puts
/// everything in an order, refuses loops, and tells each form what follows elsewhere from its records. Made once with its <see cref="FormSet"/>.
/// </summary>
internal sealed class ComputeGraph
{
    private readonly Dictionary<CompiledField, ComputeStep> steps = [];
    private readonly Dictionary<CompiledField, int> levels = [];
    private readonly HashSet<CompiledField> elsewhere = [];
    private readonly HashSet<CompiledField> looped = [];
    private readonly List<CompiledField> open = [];
    private readonly Dictionary<CompiledForm, ImmutableArray<ComputeStep>.Builder> ordered = [];
    private readonly Dictionary<CompiledForm, List<Dependency>> followers = [];
    private readonly Action<CompiledForm, Error> report;

    private ComputeGraph(IEnumerable<CompiledForm> forms, Action<CompiledForm, Error> report)
    {
        this.report = report;
        foreach (var form in forms)
        {
            ordered[form] = ImmutableArray.CreateBuilder<ComputeStep>();
            followers[form] = [];
            foreach (var step in form.Rules.Steps)
            {
                steps[step.Field] = step;
            }
        }
    }

    /// <summary>Orders the steps of forms whose rules are compiled, and finds what follows from their records.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="report">Told of everything that cannot work, with its place in the form's document.</param>
    public static void Make(IEnumerable<CompiledForm> forms, Action<CompiledForm, Error> report)
    {
        CompiledForm[] all = [.. forms.OrderBy(form => form.Key, StringComparer.Ordinal)];
        var graph = new ComputeGraph(all, report);
        foreach (var field in graph.steps.Keys.OrderBy(field => field.Form.Key, StringComparer.Ordinal).ThenBy(field => field.Subform?.Slot ?? field.Slot).ThenBy(field => field.Slot).ToArray())
        {
            graph.Visit(field);
        }

        foreach (var step in graph.steps.Values)
        {
            graph.Follow(step);
        }

        graph.FollowTitles(all);
        foreach (var form in all)
        {
            form.Rules.Steps = graph.ordered[form].ToImmutable();
            form.Followers = [.. graph.followers[form].OrderBy(dependency => dependency.Level)];
        }

        SoughtColumns.Note(all);
        foreach (var dependency in graph.followers.Values.SelectMany(list => list))
        {
            dependency.Dependent.Follows = true;
        }

        foreach (var form in all)
        {
            // Those whose values are expressions are followed by nothing.
            form.Follows |= form.Rules.Steps.Any(step => step is ComputeStep.Compute { Formula.Questions.IsEmpty: false });
        }
    }

    // Depth-first: a step stands behind all it depends on. Meeting a step that is still open closes a loop, which is spelled out.
    private void Visit(CompiledField field)
    {
        if (levels.ContainsKey(field) || !steps.TryGetValue(field, out var step))
        {
            return;
        }

        var start = open.IndexOf(field);
        if (start >= 0)
        {
            if (looped.Add(field))
            {
                CompiledField[] loop = [.. open.Skip(start), field];
                var isOneForm = loop.All(member => member.Form == field.Form);
                report(field.Form, FormErrors.Cycle.At(PointerOf(step), ("loop", string.Join(" → ", loop.Select(member => isOneForm ? NameOf(member) : $"{member.Form.Key}/{NameOf(member)}")))));
            }

            return;
        }

        open.Add(field);
        var level = 0;
        var upstream = new HashSet<CompiledField>();
        var (own, foreign) = InputsOf(step);
        foreach (var input in own.Concat(foreign))
        {
            Visit(input);
            level = Math.Max(level, levels.GetValueOrDefault(input));
            upstream.UnionWith(steps.ContainsKey(input) ? input.Upstream.Append(input) : []);
            if (elsewhere.Contains(input))
            {
                elsewhere.Add(field);
            }
        }

        open.RemoveAt(open.Count - 1);
        if (foreign.Count > 0 || step is ComputeStep.Roll { Rollup: { IsIncoming: true } or { Via.Field: LookupField } })
        {
            elsewhere.Add(field);
        }

        // A value that must be no other record's cannot be refused to whoever changed something else.
        if (field.Field.Unique && elsewhere.Contains(field))
        {
            report(field.Form, FormErrors.NotAllowed.At($"{PlaceOf(field)}/unique", ("member", "unique"), ("type", FieldTypes.NameOf(field.Field))));
        }

        foreach (var together in elsewhere.Contains(field) ? field.Form.UniqueKeys.Where(key => key.Pointer is not null && key.Fields.Contains(field)) : [])
        {
            report(field.Form, FormErrors.NotAllowed.At($"{together.Pointer}/fields", ("member", "unique"), ("type", FieldTypes.NameOf(field.Field))));
        }

        levels[field] = level + 1;
        field.Upstream = upstream;
        ordered[field.Form].Add(step);
    }

    // The fields of the record (or row) itself, and those of other records.
    private static (List<CompiledField> Own, List<CompiledField> Foreign) InputsOf(ComputeStep step)
    {
        var (own, foreign) = (new List<CompiledField>(), new List<CompiledField>());
        switch (step)
        {
            case ComputeStep.Compute compute:
                AddFormula(compute.Formula, withForeign: true);
                break;
            case ComputeStep.Score score:
                foreach (var formula in score.Table.Formulas)
                {
                    AddFormula(formula, withForeign: true);
                }

                foreach (var path in score.Table.Paths)
                {
                    AddPath(path, own, withForeign: true);
                }

                break;
            case ComputeStep.Band band:
                AddPath(band.Of, own, withForeign: true);
                break;
            case ComputeStep.Default @default:
                // It is made once, so nothing goes round through other records.
                AddFormula(@default.Formula, withForeign: false);
                break;
            case ComputeStep.Linked linked:
                // Copied when it is chosen: what becomes of it there afterwards is not followed.
                own.Add(linked.Lookup);
                break;
            case ComputeStep.Hide hide:
                foreach (var rule in hide.Rules.SelectMany(rules => rules.Showing))
                {
                    foreach (var path in rule.Condition?.Paths ?? [])
                    {
                        AddPath(path, own, withForeign: false);
                    }

                    if (rule.Formula is not null)
                    {
                        AddFormula(rule.Formula, withForeign: false);
                    }
                }

                own.AddRange(hide.Filled is null ? [] : InputsOf(hide.Filled).Own);
                break;
            case ComputeStep.Number number:
                own.AddRange(number.Settings.Parts.OfType<FieldPart>().Select(part => step.Field.Form.Find(part.Field)).OfType<CompiledField>());
                break;
            case ComputeStep.Roll { Rollup: var rollup }:
                var isOwn = !rollup.IsIncoming && rollup.Via.Field is SubformField;
                (rollup.IsIncoming ? foreign : own).Add(rollup.Via);
                if (rollup.Measured is not null)
                {
                    (isOwn ? own : foreign).Add(rollup.Measured);
                }

                foreach (var path in rollup.Filter?.Paths ?? [])
                {
                    AddPath(path, isOwn ? own : foreign, withForeign: true);
                }

                break;
        }

        return (own, foreign);

        void AddFormula(CompiledFormula formula, bool withForeign)
        {
            foreach (var input in formula.Inputs)
            {
                // A formula over rows waits for the columns' formulas; one that asks only whether there are rows depends on none.
                if (input.Rows is not null)
                {
                    own.Add(input.Rows);
                }

                AddPath(input.Path, own, withForeign);
            }

            foreign.AddRange(withForeign ? formula.Questions.SelectMany(question => question.Read) : []);
        }

        void AddPath(BoundPath path, List<CompiledField> first, bool withForeign)
        {
            CompiledField[] read = [.. path.Hops, .. path.Stored is { } stored ? [stored] : Array.Empty<CompiledField>()];
            first.AddRange(read.Take(1));
            if (withForeign)
            {
                foreign.AddRange(read.Skip(1));
            }
        }
    }

    private void Follow(ComputeStep step)
    {
        var level = levels.GetValueOrDefault(step.Field);
        switch (step)
        {
            case ComputeStep.Compute compute:
                foreach (var input in compute.Formula.Inputs)
                {
                    FollowPath(step.Field, input.Path, [], null, level);
                }

                foreach (var question in compute.Formula.Questions.Where(question => question.IsFollowed))
                {
                    Add(new Dependency(question.Form, [.. question.Read], step.Field.Form, step.Field, [], null, level, question));
                }

                break;
            case ComputeStep.Score score:
                foreach (var path in score.Table.Formulas.SelectMany(formula => formula.Inputs).Select(input => input.Path).Concat(score.Table.Paths))
                {
                    FollowPath(step.Field, path, [], null, level);
                }

                break;
            case ComputeStep.Band band:
                FollowPath(step.Field, band.Of, [], null, level);
                break;
            case ComputeStep.Roll { Rollup: { IsIncoming: true } rollup }:
                var triggers = (rollup.Filter?.Paths ?? []).Select(path => path.Hops.IsEmpty ? path.Stored : path.Hops[0]).Append(rollup.Via).Append(rollup.Measured)
                    .OfType<CompiledField>().Select(field => field.Subform ?? field).Distinct();
                Add(new Dependency(rollup.Via.Form, [.. triggers], step.Field.Form, step.Field, [], rollup.Via, level));
                foreach (var path in rollup.Filter?.Paths ?? [])
                {
                    FollowPath(step.Field, path, [], rollup.Via, level);
                }

                break;
            case ComputeStep.Roll { Rollup: { Via.Field: LookupField } rollup }:
                var read = (rollup.Filter?.Paths ?? []).Select(path => path.Hops.IsEmpty ? path.Stored : path.Hops[0]).Append(rollup.Measured).OfType<CompiledField>().Distinct();
                Add(new Dependency(rollup.Via.Target!, [.. read], step.Field.Form, step.Field, [rollup.Via], null, level));
                foreach (var path in rollup.Filter?.Paths ?? [])
                {
                    FollowPath(step.Field, path, [rollup.Via], null, level);
                }

                break;
            case ComputeStep.Roll { Rollup: var rollup }:
                foreach (var path in rollup.Filter?.Paths ?? [])
                {
                    FollowPath(step.Field, path, [], null, level);
                }

                break;
        }
    }

    // Every record on a path matters by the next field read of it.
    private void FollowPath(CompiledField target, BoundPath path, ImmutableArray<CompiledField> before, CompiledField? on, int level)
    {
        var back = before;
        for (var i = 0; i < path.Hops.Length; i++)
        {
            back = back.Insert(0, path.Hops[i]);
            var next = i + 1 < path.Hops.Length ? path.Hops[i + 1] : path.Stored;
            Add(new Dependency(path.Hops[i].Target!, next is null ? [] : [next], target.Form, target, back, on, level));
        }
    }

    // A record titled by what it points at follows that title. Titles come last; those that go round are followed once.
    private void FollowTitles(IEnumerable<CompiledForm> forms)
    {
        var last = levels.Values.DefaultIfEmpty().Max();
        foreach (var form in forms)
        {
            if (form.Title is { Field: LookupField, Target: { Title: { } named } target } title)
            {
                Add(new Dependency(target, [named], form, null, [title], null, last + Depth(form)));
            }
        }

        static int Depth(CompiledForm form)
        {
            var depth = 0;
            for (var at = form; depth < BoundPath.MostHops && at.Title is { Field: LookupField, Target: { } next }; at = next)
            {
                depth++;
            }

            return depth;
        }
    }

    private void Add(Dependency dependency)
    {
        var known = followers[dependency.From];
        var same = known.FindIndex(other => other.Target == dependency.Target && other.Dependent == dependency.Dependent && other.On == dependency.On && other.Question == dependency.Question && other.Back.SequenceEqual(dependency.Back));
        if (same < 0)
        {
            known.Add(dependency);
        }
        else
        {
            known[same] = dependency with { Triggers = [.. known[same].Triggers.Union(dependency.Triggers)] };
        }
    }

    private static string NameOf(CompiledField field) => field.Subform is null ? field.Key : $"{field.Subform.Key}.{field.Key}";

    private static string PlaceOf(CompiledField field) => field.Subform is null ? $"/fields/{field.Slot}" : $"/fields/{field.Subform.Slot}/fields/{field.Slot}";

    private static string PointerOf(ComputeStep step) => PlaceOf(step.Field) + step switch
    {
        ComputeStep.Compute => "/formula",
        ComputeStep.Default => "/default/formula",
        ComputeStep.Linked => "/default/via",
        ComputeStep.Hide => "/whenHidden",
        ComputeStep.Score => "/terms",
        ComputeStep.Band => "/of",
        _ => string.Empty,
    };
}
