using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Packages;

/// <summary>Refusals of packages. Their pointers name the file and the place in it: <c>forms/order.json#/fields/3/key</c>.</summary>
public static class PackageErrors
{
    public static readonly ErrorCode Missing = new("package.missing_file", ErrorKind.Invalid, "The package has no {path}.", "应用包中缺少 {path}。");
    public static readonly ErrorCode UnknownPath = new("package.unknown_path", ErrorKind.Invalid, "A package has no place for '{path}'.", "应用包中不应有“{path}”。");
    public static readonly ErrorCode RepeatedPath = new("package.repeated_path", ErrorKind.Invalid, "'{path}' stands twice.", "“{path}”重复。");
    public static readonly ErrorCode UnsupportedFormat = new("package.unsupported_format", ErrorKind.Invalid, "The format {format} is not supported; this version reads {supported}.", "不支持格式 {format}；当前版本可读取 {supported}。");
    public static readonly ErrorCode Mismatch = new("package.mismatch", ErrorKind.Invalid, "'{value}' differs from '{other}' in package.json.", "“{value}”与 package.json 中的“{other}”不一致。");
    public static readonly ErrorCode UnknownForm = new("package.unknown_form", ErrorKind.Invalid, "The package has no form '{form}'.", "应用包中没有表单“{form}”。");
    public static readonly ErrorCode RepeatedReference = new("package.repeated_ref", ErrorKind.Invalid, "The ref '{ref}' stands twice in the package.", "引用名“{ref}”在应用包中重复。");
    public static readonly ErrorCode UnknownReference = new("package.unknown_ref", ErrorKind.Invalid, "No record has the ref '{ref}'.", "没有引用名为“{ref}”的数据。");
    public static readonly ErrorCode ReferenceLoop = new("package.ref_loop", ErrorKind.Invalid, "The records refer to each other in a loop at '{ref}'.", "数据互相引用，在“{ref}”处形成循环。");
    public static readonly ErrorCode InvalidSample = new("package.invalid_sample", ErrorKind.Invalid, "The sample value cannot be used: {reason}", "无法使用该示例值：{reason}");
    public static readonly ErrorCode BadPicture = new("package.bad_picture", ErrorKind.Invalid, "'{name}' is no name of a picture: lower-case letters, digits, hyphens and underscores, then .svg, .png or .webp.", "“{name}”不是有效的图片名：由小写字母、数字、连字符和下划线组成，以 .svg、.png 或 .webp 结尾。");
    public static readonly ErrorCode Unreadable = new("package.unreadable", ErrorKind.Invalid, "The file is no zip archive, or it is damaged.", "该文件不是有效的 zip 压缩包，或已损坏。");
    public static readonly ErrorCode UnsafePath = new("package.unsafe_path", ErrorKind.Invalid, "The path '{path}' is not allowed in a package.", "应用包中不允许路径“{path}”。");
    public static readonly ErrorCode NotAFile = new("package.not_a_file", ErrorKind.Invalid, "'{path}' is a link or another thing that is no plain file.", "“{path}”是链接或其他非普通文件。");
    public static readonly ErrorCode Encrypted = new("package.encrypted", ErrorKind.Invalid, "'{path}' is encrypted.", "“{path}”已加密。");
    public static readonly ErrorCode TooManyFiles = new("package.too_many_files", ErrorKind.TooLarge, "A package has at most {maximum} files.", "应用包最多包含 {maximum} 个文件。");
    public static readonly ErrorCode TooLarge = new("package.too_large", ErrorKind.TooLarge, "The package holds more than {maximum} bytes.", "应用包超过 {maximum} 字节。");
    public static readonly ErrorCode FileTooLarge = new("package.file_too_large", ErrorKind.TooLarge, "'{path}' holds more than {maximum} bytes.", "“{path}”超过 {maximum} 字节。");
    public static readonly ErrorCode Bomb = new("package.compressed_too_much", ErrorKind.TooLarge, "'{path}' unpacks to more than {maximum} times its size.", "“{path}”解压后超过其大小的 {maximum} 倍。");

    /// <summary>The place in a file of a package: its path, and the JSON Pointer in it as a fragment.</summary>
    public static string Place(string path, string? pointer) => string.IsNullOrEmpty(pointer) ? path : $"{path}#{pointer}";
}
