using System.Text.Json.Nodes;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>Those who buy: channels, companies, the people in them, and what became of first signs of interest.</summary>
internal sealed partial class CrmData
{
    private void Channels()
    {
        foreach (var (name, type, cost, goal) in CrmWords.Channels)
        {
            Add("channel", new() { ["name"] = name, ["type"] = type, ["active"] = true, ["monthlyCost"] = cost, ["leadGoal"] = goal, ["since"] = Day(-dice.Between(300, 900)), ["owner"] = Me() });
        }
    }

    private void Customers(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var isChinese = i % 3 != 2;
            var values = isChinese ? ChineseCompany(i) : ForeignCompany(i);
            customers.Add(($"customer-{i + 1}", isChinese, values["industry"]!.GetValue<string>()));
            var employees = dice.Of<int>([12, 35, 60, 90, 140, 260, 480, 900, 1600, 4200]);
            values["founded"] = dice.Between(1978, 2021);
            values["employees"] = employees;
            values["annualRevenue"] = employees * dice.Between(180, 900) * 1000m;
            var life = dice.Of<string>(["potential", "potential", "developing", "active", "active", "repeat", "quiet", "lost"]);
            values["tier"] = employees >= 900 ? "key" : employees >= 260 ? "large" : employees >= 60 ? "normal" : "small";
            values["channel"] = Ref("channel", dice.Between(1, 8));
            values["owner"] = Me();
            values["tags"] = List(dice.Some(["重点行业", "有预算", "待激活", "VIP"], 2));
            values["portrait"] = dice.Percent(60) ? dice.Of(isChinese ? CrmWords.ChineseNeeds : CrmWords.ForeignNeeds) : null;
            values["nextContactOn"] = dice.Percent(70) ? Day(dice.Between(-20, 60)) : null;
            values["satisfaction"] = life is "active" or "repeat" or "quiet" ? dice.Between(2, 5) : null;

            if (i > 12 && dice.Percent(15))
            {
                values["parentCompany"] = Ref("customer", dice.Between(1, 12));
            }

            Add("customer", values, Life(life));
        }
    }

    private CrmStory Life(string life)
    {
        var made = -dice.Between(366, 700);
        var story = new CrmStory(made);
        if (life == "potential")
        {
            return story;
        }

        story.Then(made + dice.Between(5, 60), "develop");
        if (life == "lost")
        {
            return story.Then(-dice.Between(10, 250), "leave", reason: [dice.Of<string>(["closed", "competitor", "noNeed", "service"])]);
        }

        if (life != "developing")
        {
            // The first order makes a customer active by itself.
            var first = life == "quiet" ? -dice.Between(200, 300) : -dice.Between(130, 300);
            story.Then(first, null, new() { ["lastOrderOn"] = Day(first) });
            if (life == "repeat")
            {
                var again = -dice.Between(10, 110);
                story.Then(again, null, new() { ["lastOrderOn"] = Day(again) }).Then(again, "reorder");
            }
            else if (life == "quiet")
            {
                story.Then(first + dice.Between(95, 140), "silence");
            }
        }

        return story;
    }

    private JsonObject ChineseCompany(int number)
    {
        // Steps that never meet the same place and trade twice within 60 companies.
        var nth = number - (number / 3);
        var (word, industry) = CrmWords.ChineseTrades[(nth + (nth / 16 * 3)) % CrmWords.ChineseTrades.Length];
        var place = CrmWords.ChinesePlaces[nth % CrmWords.ChinesePlaces.Length];
        var (province, city, district) = dice.Of(CrmWords.ChineseCities);
        return new()
        {
            ["name"] = $"{place}{word}有限公司",
            ["shortName"] = place + word[..2],
            ["creditCode"] = $"91{Digits(6)}MA{Digits(8)}",
            ["industry"] = industry,
            ["country"] = "中国",
            ["address"] = new JsonObject { ["country"] = "中国", ["province"] = province, ["city"] = city, ["district"] = district, ["detail"] = $"{place}路 {dice.Between(1, 300)} 号" },
            ["phone"] = $"+86 10 5555 {Digits(4)}",
            ["email"] = $"info{number + 1}@example.com",
            ["website"] = $"https://c{number + 1}.example.com",
        };
    }

    private JsonObject ForeignCompany(int number)
    {
        var nth = number / 3;
        var (word, industry, country) = CrmWords.ForeignTrades[(nth + (nth / 16)) % CrmWords.ForeignTrades.Length];
        var name = $"{CrmWords.ForeignNames[nth * 5 % CrmWords.ForeignNames.Length]} {word}";
        return new()
        {
            ["name"] = name,
            ["industry"] = industry,
            ["country"] = country,
            ["address"] = new JsonObject { ["country"] = country, ["detail"] = $"{dice.Between(1, 200)} Harbour Road", ["postalCode"] = Digits(5) },
            ["phone"] = $"+1 202 555 01{Digits(2)}",
            ["email"] = $"office{number + 1}@example.org",
            ["website"] = $"https://c{number + 1}.example.org",
        };
    }

    private void Contacts(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var customer = i % customers.Count;
            var isChinese = customers[customer].IsChinese;
            contacts.Add(($"contact-{i + 1}", customer));
            Add("contact", new()
            {
                ["name"] = Person(isChinese),
                ["customer"] = Ref("customer", customer + 1),
                ["jobTitle"] = dice.Of(isChinese ? CrmWords.ChineseJobs : CrmWords.ForeignJobs),
                ["role"] = dice.Of<string>(["decides", "influences", "uses", "guards", "unknown"]),
                ["primary"] = i < customers.Count,
                ["mobile"] = Mobile(isChinese),
                ["email"] = $"person{i + 1}@example.com",
                ["wechat"] = isChinese && dice.Percent(70) ? $"wx_sample_{i + 1}" : null,
                ["preferred"] = List(dice.Some(["phone", "email", "wechat", "visit"], 2)),
                ["closeness"] = dice.Between(1, 5),
                ["owner"] = Me(),
            });
        }
    }

    private void Leads()
    {
        foreach (var (number, outcome) in Shuffled([.. Repeated("new", 25), .. Repeated("contacted", 35), .. Repeated("needs", 35), .. Repeated("solution", 20), .. Repeated("quoted", 20), .. Repeated("signed", 85), .. Repeated("invalid", 100)]))
        {
            Lead(number, outcome);
        }
    }

    private void Lead(int number, string outcome)
    {
        string[] stages = ["new", "contacted", "needs", "solution", "quoted", "signed"];
        var isConsulting = dice.Percent(25);
        var isChinese = dice.Percent(65);
        var depth = outcome == "invalid" ? dice.Of<int>([0, 0, 1, 1, 2, 3, 4]) : Array.IndexOf(stages, outcome);
        var trade = dice.Of(CrmWords.ChineseTrades);
        var foreignTrade = dice.Of(CrmWords.ForeignTrades);
        var company = isChinese ? $"{dice.Of(CrmWords.ChinesePlaces)}{trade.Word}有限公司" : $"{dice.Of(CrmWords.ForeignNames)} {foreignTrade.Word}";
        var person = Person(isChinese);
        var values = new JsonObject
        {
            ["name"] = isChinese ? $"{company} · {person}" : $"{company}, {person}",
            ["company"] = company,
            ["jobTitle"] = dice.Of(isChinese ? CrmWords.ChineseJobs : CrmWords.ForeignJobs),
            ["phone"] = Mobile(isChinese),
            ["email"] = dice.Percent(70) ? $"lead{number}@example.net" : null,
            ["channel"] = Ref("channel", dice.Between(1, 8)),
            ["process"] = isConsulting ? "consulting" : "standard",
            ["country"] = isChinese ? "中国" : foreignTrade.Country,
            ["industry"] = isChinese ? trade.Industry : foreignTrade.Industry,
        };
        if (depth > 0 || dice.Percent(80))
        {
            // Who goes on meets the entry standard.
            var employees = depth > 0 ? dice.Of<int>([60, 120, 350, 700, 2000]) : dice.Of<int>([8, 25, 60, 120, 350, 700, 2000]);
            values["employees"] = employees;
            values["annualRevenue"] = depth > 0 ? Math.Max(10_000_000m, employees * dice.Between(120, 700) * 1000m) : employees * dice.Between(120, 700) * 1000m;
        }

        values["digitalNeed"] = depth > 0 || dice.Percent(55);
        values["urgency"] = dice.Percent(75) ? dice.Of<string>(["now", "quarter", "quarter", "halfYear", "later"]) : null;
        values["role"] = dice.Percent(70) ? dice.Of<string>(["decides", "influences", "uses", "unknown"]) : null;
        values["visits"] = dice.Between(0, 6 + (depth * 3));
        values["signals"] = List(dice.Some(["openedMail", "downloaded", "attended", "askedPrice", "triedProduct"], 1 + (depth / 2)));
        values["budget"] = depth > 1 || dice.Percent(25) ? dice.Between(2, 60) * 10_000m : null;
        values["need"] = depth > 1 || dice.Percent(30) ? dice.Of(isChinese ? CrmWords.ChineseNeeds : CrmWords.ForeignNeeds) : null;
        values["products"] = depth > 0 ? new JsonArray(Ref("product", dice.Between(1, 10)), Ref("product", dice.Between(11, 24))) : null;
        values["owner"] = depth > 0 || outcome == "invalid" || dice.Percent(60) ? Me() : null;
        values["tags"] = List(dice.Some(["高意向", "需回访", "大客户", "Hot", "Partner"], 1));

        // Closed ones spread over the year, open ones are as old as they are far.
        var isClosed = outcome is "signed" or "invalid";
        var last = isClosed ? -dice.Between(1, 300) : depth == 0 ? 0 : -dice.Between(1, 12);
        var made = depth == 0 && !isClosed ? -dice.Between(0, 6) : Math.Max(-365, last - dice.Between(3 + (depth * 4), 20 + (depth * 20)));
        var story = new CrmStory(made);
        if (depth > 0)
        {
            Pursue(story, isConsulting, depth, CrmStory.Days(dice, made, last, depth), values);
            workedLeads.Add(($"lead-{number}", made, last, isChinese));
        }

        if (outcome == "invalid")
        {
            story.Then(last, "drop", reason: depth == 0
                ? dice.Of<string[]>([["noFit", "belowStandard"], ["noFit", "belowStandard"], ["unreachable", "wrongData"], ["unreachable", "noAnswer"], ["duplicate"]])
                : dice.Of<string[]>([["noFit", "noNeed"], ["noFit", "noBudget"], ["elsewhere", "competitor"], ["elsewhere", "inHouse"], ["other"]]));
        }
        else if (depth is > 0 and < 5)
        {
            story.Then(last, null, new() { ["lastContactOn"] = Day(last), ["nextContactOn"] = dice.Percent(80) ? Day(dice.Between(last + 2, 21)) : null });
        }

        if (outcome == "signed")
        {
            signedLeads.Add($"lead-{number}");
        }

        Add("lead", values, story);
    }

    // The transitions of both pipelines, one stage after the other, with what they ask for and what must be done before.
    private void Pursue(CrmStory story, bool isConsulting, int depth, int[] days, JsonObject values)
    {
        (string Key, string[]? Done, string[] Asks)[] steps = isConsulting
            ? [("talk", ["profiled"], []), ("analyse", ["met"], ["need", "urgency", "role"]), ("offer", ["agreed"], ["products", "budget"]), ("close", ["presented"], []), ("sign", null, [])]
            : [("contact", ["profiled"], []), ("confirm", ["talked", "decides"], ["need"]), ("propose", ["budgetAsked"], ["products"]), ("quote", ["presented"], ["budget"]), ("sign", null, [])];
        for (var i = 0; i < depth; i++)
        {
            var given = new JsonObject();
            foreach (var ask in steps[i].Asks.Where(ask => values[ask] is not null))
            {
                // What is learnt on the way is not known when the lead is made.
                given[ask] = values[ask]!.DeepClone();
                values.Remove(ask);
            }

            if (i == 0)
            {
                given["lastContactOn"] = Day(days[i]);
            }

            if (steps[i].Key == "sign")
            {
                given["customer"] = Ref("customer", dice.Between(1, customers.Count));
            }

            story.Then(days[i], steps[i].Key, given, steps[i].Done);
        }
    }
}
