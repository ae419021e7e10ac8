namespace FormFlow.Engine.Tests.Samples;

/// <summary>The words that invented people and companies are made of.</summary>
internal static class CrmWords
{
    public static readonly string[] ChinesePlaces = ["云溪", "岚川", "青桐", "北辰", "南屿", "海沐", "星桥", "松原里", "江右", "白鹿", "镜湖", "望海", "石榴园", "长亭", "雁栖", "竹里"];
    public static readonly (string Word, string Industry)[] ChineseTrades =
    [
        ("精密机械", "制造"), ("生物科技", "医药"), ("连锁超市", "零售"), ("软件", "软件"), ("物流", "物流"), ("食品", "食品"), ("建筑设计", "建筑"), ("教育科技", "教育"), ("新能源", "能源"), ("医疗器械", "医疗"),
    ];

    public static readonly string[] ForeignNames = ["Alderbrook", "Brightwater", "Corvane", "Dunmere", "Elmsford", "Fennimore", "Greyhaven", "Holmgard", "Ivorra", "Juneberg", "Kestrelmoor", "Lindqvale", "Marrowby", "Nordlys", "Ostervik", "Pellworth"];
    public static readonly (string Word, string Industry, string Country)[] ForeignTrades =
    [
        ("Tools Ltd", "Manufacturing", "United Kingdom"), ("Foods GmbH", "Food", "Germany"), ("Retail Inc.", "Retail", "United States"), ("Health AG", "Healthcare", "Switzerland"),
        ("Logistics B.V.", "Logistics", "Netherlands"), ("Software Pte. Ltd.", "Software", "Singapore"), ("Energy AS", "Energy", "Norway"), ("Studio S.r.l.", "Design", "Italy"),
    ];

    public static readonly (string Province, string City, string District)[] ChineseCities =
    [
        ("北京市", "北京市", "海淀区"), ("上海市", "上海市", "浦东新区"), ("广东省", "深圳市", "南山区"), ("浙江省", "杭州市", "余杭区"), ("四川省", "成都市", "武侯区"), ("江苏省", "苏州市", "吴中区"), ("湖北省", "武汉市", "洪山区"),
    ];

