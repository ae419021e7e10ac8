using Acornima.Ast;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Formulas;

/// <summary>Plain words for types and for what a formula may not contain, in both languages.</summary>
internal static class FormulaWords
{
    public static (string English, string Chinese) Of(StaticType type) => type.Kind switch
    {
        FormulaType.Any => ("a value", "值"),
        FormulaType.Number => ("a number", "数字"),
        FormulaType.Text => ("a text", "文本"),
        FormulaType.Boolean => ("true or false", "是否值"),
        FormulaType.Date => ("a date", "日期"),
        FormulaType.DateTime => ("a date with time", "日期时间"),
        FormulaType.Time => ("a time", "时间"),
        FormulaType.List => ("a list", "列表"),
        FormulaType.Rows => ("a sub-form", "子表单"),
        FormulaType.Record => ("a record", "关联数据"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static (string English, string Chinese) OfParameter(string type) => type switch
    {
        "number" => ("a number", "数字"),
        "text" => ("a text", "文本"),
        "boolean" or "condition" => ("a condition", "条件"),
        "date" => ("a date", "日期"),
        "instant" => ("a time", "时间"),
        "list" => ("a list", "列表"),
        "sequence" => ("a list or a text", "列表或文本"),
        "numbers" => ("numbers", "数字"),
        "comparable" => ("numbers or dates", "数字或日期"),
        "criterion" => ("a criterion", "条件"),
        "choice" => ("a criterion or a list of conditions", "条件或条件列表"),
        "name" => ("a name written in the formula", "直接写在公式中的名称"),
        "pattern" => ("a pattern written in the formula", "直接写在公式中的匹配模式"),
        "lambda" or "predicate" => ("a function such as x => …", "形如 x => … 的函数"),
        "scalar" => ("a single value", "单个值"),
        _ => ("a value", "值"),
    };

    /// <summary>What stands at a node that formulas do not allow.</summary>
    public static (string English, string Chinese) OfForbidden(Node node) => node switch
    {
        AssignmentExpression => ("assignments", "赋值"),
        UpdateExpression => ("++ or --", "++ 或 --"),
        NewExpression => ("new", "new"),
        ThisExpression => ("this", "this"),
        FunctionExpression => ("function", "function"),
        ClassExpression => ("class", "class"),
        ObjectExpression => ("objects in braces", "花括号对象"),
        RegExpLiteral => ("regular expressions between slashes; use REGEXMATCH", "斜杠正则表达式，请用 REGEXMATCH"),
        BigIntLiteral => ("big integers", "大整数 n"),
        SequenceExpression => ("several expressions separated by commas", "以逗号分隔的多个表达式"),
        TaggedTemplateExpression => ("tagged templates", "带标签的模板"),
        ImportExpression or MetaProperty => ("import", "import"),
        YieldExpression => ("yield", "yield"),
        AwaitExpression => ("await", "await"),
        ChainExpression => ("?. (a blank is passed on by a plain dot)", "?.（普通的点即可传递空值）"),
        Super => ("super", "super"),
        ParenthesizedExpression => ("parentheses here", "此处的括号"),
        PrivateIdentifier => ("names beginning with #", "以 # 开头的名称"),
        _ => ($"this ({node.Type})", $"此写法（{node.Type}）"),
    };

    /// <summary>An error whose text needs words that differ by language.</summary>
    public static Error Error(ErrorCode code, Node at, (string Name, object? Value)[] parameters, params (string Name, (string English, string Chinese) Words)[] words)
    {
        var all = new List<(string, object?)>(parameters) { ("position", at.Start), ("length", at.End - at.Start) };
        all.AddRange(words.Select(word => (word.Name, (object?)word.Words.English)));
        var error = code.With([.. all]);
        var translated = new Dictionary<string, object?>(error.Parameters);
        foreach (var (name, text) in words)
        {
            translated[name] = text.Chinese;
        }

        return words.Length == 0 ? error : error with
        {
            Text = new LocalizedText(new Dictionary<string, string>
            {
                ["en"] = error.Message("en"),
                ["zh-CN"] = (error with { Parameters = translated }).Message("zh-CN"),
            }),
        };
    }
}
