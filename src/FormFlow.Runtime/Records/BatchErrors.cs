using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Records;

/// <summary>Refusals of the bodies of writes.</summary>
public static class BatchErrors
{
    public static readonly ErrorCode UnknownMember = new("body.unknown_member", ErrorKind.Invalid, "'{member}' does not belong here, or stands twice.", "“{member}”不应出现在此处，或出现了两次。");
    public static readonly ErrorCode NoOperations = new("batch.no_operations", ErrorKind.Invalid, "'operations' is needed: an array.", "缺少 operations 数组。");
    public static readonly ErrorCode TooMany = new("batch.too_many", ErrorKind.Invalid, "At most {maximum} operations in one batch.", "一次批量操作最多 {maximum} 项。");
    public static readonly ErrorCode BadCount = new("batch.bad_count", ErrorKind.Invalid, "Name 1 to {maximum} records.", "请指定 1 至 {maximum} 条数据。");
    public static readonly ErrorCode UnknownOperation = new("batch.unknown_operation", ErrorKind.Invalid, "'{op}' is not create, update, upsert or delete.", "“{op}”不是 create、update、upsert 或 delete。");
    public static readonly ErrorCode IdNeeded = new("batch.id_needed", ErrorKind.Invalid, "The id of the record is needed.", "缺少数据的 id。");
    public static readonly ErrorCode NoSuchBatch = new("batch.not_found", ErrorKind.NotFound, "There is no batch of yours of this id to go on with.", "没有可继续的批量操作。");
}
