using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Calendars;

/// <summary>Refusals of working calendars.</summary>
public static class CalendarErrors
{
    public static readonly ErrorCode UnknownCalendar = new("calendar.unknown", ErrorKind.Invalid, "There is no working calendar '{calendar}'.", "没有工作日历“{calendar}”。");
    public static readonly ErrorCode UnknownZone = new("calendar.unknown_zone", ErrorKind.Invalid, "There is no time zone '{zone}'.", "没有时区“{zone}”。");
    public static readonly ErrorCode NoWorkingTime = new("calendar.no_working_time", ErrorKind.Invalid, "A working calendar needs a weekday with working hours.", "工作日历至少需要一个有工作时间的星期。");
    public static readonly ErrorCode InvalidTime = new("calendar.invalid_time", ErrorKind.Invalid, "'{time}' is no time of the day as HH:mm, 00:00 to 24:00.", "“{time}”不是有效的时刻（HH:mm，00:00 至 24:00）。");
    public static readonly ErrorCode SpanOrder = new("calendar.span_order", ErrorKind.Invalid, "A span ends after it begins, on the same day; a night's work is two spans.", "时段必须在同一天内且结束晚于开始；跨夜请拆成两段。");
    public static readonly ErrorCode Overlap = new("calendar.overlap", ErrorKind.Invalid, "The span begins before the one before it ends.", "该时段与前一时段重叠或次序颠倒。");
    public static readonly ErrorCode DateOrder = new("calendar.date_order", ErrorKind.Invalid, "A holiday ends on or after its first day and lasts at most {maximum} days.", "假期的最后一天不得早于第一天，且最长 {maximum} 天。");
    public static readonly ErrorCode RepeatedDay = new("calendar.repeated_day", ErrorKind.Invalid, "The day {day} stands twice.", "日期 {day} 重复。");
}
