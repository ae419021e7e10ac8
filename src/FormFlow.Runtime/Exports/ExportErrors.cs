using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Exports;

/// <summary>What can be refused about exports.</summary>
public static class ExportErrors
{
    public static readonly ErrorCode BadFormat = new("export.format_unavailable", ErrorKind.Invalid, "'{format}' cannot be written; csv and xlsx can.", "无法导出“{format}”格式，请使用 csv 或 xlsx。");
    public static readonly ErrorCode BadDelimiter = new("export.bad_delimiter", ErrorKind.Invalid, "The delimiter is a comma, a semicolon, a tab or a pipe.", "分隔符应为逗号、分号、制表符或竖线。");
    public static readonly ErrorCode BadLanguage = new("export.bad_language", ErrorKind.Invalid, "The language is en or zh-CN.", "语言应为 en 或 zh-CN。");
    public static readonly ErrorCode NoFields = new("export.no_fields", ErrorKind.Invalid, "There is nothing to write: name a field, or ask for ids.", "没有可导出的内容：请指定字段或 ids。");
}
