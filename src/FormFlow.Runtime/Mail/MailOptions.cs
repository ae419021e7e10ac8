namespace FormFlow.Runtime.Mail;

/// <summary>The settings of section <c>FormFlow:Mail</c>. Without a host no mail is written or sent.</summary>
public sealed class MailOptions
{
    /// <summary>The SMTP server's name or address; empty turns mail off.</summary>
    public string Host { get; set; } = string.Empty;

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>The name to sign in with; empty for none.</summary>
    public string User { get; set; } = string.Empty;

    /// <summary>The password to sign in with.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>The address mails come from, such as <c>formflow@example.com</c>.</summary>
    public string From { get; set; } = string.Empty;

    /// <summary>The address people open this installation under, such as <c>https://forms.example.com</c>; mails then link to what they tell of.</summary>
    public string Link { get; set; } = string.Empty;

    /// <summary>Whether mails are sent.</summary>
    public bool IsOn => Host.Length > 0;
}
