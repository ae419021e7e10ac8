using System.Collections.Immutable;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Scores;

/// <summary>Binds the terms of a score to its form, reporting what does not fit.</summary>
internal static class ScoreCompiler
{
    /// <summary>The score; null, with errors, when something in it does not fit.</summary>
    /// <param name="field">The field that keeps it.</param>
    /// <param name="pointer">The field's place in the document.</param>
    /// <param name="rules">Binds conditions, formulas and paths.</param>
    public static CompiledScore? Compile(CompiledField field, string pointer, RuleCompiler rules)
    {
        var settings = (ScoreField)field.Field;
        var before = rules.Errors.Errors.Count;
        var terms = settings.Terms.Select((term, i) => Term(term, $"{pointer}/terms/{i}", field.Subform, rules)).ToImmutableArray();
        var since = settings.Decay is { } decay
            ? rules.Value(decay.Since, $"{pointer}/decay/since", ScoreErrors.NoDate, field.Subform, ValueKind.Date, ValueKind.DateTime)
            : null;
        return rules.Errors.Errors.Count == before ? new CompiledScore(settings, terms, since) : null;
    }

    private static CompiledTerm Term(ScoreTerm term, string pointer, CompiledField? subform, RuleCompiler rules)
    {
        var when = rules.Criterion(term.When, $"{pointer}/when", subform);
        if (when?.Condition is { } condition ? condition.Document.AsksWho : when?.Formula is { Formula.UsesMe: true })
        {
            rules.Errors.Add(ScoreErrors.AsksWho.At($"{pointer}/when"));
        }

        return new CompiledTerm(term, when, term.Field is null ? null : rules.Value(term.Field, $"{pointer}/field", ScoreErrors.NoNumber, subform, ValueKind.Number));
    }
}
