using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Records;

/// <summary>The records that lookups point at, as far as rules and formulas ask for them; loaded before they are evaluated.</summary>
public interface IForeignRecords
{
    /// <summary>The canonical values by slot of a record of a form; null when it does not exist. Slots nobody asked for are blank.</summary>
    object?[]? Find(CompiledForm form, long id);
}
