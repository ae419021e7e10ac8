using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;
using FormFlow.Runtime.Stages;

namespace FormFlow.Runtime.Records;

/// <summary>
/// What one change sets off, one thing after the other, in its transaction. It ends loops, and it remembers what was written on the way, for
/// whoever holds a record that was changed behind his back.
/// </summary>
internal sealed class ChangeChain
{
    /// <summary>The most things that set each other off.</summary>
    public const int Most = 16;

    private readonly List<(CompiledForm Form, RecordRow Row)> written;
    private readonly StrongBox<bool> leavesWork;

    /// <summary>The beginning: a change that nothing set off.</summary>
    public ChangeChain()
        : this([], [], new StrongBox<bool>())
    {
    }

    private ChangeChain(ImmutableList<string> links, List<(CompiledForm Form, RecordRow Row)> written, StrongBox<bool> leavesWork) => (Links, this.written, this.leavesWork) = (links, written, leavesWork);

    /// <summary>What set what off.</summary>
    public ImmutableList<string> Links { get; }

    /// <summary>Whether nothing more may be set off.</summary>
    public bool IsAtEnd => Links.Count >= Most;

    /// <summary>Whether something is left to be computed after the transaction.</summary>
    public bool LeavesWork => leavesWork.Value;

    /// <summary>How many records were written on the way: a mark to go back to.</summary>
    public int Mark => written.Count;

    /// <summary>The chain one link on; a refusal that names the loop when it does not end.</summary>
    public ChangeChain Next(string link)
    {
        var links = Links.Add(link);
        return links.Count <= Most ? new ChangeChain(links, written, leavesWork) : throw new RefusalException([ActionErrors.Loop.With(("loop", string.Join(" → ", links.Skip(Math.Max(0, Links.LastIndexOf(link))))))]);
    }

    /// <summary>Says that something is left to be computed.</summary>
    public void LeaveWork() => leavesWork.Value = true;

    /// <summary>Notes a record that was written.</summary>
    public void Note(CompiledForm form, RecordRow row) => written.Add((form, row));

    /// <summary>Forgets what was written behind a mark, because it was undone.</summary>
    public void Forget(int mark) => written.RemoveRange(mark, written.Count - mark);

    /// <summary>A record as it was written last behind a mark; null when it was not.</summary>
    public RecordRow? Latest(CompiledForm form, long id, int mark = 0)
    {
        for (var i = written.Count - 1; i >= mark; i--)
        {
            if (written[i].Row.Id == id && written[i].Form == form)
            {
                return written[i].Row;
            }
        }

        return null;
    }
}
