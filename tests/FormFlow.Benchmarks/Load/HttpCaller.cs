using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FormFlow.Benchmarks.Load;

/// <summary>
/// One keep-alive connection that sends requests made beforehand and reads whole answers: two system calls a request, so that the caller takes
/// little from the server it shares the machine with.
/// </summary>
internal sealed class HttpCaller : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int length;

    public HttpCaller(int port) => socket.Connect(IPAddress.Loopback, port);

    /// <summary>The bytes of a request.</summary>
    public static byte[] Request(string method, string path, string token, byte[]? body = null)
    {
        var head = $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
            + (body is null ? "\r\n" : $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body ?? []];
    }

    /// <summary>Sends a request and reads its answer; an answer other than 2xx is an error.</summary>
    public void Call(ReadOnlySpan<byte> request)
    {
        socket.Send(request);
        length = 0;
        while (!IsComplete())
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = socket.Receive(buffer.AsSpan(length));
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            length += read;
        }

        if (buffer[9] != (byte)'2')
        {
            throw new InvalidOperationException($"{Encoding.UTF8.GetString(request)}\n{Encoding.UTF8.GetString(buffer, 0, Math.Min(length, 2000))}");
        }
    }

    public void Dispose() => socket.Dispose();

    private bool IsComplete()
    {
        var answer = buffer.AsSpan(0, length);
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var name = "\r\nContent-Length: "u8;
        var at = answer[..head].IndexOf(name);
        if (at < 0)
        {
            // Sent in chunks: no JSON ends like the last of them.
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        var digits = answer[(at + name.Length)..];
        return length >= head + 4 + int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
