using System.Text.RegularExpressions;

namespace FormFlow.EndToEnd.Forms;

/// <summary>Makes formulas of the small scripts that Form.io keeps in a form.</summary>
internal static partial class Script
{
    /// <summary>The formula of <c>show = …</c>.</summary>
    public static string Show(string script) => Expression(script, "show");

    /// <summary>The formula of <c>value = …</c>.</summary>
    public static string Value(string script)
    {
        var formula = Expression(script, "value");

        // A helper that reads a number of what may be blank: formulas take blank as 0 in sums themselves.
        formula = Helper().Replace(formula, "$1");

        // A product of an answer that is kept as a text: there a text is read as a number unasked.
        return Product().Replace(formula, "VALUE($1) *");
    }

    private static string Expression(string script, string name)
    {
        var found = Assignment().Match(script);
        if (!found.Success || found.Groups[1].Value != name)
        {
            throw new NotSupportedException($"'{script}' is not an assignment to {name}.");
        }

        return Answers().Replace(found.Groups[2].Value, static path => path.Groups[1].Value.Replace('.', '_'));
    }

    [GeneratedRegex(@"^\s*(\w+)\s*=\s*([^;]+?)\s*(;|$)")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\b(?:data|row)\.(\w+(?:\.\w+)*)")]
    private static partial Regex Answers();

    [GeneratedRegex(@"\bgetFieldValue\((\w+)\)")]
    private static partial Regex Helper();

    [GeneratedRegex(@"\b([A-Za-z_]\w*) \*")]
    private static partial Regex Product();
}
