using System.Collections.Immutable;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Computing;

/// <summary>What a formula asks of the records of a form, with everything it names found. A blank value finds nothing.</summary>
/// <param name="Asked">The question as it is written.</param>
/// <param name="Form">The form that is asked.</param>
/// <param name="Function">What is made of the records found; null for the value of the newest.</param>
/// <param name="Measured">What is read of them; null when they are counted.</param>
/// <param name="Matches">What they hold.</param>
public sealed record CompiledQuestion(FormulaQuestion Asked, CompiledForm Form, RollupFunction? Function, BoundPath? Measured, ImmutableArray<CompiledMatch> Matches)
{
    /// <summary>The answer when no record is found.</summary>
    public object? OfNothing => Function is RollupFunction.Count or RollupFunction.Sum ? 0m : null;

    /// <summary>The fields of the form that an answer depends on.</summary>
    public IEnumerable<CompiledField> Read => Matches.Select(match => match.Field).Append(Measured).Select(path => path?.Stored).OfType<CompiledField>().Distinct();

    /// <summary>
    /// Whether the records that ask can be found from one that is asked: by values that are fields of theirs. A value that is an expression is
    /// beyond that.
    /// </summary>
    public bool IsFollowed => Matches.Any(match => match.Expression is null);

    /// <summary>The answer made of what was found.</summary>
    /// <param name="count">How many records were found; where a field is read, how many hold something in it.</param>
    /// <param name="total">The sum of the column, in its units.</param>
    /// <param name="one">The value of the column: the newest, the least or the greatest.</param>
    public object? Answer(long count, decimal total, object? one) => Function switch
    {
        RollupFunction.Count => (decimal)count,
        RollupFunction.Sum => total / Values.Power(Measured!.Field.Scale),
        RollupFunction.Avg => count == 0 ? null : total / count / Values.Power(Measured!.Field.Scale),
        _ => one is null ? null : Measured!.Field.FromColumn(one),
    };

    /// <summary>What the matched fields of a record that is asked hold; null when one is blank, so that nobody finds it.</summary>
    public KeyValues? KeyOf(long id, object?[] values)
    {
        var key = new object[Matches.Length];
        for (var i = 0; i < key.Length; i++)
        {
            if ((Matches[i].Field.Stored is { } stored ? values[stored.Slot] : id) is not { } value)
            {
                return null;
            }

            key[i] = value;
        }

        return new KeyValues(key);
    }

    /// <summary>The answer for a record or row; where it cannot be asked, the error that prevents it.</summary>
    /// <param name="values">The inputs of the formula, and the answers to the questions before.</param>
    /// <param name="foreign">Gives answers.</param>
    /// <param name="context">What formulas are evaluated with.</param>
    internal object? Ask(ReadOnlySpan<object?> values, IForeignRecords foreign, RuleContext context)
    {
        var key = new object[Matches.Length];
        for (var i = 0; i < key.Length; i++)
        {
            var (value, error) = Matches[i].Sought(Asked.Matches[i], values, context);
            if (error is not null)
            {
                return error;
            }

            if (value is null)
            {
                return OfNothing;
            }

            key[i] = value;
        }

        return foreign.TryAnswer(this, new KeyValues(key), out var answer) ? answer : FormulaErrors.Unanswered.With();
    }
}
