using FormFlow.Engine.Errors;

namespace FormFlow.Server.Multipart;

/// <summary>What can be wrong with a request that brings a file.</summary>
internal static class UploadErrors
{
    public static readonly ErrorCode NotMultipart = new("upload.not_multipart", ErrorKind.UnsupportedMediaType, "Send the file as multipart/form-data with its boundary.", "请以 multipart/form-data（含 boundary）发送文件。");
    public static readonly ErrorCode Broken = new("upload.broken", ErrorKind.Malformed, "The parts of the request cannot be told apart: {reason}", "无法分辨请求的各个部分：{reason}");
    public static readonly ErrorCode NoName = new("upload.no_name", ErrorKind.Malformed, "A part has no name.", "有一部分没有名称。");
    public static readonly ErrorCode NoFile = new("upload.no_file", ErrorKind.Invalid, "The part 'file' is needed.", "缺少 file 部分。");
    public static readonly ErrorCode Repeated = new("upload.part_repeated", ErrorKind.Invalid, "The part '{part}' stands twice.", "“{part}”部分重复出现。");
    public static readonly ErrorCode TooLong = new("upload.part_too_long", ErrorKind.Invalid, "The part '{part}' may have {maximum} bytes at most.", "“{part}”部分最多 {maximum} 字节。");
    public static readonly ErrorCode NotText = new("upload.part_not_text", ErrorKind.Invalid, "The part '{part}' is not UTF-8 text.", "“{part}”部分不是 UTF-8 文本。");
    public static readonly ErrorCode TooMany = new("upload.too_many_parts", ErrorKind.Invalid, "At most {maximum} parts.", "最多 {maximum} 个部分。");
}
