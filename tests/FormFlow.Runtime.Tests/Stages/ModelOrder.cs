using System.Collections.Immutable;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;

namespace FormFlow.Runtime.Tests.Stages;

/// <summary>An order as it is when nothing but the pure machine moves it, with all that was done for it so far.</summary>
/// <param name="Values">Its values.</param>
/// <param name="State">Where it stands; null before it is made.</param>
internal sealed record ModelOrder(object?[] Values, StageState? State) : IForeignRecords
{
    /// <summary>When it was changed last.</summary>
    public DateTime ActiveAt { get; init; }

    /// <summary>The stages it entered, in order, each with what set it off.</summary>
    public ImmutableList<string> Stays { get; init; } = [];

    /// <summary>What actions did beside changing it, each with what set it off.</summary>
    public ImmutableList<string> Acts { get; init; } = [];

    /// <summary>What is due for it, and what was taken care of and is not forgotten yet.</summary>
    public ImmutableList<ModelTimer> Timers { get; init; } = [];

    /// <summary>How many things were ever due for it.</summary>
    public int Numbers { get; init; }

    /// <summary>An order that is not made yet.</summary>
    public static ModelOrder None(CompiledForm form) => new(new object?[form.Fields.Length], null);

    /// <summary>The order as rules see it.</summary>
    public RecordScope Scope => new(Values, null, this);

    public object?[]? Find(CompiledForm form, long id) => null;
}
