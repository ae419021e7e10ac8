namespace FormFlow.Runtime.Mail;

/// <summary>How a connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Plain at first, then by TLS; refused when the server has none.</summary>
    StartTls,

    /// <summary>By TLS from the beginning.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine or network.</summary>
    None,
}
