using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Computing;

/// <summary>What a form's computed values are made of, as a text: equal for forms whose saved values need not be computed anew.</summary>
public static class ComputeSignature
{
    /// <summary>The signature of a form: of the documents of its computed fields, and of what they read wherever it stands.</summary>
    public static string Of(CompiledForm form) => string.Join('\n', form.Rules.Steps.OrderBy(step => step.Field.Id, StringComparer.Ordinal).Select(Of).OfType<string>());

    private static string? Of(ComputeStep step) => step switch
    {
        ComputeStep.Compute { Formula: var formula } => Text(step.Field, formula.Inputs.SelectMany(input => Read(input.Path).Prepend(input.Rows)).Concat(formula.Questions.SelectMany(question => question.Read))),
        ComputeStep.Score { Table: var score } => Text(step.Field, score.Formulas.SelectMany(formula => formula.Inputs).SelectMany(input => Read(input.Path).Prepend(input.Rows)).Concat(score.Paths.SelectMany(Read))),
        ComputeStep.Band { Of: var of } => Text(step.Field, Read(of)),
        ComputeStep.Roll { Rollup: var rollup } => Text(step.Field, (rollup.Filter?.Paths ?? []).SelectMany(Read).Append(rollup.Via).Append(rollup.Measured)),
        _ => null,
    };

    private static string Text(CompiledField field, IEnumerable<CompiledField?> read) =>
        $"{DocumentJson.Write(field.Field)} {field.Kind} {field.Field.Scale} {string.Join(' ', read.OfType<CompiledField>().Select(input => $"{input.Form.Id}.{input.Id}:{input.Kind}:{input.ValueField.Scale}"))}";

    private static IEnumerable<CompiledField?> Read(BoundPath path) => path.Hops.Append(path.Stored);
}
