using System.Text;

namespace FormFlow.Server.Tests.Robustness;

/// <summary>A request as it goes out, for better or worse.</summary>
internal sealed record Request(ApiOperation Operation, HttpMethod Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? ContentType)
{
    private const int Shown = 1500;
    private const int LongestUnasked = 8_000;

    /// <summary>Whether it only asks what would happen.</summary>
    public bool IsDryRun => Address.Contains("dryRun=true", StringComparison.Ordinal) || Address.Contains("plan=true", StringComparison.Ordinal);

    /// <summary>Whether it may change something.</summary>
    public bool Writes => Method == Operation.Method ? Operation.Writes : Method != HttpMethod.Get && Method != HttpMethod.Head && Method != HttpMethod.Options;

    /// <summary>Whether its body is sent only when the server asks for it.</summary>
    public bool IsLarge => Body?.Length > LongestUnasked;

    public HttpRequestMessage ToMessage(Uri host)
    {
        // Left as it is: dots, percent signs and all.
        var address = new Uri(host.GetLeftPart(UriPartial.Authority) + Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(Method, address);
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);

            // Else a server that refuses unread what is too large hangs up on the sender.
            message.Headers.ExpectContinue = IsLarge ? true : null;
            if (ContentType is not null)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }
        }

        return message;
    }

    public override string ToString()
    {
        var text = $"{Operation.Id}: {Method} {Address}\n{string.Join('\n', Headers.Select(header => $"{header.Name}: {header.Value}"))}\nContent-Type: {ContentType}\n"
            + (Body is null ? "(no body)" : Encoding.UTF8.GetString(Body));
        return text.Length > Shown ? $"{text[..Shown]}… ({Body?.Length} bytes)" : text;
    }
}
