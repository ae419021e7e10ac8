using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Packages;

/// <summary>Refusals of installations.</summary>
public static class InstallErrors
{
    public static readonly ErrorCode OpenDrafts = new("package.open_drafts", ErrorKind.Conflict, "Drafts of the app are not published: {documents}. Publish or discard them first.", "应用有未发布的草稿：{documents}。请先发布或放弃。");
    public static readonly ErrorCode ChangedHere = new("package.changed_here", ErrorKind.Conflict, "{kind} '{key}', {place}: changed here and in the package, each otherwise. Install with keep=true to keep what is here or with overwrite=true to take the package's; all other changes are merged.", "{kind}“{key}”的 {place} 在本地和应用包中都已更改，且不一致。用 keep=true 安装可保留本地内容，用 overwrite=true 安装可采用应用包内容；其他更改会自动合并。");
    public static readonly ErrorCode TwoChoices = new("package.two_choices", ErrorKind.Invalid, "keep and overwrite exclude each other.", "keep 与 overwrite 不能同时使用。");
    public static readonly ErrorCode NoRelease = new("package.no_release", ErrorKind.Invalid, "The app '{app}' has no release {release}.", "应用“{app}”没有发布记录 {release}。");
    public static readonly ErrorCode Older = new("package.older", ErrorKind.Conflict, "Version {version} is older than {installed}, which is installed. Install with overwrite=true to go back.", "版本 {version} 低于已安装的 {installed}。如要退回，请使用 overwrite=true 安装。");
    public static readonly ErrorCode Requires = new("package.requires", ErrorKind.Invalid, "The app '{app}' is needed in version {version} or later; installed: {installed}.", "需要应用“{app}”的 {version} 或更高版本；当前：{installed}。");
    public static readonly ErrorCode NotAPackage = new("package.wrong_content_type", ErrorKind.Malformed, "Send a zip (application/zip) or { \"template\": … } (application/json).", "请发送 zip（application/zip）或 { \"template\": … }（application/json）。");
}
