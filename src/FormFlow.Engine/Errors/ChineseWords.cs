using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FormFlow.Engine.Errors;

/// <summary>
/// What the parameters of refusals that name types, kinds and faults are called in Chinese: clients are given the English words, which never
/// change. A star stands for what is taken over as it is.
/// </summary>
internal static class ChineseWords
{
    private static readonly FrozenDictionary<string, string> Nouns = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Types of fields, as the designer calls them.
        ["text"] = "文本",
        ["longText"] = "多行文本",
        ["richText"] = "富文本",
        ["number"] = "数字",
        ["currency"] = "金额",
        ["percent"] = "百分比",
        ["rating"] = "评分",
        ["date"] = "日期",
        ["dateTime"] = "日期时间",
        ["time"] = "时间",
        ["duration"] = "时长",
        ["switch"] = "是否",
        ["select"] = "单选",
        ["multiSelect"] = "多选",
        ["cascade"] = "级联选择",
        ["tags"] = "标签",
        ["phone"] = "电话",
        ["email"] = "邮箱",
        ["url"] = "网址",
        ["address"] = "地址",
        ["location"] = "定位",
        ["member"] = "人员",
        ["department"] = "部门",
        ["attachment"] = "附件",
        ["image"] = "图片",
        ["signature"] = "签名",
        ["autoNumber"] = "自动编号",
        ["lookup"] = "关联记录",
        ["linkedValue"] = "引用值",
        ["rollup"] = "汇总",
        ["formula"] = "公式",
        ["score"] = "评分",
        ["band"] = "分段",
        ["stage"] = "阶段",
        ["subform"] = "子表",

        // Kinds of documents.
        ["app"] = "应用",
        ["form"] = "表单",
        ["view"] = "视图",
        ["calendar"] = "日历",
        ["workflow"] = "阶段流程",
        ["flow"] = "流程",
        ["dataset"] = "数据集",
        ["dashboard"] = "仪表盘",
        ["role"] = "权限组",
        ["document"] = "文档",

        // What values are.
        ["whole number"] = "整数",
        ["true or false"] = "true 或 false",
        ["yes or no"] = "是或否",
        ["object"] = "对象",
        ["rows"] = "多行",
        ["array of rows"] = "行的数组",
        ["array"] = "数组",
        ["string"] = "文本",
        ["localizedText"] = "文本，或各语言的文本",
        ["boolean"] = "true 或 false",
        ["integer"] = "整数",
        ["id"] = "编号",
        ["array of ids"] = "编号的数组",
        ["array of texts"] = "文本的数组",
        ["file"] = "文件",
        ["file (an object)"] = "文件（对象）",
        ["array of files"] = "文件的数组",
        ["number of bytes"] = "字节数",
        ["SHA-256 of the content"] = "内容的 SHA-256",
        ["media type"] = "媒体类型",
        ["e-mail address"] = "邮箱地址",
        ["telephone number"] = "电话号码",
        ["http, https or mailto address"] = "http、https 或 mailto 网址",
        ["date (YYYY-MM-DD)"] = "日期（YYYY-MM-DD）",
        ["time (HH:mm:ss)"] = "时间（HH:mm:ss）",
        ["date and time"] = "日期和时间",
        ["date-time (ISO 8601 with an offset)"] = "日期时间（ISO 8601，带时区偏移）",
        ["address (an object)"] = "地址（对象）",
        ["location (an object with latitude and longitude)"] = "定位（含 latitude 和 longitude 的对象）",
        ["latitude, longitude"] = "纬度, 经度",
        ["an array of values"] = "值的数组",
        ["one entry"] = "一项",
        ["dateOnly"] = "日期（YYYY-MM-DD）",
        ["dateTimeOffset"] = "日期时间（ISO 8601）",

