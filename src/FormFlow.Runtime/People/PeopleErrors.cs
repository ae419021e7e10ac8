using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.People;

/// <summary>What can be refused about people, their sign-in, departments and keys.</summary>
public static class PeopleErrors
{
    public static readonly ErrorCode BadName = new(
        "person.bad_name", ErrorKind.Invalid, "A name has 1 to {maximum} characters, none of them a control character.", "名称须为 1 至 {maximum} 个字符，且不含控制字符。");

    public static readonly ErrorCode BadEmail = new(
        "person.bad_email", ErrorKind.Invalid, "This is not an e-mail address.", "这不是有效的电子邮箱地址。");

    public static readonly ErrorCode BadPassword = new(
        "person.bad_password", ErrorKind.Invalid, "A password has {minimum} to {maximum} characters.", "密码长度须为 {minimum} 至 {maximum} 个字符。");

    public static readonly ErrorCode WrongPassword = new(
        "person.wrong_password", ErrorKind.Invalid, "This is not your password so far.", "当前密码不正确。");

    public static readonly ErrorCode SignInFailed = new(
        "session.failed", ErrorKind.Unauthenticated, "E-mail address or password is wrong.", "邮箱或密码错误。");

    public static readonly ErrorCode SignInThrottled = new(
        "session.throttled", ErrorKind.TooMany, "Too many attempts; try again in {seconds} s.", "尝试次数过多，请在 {seconds} 秒后再试。");

    public static readonly ErrorCode SignInNeeded = new(
        "session.required", ErrorKind.Unauthenticated, "Sign in first, or send an API key.", "请先登录，或提供 API 密钥。");

    public static readonly ErrorCode KeyNotValid = new(
        "api_key.not_valid", ErrorKind.Unauthenticated, "This API key is not valid, or no longer.", "此 API 密钥无效或已失效。");

    public static readonly ErrorCode OwnersOnly = new(
        "member.owners_only", ErrorKind.Forbidden, "Only an owner of the workspace may do this.", "只有工作区所有者可以执行此操作。");

    public static readonly ErrorCode MembersOnly = new(
        "member.members_only", ErrorKind.Forbidden, "A signed-in member may do this, an API key may not.", "此操作须由已登录的成员执行，不能使用 API 密钥。");

    public static readonly ErrorCode MemberNotFound = new(
        "member.not_found", ErrorKind.NotFound, "There is no such member.", "没有此成员。");

    public static readonly ErrorCode MemberExists = new(
        "member.exists", ErrorKind.Conflict, "Somebody with this e-mail address is a member already.", "该邮箱对应的人已是成员。");

    public static readonly ErrorCode MemberStale = new(
        "member.stale", ErrorKind.Stale, "The member was changed meanwhile: it is at version {version}.", "该成员已被他人修改，当前版本为 {version}。");

    public static readonly ErrorCode LastOwner = new(
        "member.last_owner", ErrorKind.Conflict, "A workspace keeps at least one owner who can sign in.", "工作区须至少保留一位可登录的所有者。");

    public static readonly ErrorCode DepartmentNotFound = new(
        "department.not_found", ErrorKind.NotFound, "There is no such department.", "没有此部门。");

    public static readonly ErrorCode DepartmentUnknown = new(
        "department.unknown", ErrorKind.Invalid, "There is no department “{id}”.", "没有部门“{id}”。");

    public static readonly ErrorCode MemberUnknown = new(
        "member.unknown", ErrorKind.Invalid, "There is no member “{id}”.", "没有成员“{id}”。");

    public static readonly ErrorCode DepartmentStale = new(
        "department.stale", ErrorKind.Stale, "The department was changed meanwhile: it is at version {version}.", "该部门已被他人修改，当前版本为 {version}。");

    public static readonly ErrorCode DepartmentCycle = new(
        "department.cycle", ErrorKind.Invalid, "A department cannot stand below itself.", "部门不能位于自身之下。");

    public static readonly ErrorCode DepartmentInUse = new(
        "department.in_use", ErrorKind.Conflict, "The department still has members or departments below it.", "该部门仍有成员或下级部门。");

    public static readonly ErrorCode KeyNotFound = new(
        "api_key.not_found", ErrorKind.NotFound, "There is no such API key.", "没有此 API 密钥。");

    public static readonly ErrorCode KeyExpiryPast = new(
        "api_key.expiry_past", ErrorKind.Invalid, "The key would have expired already.", "到期时间已过。");

    public static readonly ErrorCode TooManyDepartments = new(
        "member.too_many_departments", ErrorKind.Invalid, "A member belongs to {maximum} departments at most.", "一位成员最多属于 {maximum} 个部门。");
}
