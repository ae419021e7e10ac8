using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Roles;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Records;

/// <summary>What a batch of changes of one form shares.</summary>
/// <param name="Form">The form.</param>
/// <param name="Caller">On whose behalf.</param>
/// <param name="Now">The moment, in whole milliseconds UTC.</param>
/// <param name="Rules">What rules and formulas are evaluated with.</param>
/// <param name="Cause">What made it happen, such as <c>import:…</c>; null for a call of its own.</param>
public sealed record ChangeContext(CompiledForm Form, Caller Caller, DateTime Now, RuleContext Rules, string? Cause = null)
{
    /// <summary>Whether fields may be set that people may not: for the workspace itself and for imports of its own data.</summary>
    public bool MaySetReadOnly { get; init; }

    /// <summary>Whether it tells of the past: what it would set off is not done.</summary>
    public bool IsPast { get; init; }

    /// <summary>What set it off, and what it sets off.</summary>
    internal ChangeChain Chain { get; private init; } = new();

    /// <summary>The names of members and departments met on the way.</summary>
    internal Dictionary<ReferenceTargetKind, Dictionary<long, ForeignRow>> People { get; } = [];

    /// <summary>Whether something else set it off: then it is done in the name of the workspace.</summary>
    internal bool IsSetOff => !Chain.Links.IsEmpty;

    /// <summary>Whether what follows from unchanged records is written anew, their titles and what is due for them, because the rules changed.</summary>
    public bool Retitles { get; init; }

    /// <summary>
    /// Whether nobody did anything but time has passed: what is computed is brought up to date whatever the form's rules say, which are for
    /// people, and the record counts as last changed when it was.
    /// </summary>
    public bool IsByTime { get; init; }

    /// <summary>Whether moves that nothing but time asks for are left to their timers.</summary>
    internal bool LeavesTimed { get; init; }

    /// <summary>
    /// Whether nobody typed anything: values that are made of others are brought up to date. They are written whatever the form's rules say,
    /// which are for people; the next person to change the record is held to them.
    /// </summary>
    internal bool IsComputing { get; init; }

    /// <summary>The context of what is computed in records of a form from what these changes wrote.</summary>
    internal ChangeContext Computing(CompiledForm form, string cause, bool retitles) =>
        this with { Form = form, Cause = cause, MaySetReadOnly = true, Retitles = retitles, IsComputing = true, Chain = IsSetOff ? Chain : Chain.Next($"{Form.Key} {cause}") };

    /// <summary>The context of what these changes set off; a refusal when that goes on without end.</summary>
    /// <param name="form">The form that is changed.</param>
    /// <param name="cause">What makes it happen, such as <c>transition:…</c>.</param>
    internal ChangeContext Next(CompiledForm form, string cause) =>
        this with { Form = form, Cause = cause, MaySetReadOnly = true, Retitles = false, IsComputing = false, Chain = Chain.Next($"{Form.Key} {cause}") };
}