        // Directions of transitions.
        ["forward"] = "前进",
        ["skip"] = "跳过",
        ["back"] = "退回",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Faults = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Why a document cannot be read.
        ["Expected an array."] = "应为数组。",
        ["Expected an object."] = "应为对象。",
        ["Expected a number."] = "应为数字。",
        ["Expected a whole number."] = "应为整数。",
        ["Expected true or false."] = "应为 true 或 false。",
        ["Expected a text."] = "应为文本。",
        ["Expected a date (YYYY-MM-DD)."] = "应为日期（YYYY-MM-DD）。",
        ["Expected a date-time (ISO 8601)."] = "应为日期时间（ISO 8601）。",
        ["The value does not fit."] = "值不合适。",
        ["An entry cannot be null."] = "各项都不能为 null。",
        ["A text is a string or an object of language tag to text."] = "文本应为字符串，或由语言到文本的对象。",
        ["Each language tag of a text stands once and holds a string."] = "文本的每种语言只能出现一次，且应为字符串。",
        ["A text needs at least one language."] = "文本至少需要一种语言。",
        ["A condition is an object with all, any, not, or field and op."] = "条件应为含 all、any、not，或 field 与 op 的对象。",
        ["all and any hold an array of conditions."] = "all 和 any 应为条件的数组。",
        ["A comparison needs a field and an op."] = "比较需要 field 和 op。",
        ["object expected"] = "应为对象",
        ["null"] = "内容为 null",
        ["not UTF-8, or half a character"] = "不是 UTF-8，或字符不完整",
        ["it comes before what happened already"] = "早于已经发生的事",

        // Why a formula cannot be read, as its parser says.
        ["Unexpected end of input"] = "公式不完整",
        ["Invalid or unexpected token"] = "无效的符号",
        ["Unexpected identifier"] = "多余的名称",
        ["Unexpected number"] = "多余的数字",
        ["Unexpected string"] = "多余的文本",
        ["Unexpected template string"] = "多余的文本",
        ["Invalid regular expression: missing /"] = "正则表达式缺少 /",
        ["missing ) after argument list"] = "参数后缺少 )",
        ["Unterminated template literal"] = "文本缺少结尾的反引号",
        ["Unexpected eval or arguments in strict mode"] = "不能使用 eval 或 arguments",
        ["Invalid left-hand side in assignment"] = "不能赋值",
        ["Malformed arrow function parameter list"] = "=> 前的参数写法有误",
        ["Unexpected reserved word"] = "不能使用保留字",
        ["Unexpected strict mode reserved word"] = "不能使用保留字",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (Regex English, string Chinese)[] Patterns =
    [
        Pattern("Unexpected token *", "多余的 $1"), Pattern("Unexpected identifier *", "多余的名称 $1"),
        Pattern("a whole number from 1 to *", "不超过 $1 的正整数"), Pattern("a number of at most * digits", "最多 $1 位的数字"), Pattern("one of *", "$1 之一"),
        Pattern("{ amount, unit }, unit being one of *", "{ amount, unit }，unit 为 $1 之一"), Pattern("Expected one of *.", "应为 $1 之一。"),
        Pattern("There is no member '*' here.", "此处没有成员“$1”。"), Pattern("The member '*' stands twice.", "成员“$1”重复。"), Pattern("* cannot be null.", "$1 不能为 null。"),
        Pattern("There is no type '*'.", "没有类型“$1”。"), Pattern("* is needed.", "缺少 $1。"),
        Pattern("A condition is all, any, not, or field, op and value; '*' does not fit.", "条件应为 all、any、not，或 field、op 与 value；“$1”不合适。"),
        Pattern("A condition is at most * levels deep.", "条件最多可嵌套 $1 层。"), Pattern("There is no operator '*'.", "没有运算符“$1”。"),

        // What the reader of JSON itself says differs from place to place.
        Pattern("* (line *, byte *)", "不是有效的 JSON：见第 $2 行第 $3 字节。"),
    ];

    /// <summary>A parameter's value in Chinese; itself when it has no word of its own.</summary>
    public static string? Of(string parameter, string? value)
    {
        var words = parameter switch { "expected" or "type" or "kind" => Nouns, "reason" or "detail" => Faults, _ => null };
        if (value is null || words is null)
        {
            return value;
        }

        return words.TryGetValue(value, out var word) ? word
            : Array.Find(Patterns, pattern => pattern.English.IsMatch(value)) is { English: { } english, Chinese: var chinese } ? english.Replace(value, chinese)
            : value;
    }

    private static (Regex English, string Chinese) Pattern(string english, string chinese) =>
        (new Regex($"^{Regex.Escape(english).Replace("\\*", "(.+)", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), chinese);
}
