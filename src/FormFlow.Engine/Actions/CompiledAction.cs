using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Actions;

/// <summary>An action ready to be run.</summary>
/// <param name="Place">Its place in the document, such as <c>/pipelines/0/transitions/2/actions/1</c>: a name for what it keeps between runs.</param>
public abstract record CompiledAction(string Place)
{
    /// <summary>When it is run; always when null.</summary>
    public CompiledCriterion? When { get; internal set; }

    /// <summary>Whether it is to be run for the record as it is now; with an error when that cannot be told, and then it is not.</summary>
    public (bool Runs, Error? Error) Applies(in RecordScope record, RuleContext context) => When?.Evaluate(record, context, whenBlank: false) ?? (true, null);
}
