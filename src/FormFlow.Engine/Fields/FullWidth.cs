namespace FormFlow.Engine.Fields;

/// <summary>The wide forms of digits and signs that East Asian keyboards write.</summary>
internal static class FullWidth
{
    /// <summary>The text with ASCII instead of its full-width forms, plain spaces instead of others, and hyphens for minus signs.</summary>
    public static string ToHalf(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                >= '\uff01' and <= '\uff5e' and var wide => (char)(wide - '\uff01' + '!'),
                '\uffe5' => '¥',
                '\u00a0' or '\u2009' or '\u202f' or '\u3000' => ' ',
                '\u2212' => '-',
                var other => other,
            };
        }
    });
}
