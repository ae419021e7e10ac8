using FormFlow.Engine.Links;
using FormFlow.Server.Problems;

namespace FormFlow.Server.Public;

/// <summary>The words of public pages that no form brings.</summary>
internal sealed class PublicWords
{
    private static readonly PublicWords English = new()
    {
        Language = Languages.English,
        Yes = "Yes",
        No = "No",
        Choose = "Choose…",
        Levels = "First level / second level / …",
        Commas = "Several, separated by commas",
        Send = "Send",
        Add = "Add a row",
        Remove = "Remove row",
        Row = "Row",
        Clear = "Sign again",
        Required = "required",
        Trap = "Leave this empty",
        Faulty = "Something is not right yet. Please look at the fields below.",
        Changed = "The form was changed while you were filling it in. What you wrote is still here; please check it and send again.",
        Expired = "The page was open for a long time. What you wrote is still here; please send it again.",
        Busy = "Too much is being sent at the moment. What you wrote is still here; please try again in a minute.",
        NotFound = "There is no form here",
        NotFoundText = "Please check the address, or ask whoever gave it to you for a new one.",
        Password = "Password",
        PasswordAsked = "This form is open to those who know its password.",
        PasswordWrong = "That is not the password.",
        Open = "Open the form",
        Thanks = "Thank you",
        ThanksText = "What you sent has arrived.",
        GoOn = "Continue",
        Unreadable = "What was sent cannot be read. Please open the form again.",
        Parts = Named("Country", "Province or state", "City", "District", "Street and number", "Postal code", "Latitude", "Longitude", "Place"),
        States = new Dictionary<PublicLinkState, string>
        {
            [PublicLinkState.Closed] = "This form is closed for now.",
            [PublicLinkState.Early] = "This form is not open yet.",
            [PublicLinkState.Over] = "The time for this form is over.",
            [PublicLinkState.Full] = "This form has taken as many answers as it can.",
        },
    };

    private static readonly PublicWords Chinese = new()
    {
        Language = Languages.Chinese,
        Yes = "是",
        No = "否",
        Choose = "请选择…",
        Levels = "第一级 / 第二级 / …",
        Commas = "多项请用逗号分隔",
        Send = "提交",
        Add = "添加一行",
        Remove = "删除第",
        Row = "第",
        Clear = "重新签名",
        Required = "必填",
        Trap = "请勿填写",
        Faulty = "还有内容需要修改，请查看下面标出的项目。",
        Changed = "您填写期间表单有更新。已填写的内容都还在，请核对后再次提交。",
        Expired = "页面打开时间过长。已填写的内容都还在，请再次提交。",
        Busy = "当前提交过于频繁。已填写的内容都还在，请稍后再试。",
        NotFound = "这里没有表单",
        NotFoundText = "请检查地址，或向提供地址的人索取新的地址。",
        Password = "密码",
        PasswordAsked = "知道密码的人可以填写此表单。",
        PasswordWrong = "密码不正确。",
        Open = "打开表单",
        Thanks = "谢谢",
        ThanksText = "您提交的内容已收到。",
        GoOn = "继续",
        Unreadable = "无法读取提交的内容，请重新打开表单。",
        Parts = Named("国家", "省/州", "城市", "区县", "详细地址", "邮政编码", "纬度", "经度", "地点"),
        States = new Dictionary<PublicLinkState, string>
        {
            [PublicLinkState.Closed] = "此表单暂时关闭。",
            [PublicLinkState.Early] = "此表单尚未开放。",
            [PublicLinkState.Over] = "此表单的填写时间已结束。",
            [PublicLinkState.Full] = "此表单收到的答复已达上限。",
        },
    };

    public required string Language { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Choose { get; init; }

    public required string Levels { get; init; }

    public required string Commas { get; init; }

    public required string Send { get; init; }

    public required string Add { get; init; }

    public required string Remove { private get; init; }

    public required string Row { private get; init; }

    public required string Clear { get; init; }

    public required string Required { get; init; }

    public required string Trap { get; init; }

    public required string Faulty { get; init; }

    public required string Changed { get; init; }

    public required string Expired { get; init; }

    public required string Busy { get; init; }

    public required string NotFound { get; init; }

    public required string NotFoundText { get; init; }

    public required string Password { get; init; }

    public required string PasswordAsked { get; init; }

    public required string PasswordWrong { get; init; }

    public required string Open { get; init; }

    public required string Thanks { get; init; }

    public required string ThanksText { get; init; }

    public required string GoOn { get; init; }

    public required string Unreadable { get; init; }

    private Dictionary<string, string> Parts { get; init; } = [];

    private Dictionary<PublicLinkState, string> States { get; init; } = [];

    /// <summary>The words of a language.</summary>
    public static PublicWords In(string language) => language == Languages.Chinese ? Chinese : English;

    /// <summary>What a part of a value is called.</summary>
    public string Part(string name) => Parts[name];

    /// <summary>Why a link takes nothing.</summary>
    public string Why(PublicLinkState state) => States.GetValueOrDefault(state, NotFound);

    /// <summary>What a row of a sub-form is called.</summary>
    public string RowNamed(int number) => this == Chinese ? $"{Row} {number} 行" : $"{Row} {number}";

    /// <summary>What the button says that takes a row away.</summary>
    public string RemoveNamed(int number) => this == Chinese ? $"{Remove} {number} 行" : $"{Remove} {number}";

    private static Dictionary<string, string> Named(string country, string province, string city, string district, string detail, string postalCode, string latitude, string longitude, string address) => new()
    {
        ["country"] = country,
        ["province"] = province,
        ["city"] = city,
        ["district"] = district,
        ["detail"] = detail,
        ["postalCode"] = postalCode,
        ["latitude"] = latitude,
        ["longitude"] = longitude,
        ["address"] = address,
    };
}
