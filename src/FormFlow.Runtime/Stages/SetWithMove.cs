using FormFlow.Engine.Actions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;
using FormFlow.Runtime.Records;

namespace FormFlow.Runtime.Stages;

/// <summary>
/// What the first actions after a move set in the record itself, taken into the move's own write where nothing else follows from it: the record
/// is written once, and its journal entry tells which fields the actions set. It is computed and checked as a change of its own all the same.
/// </summary>
internal sealed class SetWithMove
{
    /// <summary>What the cause of an action of a transition begins with.</summary>
    public const string Transition = "transition:";

    private readonly HashSet<CompiledField> fields = [];

    private SetWithMove(StageMove move) => Move = move;

    /// <summary>The move whose actions they are.</summary>
    public StageMove Move { get; }

    /// <summary>How many of its actions are done so.</summary>
    public int Actions { get; private set; }

    /// <summary>What makes the actions of a move happen.</summary>
    public static string CauseOf(StageMove move) => Transition + move.Transition.Key;

    /// <summary>Takes what it can into a draft that is otherwise ready; null when there is nothing. What fails is left, to be refused in its turn.</summary>
    public static SetWithMove? Of(RecordChange change, ChangeContext context, ForeignRecords foreign)
    {
        if (change.Steps.Select(step => step.Move).FirstOrDefault(move => move?.Actions.IsEmpty == false) is not { Actions: [SetFieldsAction.Ready, ..] } move
            || context.IsPast || context.Chain.IsAtEnd || !context.Form.Subforms.IsEmpty)
        {
            return null;
        }

        var next = context.Next(context.Form, CauseOf(move));
        var taken = new SetWithMove(move);
        foreach (var action in move.Actions)
        {
            if (action is not SetFieldsAction.Ready set || !taken.Take(set, change, next, foreign))
            {
                break;
            }

            taken.Actions++;
        }

        return taken.Actions > 0 ? taken : null;
    }

    /// <summary>What set a field, when one of them did; null when the caller or the move did.</summary>
    public string? CauseOf(CompiledField field) => fields.Contains(field) ? CauseOf(Move) : null;

    private bool Take(SetFieldsAction.Ready action, RecordChange change, ChangeContext next, ForeignRecords foreign)
    {
        var values = change.Draft!.Values;
        var scope = new RecordScope(values, null, foreign);
        var (runs, error) = action.Applies(scope, next.Rules);
        if (!runs || error is not null)
        {
            return error is null;
        }

        if (Input(action, scope, next) is not { } input)
        {
            return false;
        }

        var errors = new ErrorList();
        var draft = new RecordDraft(next.Form, input, values, string.Empty, errors, next.Caller.Language, next.MaySetReadOnly) { IsWritten = true };
        var set = new RecordChange { Kind = ChangeKind.Update, Id = change.Id, Input = input, Errors = errors, Draft = draft };
        StageGuard.Run(set, next, foreign);
        CompiledField[] changed = [.. next.Form.Fields.Where(field => !Values.Same(values[field.Slot], draft.Values[field.Slot]))];
        if (!errors.IsEmpty || set.Steps.Count > 0 || foreign.IsAsked || changed.Any(AsksMore))
        {
            return false;
        }

        fields.UnionWith(changed);
        draft.Values.CopyTo(values, 0);
        return true;
    }

    private static RecordInput? Input(SetFieldsAction.Ready action, in RecordScope scope, ChangeContext context)
    {
        var input = new RecordInput(context.Form.Fields.Length);
        foreach (var value in action.Values)
        {
            var (found, error) = value.Evaluate(scope, context.Rules);
            if (error is not null)
            {
                return null;
            }

            input.Set(value.Field.Slot, found);
        }

        return input;
    }

    // Whether more than the record itself has to be asked about a value.
    private static bool AsksMore(CompiledField field) => field.Form.UniqueKeys.Any(key => key.Fields.Contains(field)) || field.Field is ReferenceField or FileField;
}
