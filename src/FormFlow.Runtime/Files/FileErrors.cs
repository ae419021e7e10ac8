using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Files;

/// <summary>Refusals of files.</summary>
public static class FileErrors
{
    public static readonly ErrorCode NotFound = new("file.not_found", ErrorKind.NotFound, "There is no such file.", "没有这个文件。");
    public static readonly ErrorCode NotUploaded = new("file.not_uploaded", ErrorKind.Invalid, "No file {file} was uploaded here.", "此处未上传过文件 {file}。");
    public static readonly ErrorCode Mismatch = new("file.mismatch", ErrorKind.Invalid, "The file was not uploaded with this {member}; take what the upload answered.", "文件上传时的 {member} 与此不同；请使用上传时返回的值。");
    public static readonly ErrorCode TooLarge = new("file.too_large", ErrorKind.TooLarge, "A file may have at most {maximum} bytes.", "文件最大为 {maximum} 字节。");
    public static readonly ErrorCode NotMultipart = new("file.not_multipart", ErrorKind.Malformed, "Send one file as multipart/form-data in a part called “file”.", "请以 multipart/form-data 发送一个名为“file”的文件部分。");
    public static readonly ErrorCode UnknownPart = new("file.unknown_part", ErrorKind.Malformed, "There is no place for the part “{part}”; one part called “file” is taken.", "不接受部分“{part}”；仅接受一个名为“file”的部分。");
}
