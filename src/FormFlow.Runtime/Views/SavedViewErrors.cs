using FormFlow.Engine.Errors;

namespace FormFlow.Runtime.Views;

/// <summary>What can be refused about views that members save.</summary>
public static class SavedViewErrors
{
    public static readonly ErrorCode NotFound = new(
        "saved_view.not_found", ErrorKind.NotFound, "There is no such view.", "没有此视图。");

    public static readonly ErrorCode NotYours = new(
        "saved_view.not_yours", ErrorKind.Forbidden, "Only who made a shared view, or an owner, may change it.", "只有共享视图的创建者或所有者可以修改它。");

    public static readonly ErrorCode Stale = new(
        "saved_view.stale", ErrorKind.Stale, "The view was changed meanwhile: it is at version {version}.", "该视图已被他人修改，当前版本为 {version}。");

    public static readonly ErrorCode TooMany = new(
        "saved_view.too_many", ErrorKind.Invalid, "A member saves {maximum} views over a form at most; remove one first.", "每位成员在一个表单上最多保存 {maximum} 个视图；请先删除一个。");

    public static readonly ErrorCode TooLarge = new(
        "saved_view.too_large", ErrorKind.Invalid, "A view has {maximum} characters at most.", "一个视图最多 {maximum} 个字符。");

    public static readonly ErrorCode OwnPlace = new(
        "saved_view.own_place", ErrorKind.Invalid, "The name stands beside the view, and the form in the address: leave '{member}' out.", "名称写在视图旁，表单写在地址中：请去掉“{member}”。");

    public static readonly ErrorCode UnknownBase = new(
        "saved_view.unknown_base", ErrorKind.Invalid, "The form has no view '{view}'.", "该表单没有视图“{view}”。");
}
