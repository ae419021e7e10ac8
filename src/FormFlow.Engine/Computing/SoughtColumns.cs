using System.Collections.Immutable;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Computing;

/// <summary>Columns of a form by which its records are found for formulas: those a question compares, and those of the records that ask.</summary>
/// <param name="Rows">The sub-form whose rows they are columns of; null for the record itself.</param>
/// <param name="Columns">The names of the columns, in order.</param>
public sealed record SoughtColumns(CompiledField? Rows, ImmutableArray<string> Columns)
{
    /// <summary>A text equal for equal columns.</summary>
    public string Text => $"{Rows?.Id}:{string.Join(',', Columns)}";

    /// <summary>Whether a value is short enough to be found by.</summary>
    internal static bool CanBe(BoundPath path) => path.Kind != ValueKind.Text || path.Field.CanBeUnique || path.Field is StageField;

    /// <summary>Notes on each form what the questions of all forms are answered, and followed, by.</summary>
    internal static void Note(IEnumerable<CompiledForm> forms)
    {
        var found = new Dictionary<CompiledForm, List<SoughtColumns>>();
        foreach (var form in forms)
        {
            foreach (var question in form.Rules.Questions)
            {
                // The newest of those found is the last of an index that ends with their age.
                Add(question.Form, null, question.Matches.Select(match => match.Field.ColumnName).Distinct().Concat(question.Function is null ? ["created_at"] : []));
            }

            foreach (var field in form.Chosen)
            {
                Add(field.Options!.Form, null, [field.Options.ColumnName]);
            }

            foreach (var dependency in form.Followers.Where(dependency => dependency.Question is not null))
            {
                var rows = dependency.Target!.Subform;
                var own = dependency.Question!.Matches.Select(match => match.Path).Where(path => path is { Hops.IsEmpty: true, Stored: not null } && CanBe(path)).ToLookup(path => path!.InRow, path => path!.ColumnName);
                Add(dependency.Dependent, own[true].Any() ? rows : null, own[own[true].Any()].Distinct());
            }
        }

        foreach (var (form, sought) in found)
        {
            form.Sought = [.. sought.DistinctBy(columns => columns.Text).OrderBy(columns => columns.Text, StringComparer.Ordinal)];
        }

        void Add(CompiledForm form, CompiledField? rows, IEnumerable<string> columns)
        {
            ImmutableArray<string> all = [.. columns];
            if (!all.IsEmpty && all[0] != "id")
            {
                (found.TryGetValue(form, out var known) ? known : found[form] = []).Add(new SoughtColumns(rows, all));
            }
        }
    }
}
