using FormFlow.Engine.Links;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Public;

/// <summary>The words of public pages that no form brings.</summary>
/// <param name="language">Their language.</param>
internal sealed class PublicWords(string language)
{
    private static readonly PublicWords English = new(Languages.English);
    private static readonly PublicWords Chinese = new(Languages.Chinese);

    public string Language => language;

    public string Yes => Say("Yes", "是");

    public string No => Say("No", "否");

    public string Choose => Say("Choose…", "请选择…");

    public string Levels => Say("First level / second level / …", "第一级 / 第二级 / …");

    public string Commas => Say("Several, separated by commas", "多项请用逗号分隔");

    public string Send => Say("Send", "提交");

    public string LookUp => Say("Look up", "查询");

    public string Add => Say("Add a row", "添加一行");

    public string Clear => Say("Sign again", "重新签名");

    public string Required => Say("required", "必填");

    public string Trap => Say("Leave this empty", "请勿填写");

    public string Faulty => Say("Something is not right yet. Please look at the fields below.", "还有内容需要修改，请查看下面标出的项目。");

    public string Changed => Say("The form was changed while you were filling it in. What you wrote is still here; please check it and send again.", "您填写期间表单有更新。已填写的内容都还在，请核对后再次提交。");

    public string Expired => Say("The page was open for a long time. What you wrote is still here; please send it again.", "页面打开时间过长。已填写的内容都还在，请再次提交。");

    public string Busy => Say("Too much is being sent at the moment. What you wrote is still here; please try again in a minute.", "当前提交过于频繁。已填写的内容都还在，请稍后再试。");

    public string Pressed => Say("Much is being sent at the moment. What you wrote is still here; please send it once more.", "当前提交较多。已填写的内容都还在，请再提交一次。");

    public string NotFound => Say("There is no form here", "这里没有表单");

    public string NotFoundText => Say("Please check the address, or ask whoever gave it to you for a new one.", "请检查地址，或向提供地址的人索取新的地址。");

    public string NoneFound => Say("Nothing was found", "没有找到");

    public string NoneFoundText => Say("Please check what you typed: every answer has to be exactly as it was given.", "请核对填写的内容，每一项都须与登记时完全一致。");

    public string Password => Say("Password", "密码");

    public string PasswordAsked => Say("This form is open to those who know its password.", "知道密码的人可以打开此表单。");

    public string PasswordWrong => Say("That is not the password.", "密码不正确。");

    public string Open => Say("Open the form", "打开表单");

    public string Thanks => Say("Thank you", "谢谢");

    public string ThanksText => Say("What you sent has arrived.", "您提交的内容已收到。");

    public string GoOn => Say("Continue", "继续");

    public string Unreadable => Say("What was sent cannot be read. Please open the form again.", "无法读取提交的内容，请重新打开表单。");

    /// <summary>The words of a language.</summary>
    public static PublicWords In(string language) => language == Languages.Chinese ? Chinese : English;

    /// <summary>What a part of a value is called.</summary>
    public string Part(string name) => name switch
    {
        "country" => Say("Country", "国家"),
        "province" => Say("Province or state", "省/州"),
        "city" => Say("City", "城市"),
        "district" => Say("District", "区县"),
        "detail" => Say("Street and number", "详细地址"),
        "postalCode" => Say("Postal code", "邮政编码"),
        "latitude" => Say("Latitude", "纬度"),
        "longitude" => Say("Longitude", "经度"),
        "address" => Say("Place", "地点"),
        _ => throw new InvalidOperationException($"There is no part {name}."),
    };

    public string Lasting => Say("Such as 1h 30m", "例如 1小时30分钟");

    /// <summary>Why a link takes nothing.</summary>
    /// <param name="state">How it stands.</param>
    /// <param name="opens">When it opens, where that is known.</param>
    public string Why(PublicLinkState state, string? opens) => state switch
    {
        PublicLinkState.Closed => Say("This form is closed for now.", "此表单暂时关闭。"),
        PublicLinkState.Early when opens is not null => Say($"This form is not open yet. It opens on {opens}.", $"此表单尚未开放，将于{opens}开放。"),
        PublicLinkState.Early => Say("This form is not open yet.", "此表单尚未开放。"),
        PublicLinkState.Over => Say("The time for this form is over.", "此表单的填写时间已结束。"),
        PublicLinkState.Full => Say("This form has taken as many answers as it can.", "此表单收到的答复已达上限。"),
        _ => NotFound,
    };

    /// <summary>What a row of a sub-form is called.</summary>
    public string RowNamed(int number) => Say($"Row {number}", $"第 {number} 行");

    /// <summary>What the button says that takes a row away.</summary>
    public string RemoveNamed(int number) => Say($"Remove row {number}", $"删除第 {number} 行");

    /// <summary>How many records were found.</summary>
    public string Found(int count) => Say($"Found: {count}", $"找到 {count} 条");

    /// <summary>That there are more than are shown.</summary>
    public string OnlyNewest(int count) => Say($"Only the newest {count} are shown.", $"仅显示最新的 {count} 条。");

    private string Say(string english, string chinese) => language == Languages.Chinese ? chinese : english;
}
