using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Apps;

/// <summary>Refusals of app documents.</summary>
public static class AppErrors
{
    public static readonly ErrorCode InvalidVersion = new("app.invalid_version", ErrorKind.Invalid, "'{version}' is no version such as 1.4.0.", "“{version}”不是 1.4.0 这样的版本号。");
    public static readonly ErrorCode UnknownView = new("app.unknown_view", ErrorKind.Invalid, "There is no view '{view}'.", "没有视图“{view}”。");
    public static readonly ErrorCode TooDeep = new("app.navigation_too_deep", ErrorKind.Invalid, "The navigation is at most {maximum} levels deep.", "导航最多 {maximum} 层。");
}
