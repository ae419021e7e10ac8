using FormFlow.Engine.Errors;

namespace FormFlow.Storage.Queries;

/// <summary>Refusals of questions about records.</summary>
public static class QueryErrors
{
    public static readonly ErrorCode BadCursor = new("query.bad_cursor", ErrorKind.Invalid, "The cursor does not belong to this question.", "该游标不属于此查询。");
    public static readonly ErrorCode BadLimit = new("query.bad_limit", ErrorKind.Invalid, "limit is from 1 to {maximum}.", "limit 应在 1 到 {maximum} 之间。");
    public static readonly ErrorCode BadSkip = new("query.bad_skip", ErrorKind.Invalid, "skip is from 0 to {maximum}.", "skip 应在 0 到 {maximum} 之间。");
    public static readonly ErrorCode SkipAndCursor = new("query.skip_and_cursor", ErrorKind.Invalid, "A part begins at a cursor or after skip records, not both.", "cursor 与 skip 不能同时使用。");
    public static readonly ErrorCode Unsortable = new("query.unsortable", ErrorKind.Invalid, "Records cannot be sorted by '{field}'.", "不能按“{field}”排序。");
    public static readonly ErrorCode Unmeasurable = new("query.unmeasurable", ErrorKind.Invalid, "'{fn}' does not work on '{field}'.", "“{fn}”不能用于“{field}”。");
    public static readonly ErrorCode Ungroupable = new("query.ungroupable", ErrorKind.Invalid, "Records cannot be grouped by '{field}'.", "不能按“{field}”分组。");
    public static readonly ErrorCode UnknownName = new("query.unknown_name", ErrorKind.Invalid, "'{name}' is neither a group nor a measure, or stands twice.", "“{name}”既不是分组也不是度量，或重复。");
    public static readonly ErrorCode NoMeasure = new("query.no_measure", ErrorKind.Invalid, "At least one measure is needed.", "至少需要一个度量。");
    public static readonly ErrorCode TooMany = new("query.too_many", ErrorKind.Invalid, "At most {maximum} entries.", "最多 {maximum} 项。");
    public static readonly ErrorCode TooManyLookups = new("query.too_many_lookups", ErrorKind.Invalid, "A question follows at most {maximum} different lookups.", "一次查询最多经过 {maximum} 个不同的关联。");
    public static readonly ErrorCode NotSearchable = new("query.not_searchable", ErrorKind.Invalid, "This list cannot be searched by text.", "此列表不支持文本搜索。");
    public static readonly ErrorCode BadSearch = new("query.bad_search", ErrorKind.Invalid, "Search for a text of 1 to {maximum} characters.", "请输入 1 至 {maximum} 个字符的搜索内容。");

    /// <summary>Reports a list that is longer than it may be.</summary>
    internal static void Limit<T>(IReadOnlyCollection<T>? list, int most, string pointer, ErrorList errors)
    {
        if (list?.Count > most)
        {
            errors.Add(TooMany.At(pointer, ("maximum", most)));
        }
    }
}
