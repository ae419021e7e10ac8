using FormFlow.Engine.Computing;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>What rules and formulas know of other records; loaded before they are evaluated.</summary>
public interface IForeignRecords
{
    /// <summary>The canonical values by slot of a record of a form that a lookup points at; null when it does not exist. Slots nobody asked for are blank.</summary>
    object?[]? Find(CompiledForm form, long id);

    /// <summary>The answer to what a formula asks; false when it is not known, or not yet.</summary>
    bool TryAnswer(CompiledQuestion question, KeyValues key, out object? answer)
    {
        answer = null;
        return false;
    }
}