    public static readonly string[] Surnames = ["陈", "林", "周", "吴", "许", "沈", "韩", "唐", "冯", "董", "程", "蔡", "彭", "潘", "袁", "于", "余", "叶", "杜", "苏"];
    public static readonly string[] GivenNames = ["思远", "雨桐", "子墨", "若溪", "明轩", "静怡", "浩然", "晓琳", "志强", "婉清", "嘉木", "书瑶", "启航", "安琪", "文博", "一凡", "可欣", "景行"];
    public static readonly string[] FirstNames = ["Amara", "Bruno", "Clara", "Davit", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Keiko", "Lars", "Mina", "Noor", "Oskar", "Priya", "Rafael", "Sofia", "Tomas", "Ulla"];
    public static readonly string[] LastNames = ["Abara", "Bergmann", "Costa", "Dahl", "Eriksen", "Fontaine", "Galli", "Hansen", "Ivanova", "Jensen", "Kowalska", "Lindholm", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi"];
    public static readonly string[] ChineseJobs = ["总经理", "采购经理", "信息部主任", "财务总监", "运营总监", "销售总监", "技术负责人", "行政主管"];
    public static readonly string[] ForeignJobs = ["Managing director", "Head of purchasing", "IT manager", "CFO", "Operations manager", "Sales director", "Head of engineering", "Office manager"];
    public static readonly string[] ChineseNeeds = ["希望把分散的表格合并成一套系统，减少重复录入。", "需要看到各分公司的实时进度，月底不再靠人工汇总。", "现有系统合同到期，想在年底前完成替换。", "客户投诉响应慢，需要有提醒和升级。", "审批环节太多，希望手机上就能处理。"];
    public static readonly string[] ForeignNeeds = ["Wants one system instead of spreadsheets that nobody trusts.", "Needs to see the progress of every branch without asking.", "The present contract ends this year and must be replaced.", "Answers to customers take too long; needs reminders.", "Approvals take weeks; wants them on the phone."];

    public static readonly (string English, string Chinese)[] Talks =
    [
        ("Talked through the present process and where time is lost.", "梳理了现有流程，找出了耗时的环节。"),
        ("Sent the overview and agreed on a date for the demonstration.", "发送了产品介绍，约定了演示时间。"),
        ("Showed the board and the reports; questions about the import.", "演示了看板与报表，对方关心数据导入。"),
        ("Nobody answered; left a message.", "无人接听，已留言。"),
        ("Went through the quote line by line; the discount is open.", "逐项确认了报价，折扣待定。"),
        ("Met the finance department; payment in three parts is fine.", "与财务部见面，认可分三期付款。"),
        ("They compare us with another supplier until next week.", "对方正在对比另一家供应商，下周给答复。"),
        ("Asked how the first weeks went; training wanted for two more people.", "回访了上线情况，希望再培训两位同事。"),
    ];

    public static readonly (string Name, string Sku, string Series, string[] Category, int Price, int Cost, string Unit)[] Products =
    [
        ("协同平台 标准版 / Platform Standard", "PL-100", "Platform", ["software", "platform"], 36000, 9000, "year"), ("协同平台 专业版 / Platform Pro", "PL-200", "Platform", ["software", "platform"], 88000, 18000, "year"),
        ("协同平台 集团版 / Platform Group", "PL-300", "Platform", ["software", "platform"], 260000, 52000, "year"), ("客服模块 / Service module", "MO-110", "Modules", ["software", "module"], 18000, 4000, "year"),
        ("仓储模块 / Warehouse module", "MO-120", "Modules", ["software", "module"], 24000, 5200, "year"), ("生产模块 / Production module", "MO-130", "Modules", ["software", "module"], 42000, 9800, "year"),
        ("财务对接 / Finance link", "MO-140", "Modules", ["software", "module"], 16000, 3600, "year"), ("报表模块 / Report module", "MO-150", "Modules", ["software", "module"], 12000, 2500, "year"),
        ("移动端 / Mobile app", "MO-160", "Modules", ["software", "module"], 9800, 2000, "year"), ("电子签 / E-signature", "MO-170", "Modules", ["software", "module"], 6800, 1900, "year"),
        ("扫码终端 T1 / Scanner T1", "HW-210", "Scanners", ["hardware", "device"], 1280, 760, "piece"), ("扫码终端 T2 / Scanner T2", "HW-220", "Scanners", ["hardware", "device"], 1980, 1150, "piece"),
        ("标签打印机 / Label printer", "HW-230", "Printers", ["hardware", "device"], 2460, 1500, "piece"), ("工位平板 / Station tablet", "HW-240", "Tablets", ["hardware", "device"], 3280, 2350, "piece"),
        ("网关 / Gateway", "HW-250", "Gateways", ["hardware", "device"], 4600, 2900, "piece"), ("充电底座 / Charging dock", "HW-310", "Accessories", ["hardware", "accessory"], 260, 120, "piece"),
        ("标签纸 / Label rolls", "HW-320", "Accessories", ["hardware", "accessory"], 48, 22, "set"), ("挂架 / Wall mount", "HW-330", "Accessories", ["hardware", "accessory"], 150, 65, "piece"),
        ("实施服务 / Roll-out", "SV-410", "Services", ["service", "rollout"], 2600, 1500, "day"), ("数据迁移 / Data migration", "SV-420", "Services", ["service", "rollout"], 3000, 1700, "day"),
        ("管理员培训 / Admin training", "SV-430", "Services", ["service", "training"], 2200, 1100, "day"), ("员工培训 / Staff training", "SV-440", "Services", ["service", "training"], 1800, 900, "day"),
        ("标准维保 / Standard support", "SV-450", "Services", ["service", "support"], 15000, 6000, "year"), ("白金维保 / Platinum support", "SV-460", "Services", ["service", "support"], 38000, 16000, "year"),
        ("旧版终端 T0 / Scanner T0", "HW-200", "Scanners", ["hardware", "device"], 980, 700, "piece"),
    ];

    public static readonly (string Name, string Type, int Cost, int Goal)[] Channels =
    [
        ("官网 / Website", "online", 12000, 40), ("搜索广告 / Search ads", "online", 45000, 60), ("行业展会 / Trade fairs", "event", 60000, 35), ("线上研讨会 / Webinars", "event", 15000, 30),
        ("老客户转介绍 / Referrals", "referral", 3000, 15), ("渠道伙伴 / Partners", "partner", 20000, 25), ("电话开发 / Cold calls", "outbound", 18000, 50), ("短视频 / Short videos", "online", 25000, 45),
    ];

    public static readonly (string Subject, string Category, string Situation, string Answer)[] Scripts =
    [
        ("太贵了 / Too expensive", "price", "客户说价格超出预期。 The price is above what they expected.", "先问与什么相比，再算三年总成本。 Ask: compared with what? Then work out the cost over three years."),
        ("要折扣 / They want a discount", "price", "客户在成交前要求折扣。 A discount is asked for before signing.", "用范围或期限交换，不单独降价。 Trade it for scope or time; never for nothing."),
        ("没有预算 / No budget", "price", "客户表示今年没有预算。 There is no budget this year.", "确认立项时间，先做小范围试点。 Learn when budgets are made; offer a small pilot."),
        ("不需要 / No need", "need", "客户认为表格够用。 Spreadsheets are good enough, they say.", "请对方估算每月汇总的工时。 Ask how many hours each month go into collecting figures."),
        ("功能太多 / Too many functions", "need", "客户担心员工学不会。 They fear that people will not learn it.", "只启用首批两个模块，安排半天培训。 Begin with two modules and half a day of training."),
        ("再等等 / Let us wait", "timing", "客户想明年再说。 They want to talk next year.", "算出推迟半年的损失，约定下次时间。 Work out what half a year costs; fix the next date."),
        ("正在换人 / People are changing", "timing", "负责人即将调岗。 Our contact is moving on.", "请现任引荐继任者，并留下书面总结。 Ask for an introduction and leave a written summary."),
        ("没听说过你们 / Never heard of you", "trust", "客户担心小厂商。 They doubt a small supplier.", "提供同行业客户名单与参观机会。 Offer references in their trade and a visit."),
        ("数据安全 / Data security", "trust", "信息部询问数据存放。 IT asks where data are kept.", "说明可自行部署，提供备份与权限说明。 Explain self-hosting, backups and permissions."),
        ("对手更便宜 / Others are cheaper", "competitor", "竞品报价更低。 A competitor quotes less.", "逐项对比范围，找出缺少的部分。 Compare line by line and find what is missing."),
        ("对手功能更多 / Others do more", "competitor", "竞品清单更长。 Their list of functions is longer.", "回到客户的三个目标，只演示相关部分。 Return to the customer's three goals and show only those."),
        ("要领导同意 / The boss decides", "authority", "联系人不能决定。 Our contact cannot decide.", "准备一页纸方案，约决策者一起开会。 Prepare one page and ask for a meeting with who decides."),
    ];
}
