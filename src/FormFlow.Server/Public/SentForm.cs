using FormFlow.Engine.Errors;

namespace FormFlow.Server.Public;

/// <summary>What a visitor sent: what stood in the controls, which button was pressed, and what the page carried.</summary>
internal sealed class SentForm
{
    /// <summary>The name of the ticket.</summary>
    public const string TicketName = "-ticket";

    /// <summary>The name of the buttons.</summary>
    public const string ActionName = "-do";

    /// <summary>The name of the password.</summary>
    public const string PasswordName = "-password";

    /// <summary>The name of a control that people do not see and programs fill in.</summary>
    public const string TrapName = "website-url";

    /// <summary>The name of the proof of work.</summary>
    public const string ProofName = "-proof";

    /// <summary>What stood in the controls of the fields.</summary>
    public Typed Typed { get; } = new();

    /// <summary>Files that could not be taken, by the name of their control.</summary>
    public List<(string Name, Error Error)> Refused { get; } = [];

    /// <summary>The text of the ticket.</summary>
    public string Ticket { get; set; } = string.Empty;

    /// <summary>The button that was pressed.</summary>
    public string Action { get; set; } = string.Empty;

    /// <summary>The password given.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>What proves that work was done for the page.</summary>
    public string Proof { get; set; } = string.Empty;

    /// <summary>What stood where people see nothing.</summary>
    public string Trap { get; set; } = string.Empty;

    /// <summary>Whether it could be read at all.</summary>
    public bool IsReadable { get; set; } = true;

    /// <summary>Takes one control's text.</summary>
    public void Take(string name, string text)
    {
        switch (name)
        {
            case TicketName:
                Ticket = text;
                break;
            case ActionName:
                Action = Action.Length == 0 ? text : Action;
                break;
            case PasswordName:
                Password = text;
                break;
            case ProofName:
                Proof = text;
                break;
            case TrapName:
                Trap = text;
                break;
            default:
                Typed.Add(name, text);
                break;
        }
    }
}
