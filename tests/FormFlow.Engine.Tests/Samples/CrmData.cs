using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormFlow.Engine.Packages;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>
/// Makes the sample records of the CRM template: invented people and companies whose records fit together. Days are relative to the
/// installation; negative ones are past.
/// </summary>
internal sealed class CrmData
{
    private readonly SortedDictionary<string, List<SampleRecord>> records = new(StringComparer.Ordinal);
    private readonly CrmDice dice = new(20_260_101);
    private readonly List<(string Ref, bool IsChinese, string Industry)> customers = [];
    private readonly List<(string Ref, int Customer)> contacts = [];
    private readonly List<(string Ref, int Customer, string Stage, decimal Amount, int Engaged, int? Closed)> deals = [];
    private readonly List<string> signedLeads = [];
    private readonly List<(string Ref, int Created, int LastContact, bool IsChinese)> workedLeads = [];

    private CrmData()
    {
    }

    /// <summary>The files under <c>data/</c>, by form key.</summary>
    public static IReadOnlyDictionary<string, SampleData> Make()
    {
        var data = new CrmData();
        data.Channels();
        data.Products();
        data.Scripts();
        data.Customers(60);
        data.Contacts(120);
        data.Leads();
        data.Deals(150);
        data.Quotes(90);
        data.Contracts();
        data.FollowUps(260);
        data.Plans(60);
        data.Objections(40);
        data.Targets();
        return data.records.ToDictionary(pair => pair.Key, pair => new SampleData { SchemaAddress = "../../../schemas/data.schema.json", Records = pair.Value });
    }

    private void Channels()
    {
        foreach (var (name, type, cost, goal) in CrmWords.Channels)
        {
            Add("channel", new() { ["name"] = name, ["type"] = type, ["active"] = true, ["monthlyCost"] = cost, ["leadGoal"] = goal, ["since"] = Day(-dice.Between(300, 900)), ["owner"] = Me() });
        }
    }

    private void Products()
    {
        foreach (var (name, sku, series, category, price, cost, unit) in CrmWords.Products)
        {
            Add("product", new()
            {
                ["name"] = name,
                ["sku"] = sku,
                ["series"] = series,
                ["category"] = List(category),
                ["price"] = price,
                ["cost"] = cost,
                ["unit"] = unit,
                ["taxRate"] = category[0] == "hardware" ? 0.13m : 0.06m,
                ["active"] = sku != "HW-200",
                ["launchedOn"] = Day(-dice.Between(100, 1500)),
                ["solves"] = List(dice.Some(["降本", "增效", "合规", "协同"], 2)),
            });
        }
    }

    private void Scripts()
    {
        foreach (var (subject, category, situation, answer) in CrmWords.Scripts)
        {
            var used = dice.Between(4, 60);
            Add("script", new()
            {
                ["subject"] = subject,
                ["category"] = category,
                ["situation"] = situation,
                ["answer"] = $"<p>{answer}</p>",
                ["status"] = "active",
                ["used"] = used,
                ["solved"] = used * dice.Between(30, 80) / 100,
                ["effect"] = dice.Between(3, 5),
                ["owner"] = Me(),
            });
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

    private void Deals(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var isConsulting = dice.Percent(25);
            string[] stages = isConsulting ? ["collected", "talked", "analysed", "offered", "signing", "won", "lost"] : ["prospecting", "engaging", "proposal", "negotiation", "won", "lost"];
            var stage = dice.Percent(60) ? dice.Of<string>(["won", "won", "won", "won", "lost", "lost", "lost"]) : stages[dice.Below(stages.Length - 2)];
            var customer = dice.Below(customers.Count);
            var amount = dice.Between(3, 90) * 10_000m;
            int? closed = stage is "won" or "lost" ? -dice.Between(1, 300) : null;
            var depth = stage switch { "won" => stages.Length - 2, "lost" => dice.Between(0, stages.Length - 3), _ => Array.IndexOf(stages, stage) };
            var made = (closed ?? -dice.Between(1, 20)) - dice.Between(10 + (depth * 3), 30 + (depth * 15));
            var isChinese = customers[customer].IsChinese;
            var product = dice.Between(1, 10);
            var values = new JsonObject
            {
                ["name"] = $"{records["customer"][customer].Values.GetProperty("name").GetString()} · {CrmWords.Products[product - 1].Series}",
                ["need"] = dice.Of(isChinese ? CrmWords.ChineseNeeds : CrmWords.ForeignNeeds),
                ["customer"] = Ref("customer", customer + 1),
                ["contact"] = Contact(customer),
                ["product"] = Ref("product", product),
                ["lead"] = i < signedLeads.Count && stage == "won" ? new JsonObject { ["ref"] = signedLeads[i] } : null,
                ["channel"] = Ref("channel", dice.Between(1, 8)),
                ["process"] = isConsulting ? "consulting" : "standard",
                ["type"] = dice.Of<string>(["new", "new", "new", "renewal", "upsell"]),
                ["amount"] = amount,
                ["expectedClose"] = Day(closed ?? dice.Between(-5, 90)),
                ["owner"] = Me(),
                ["nextStep"] = closed is null ? (isChinese ? "确认方案与预算" : "Agree on scope and budget") : null,
                ["nextStepOn"] = closed is null ? Day(dice.Between(-3, 20)) : null,
            };
            var story = new CrmStory(made);
            var engaged = Close(story, isConsulting, stage, depth, CrmStory.Days(dice, made, closed ?? -dice.Between(0, 15), Math.Max(1, depth + (stage == "lost" ? 1 : 0))), amount);
            if (closed is not null && dice.Percent(50))
            {
                story.Then(Math.Min(-1, story.Last + dice.Between(1, 6)), null, new()
                {
                    ["reviewKeep"] = isChinese ? "尽早见到决策者。" : "We met who decides early.",
                    ["reviewChange"] = isChinese ? "报价发出后应更快跟进。" : "Follow the quote up sooner.",
                });
            }

            deals.Add(($"deal-{i + 1}", customer, stage, amount, engaged ?? made, closed));
            Add("deal", values, story);
        }
    }

    // Leads a deal through its pipeline and says on which day it was engaged.
    private int? Close(CrmStory story, bool isConsulting, string stage, int depth, int[] days, decimal amount)
    {
        (string Key, string[]? Done)[] steps = isConsulting
            ? [("talk", ["profiled"]), ("analyse", ["met"]), ("offer", ["agreed"]), ("close", ["presented"]), ("win", null)]
            : [("engage", null), ("propose", ["met", "rivals"]), ("negotiate", ["presented"]), ("win", null)];
        int? engaged = null;
        for (var i = 0; i < depth; i++)
        {
            engaged ??= days[0];
            var given = i == 0 ? new JsonObject { ["engageDate"] = Day(days[0]) } : [];
            if (steps[i].Key == "win")
            {
                given = new() { ["closeValue"] = amount * dice.Between(80, 105) / 100, ["closeDate"] = Day(days[i]) };
            }

            story.Then(days[i], steps[i].Key, given, steps[i].Done);
        }

        if (stage == "lost")
        {
            story.Then(days[^1], "lose", new() { ["closeDate"] = Day(days[^1]) }, reason: dice.Of<string[]>(
                [["price", "tooHigh"], ["price", "noBudget"], ["product", "feature"], ["product", "integration"], ["competitor", "betterOffer"], ["competitor", "relation"], ["timing"], ["noDecision"]]));
        }

        return engaged;
    }

    private void Quotes(int count)
    {
        var quoted = deals.Where(deal => deal.Stage is "won" or "lost" or "proposal" or "negotiation" or "offered" or "signing").ToList();
        for (var i = 0; i < count; i++)
        {
            var deal = quoted[i % quoted.Count];
            var status = deal.Stage switch { "won" => "accepted", "lost" => deal.Closed < -60 ? dice.Of<string>(["rejected", "expired"]) : "rejected", _ => dice.Of<string>(["draft", "sent", "sent", "sent"]) };
            var sent = deal.Closed is { } closed ? closed - dice.Between(3, 12) : -dice.Between(0, 12);
            var discount = dice.Of<decimal>([0, 0, 0.05m, 0.1m, 0.15m, 0.25m]);
            var story = new CrmStory(sent - dice.Between(1, 4));
            if (status != "draft")
            {
                JsonObject given = new() { ["sentOn"] = Day(sent), ["validUntil"] = Day(sent + 30) };
                if (discount > 0.2m)
                {
                    given["approved"] = true;
                    story.Then(sent, "submit");
                }

                story.Then(sent, discount > 0.2m ? "approve" : "send", given);
            }

            if (status is "accepted" or "rejected")
            {
                var answered = Math.Min(-1, sent + dice.Between(1, 3));
                story.Then(answered, status == "accepted" ? "accept" : "reject", new() { ["answeredOn"] = Day(answered) }, reason: status == "rejected" ? [dice.Of<string>(["price", "terms", "scope", "competitor", "none"])] : null);
            }
            else if (status == "expired")
            {
                story.Then(sent + 46, "expire");
            }

            Add("quote", new()
            {
                ["revision"] = i / quoted.Count + 1,
                ["deal"] = new JsonObject { ["ref"] = deal.Ref },
                ["customer"] = Ref("customer", deal.Customer + 1),
                ["contact"] = Contact(deal.Customer),
                ["lines"] = new JsonArray([.. Enumerable.Range(0, dice.Between(2, 5)).Select(_ => (JsonNode)QuoteLine())]),
                ["discount"] = discount,
                ["taxRate"] = 0.13m,
                ["owner"] = Me(),
            }, story);
        }
    }

    private JsonObject QuoteLine()
    {
        var number = dice.Between(1, 24);
        var product = CrmWords.Products[number - 1];
        return new() { ["product"] = Ref("product", number), ["quantity"] = product.Unit is "year" or "set" ? dice.Between(1, 3) : dice.Between(2, 40), ["price"] = product.Price, ["discount"] = dice.Of<decimal>([0, 0, 0.05m, 0.1m]) };
    }

    private void Contracts()
    {
        string[] statuses = [.. Enumerable.Repeat("finished", 6), .. Enumerable.Repeat("delivering", 10), .. Enumerable.Repeat("signed", 8), "sent", "sent", "sent", "approving", "draft", "cancelled"];
        var won = deals.Where(deal => deal.Stage == "won").ToList();
        for (var i = 0; i < statuses.Length; i++)
        {
            var status = statuses[i];
            var deal = won[i % won.Count];
            var isSigned = i < 24;
            var signed = status == "finished" ? -dice.Between(200, 320) : -dice.Between(45, 120);
            var amount = Math.Round(deal.Amount / 100) * 100;
            var paid = status == "finished" ? 3 : isSigned ? 1 + (i % 2) : 0;
            var rows = new JsonArray();
            foreach (var (share, part) in new[] { 0.3m, 0.4m, 0.3m }.Select((share, part) => (share, part)))
            {
                var isPaid = part < paid;
                var due = status == "finished" ? signed + 15 + part * 45 : isPaid ? signed + 10 + part * 25 : dice.Between(-10, 90) + part * 20;
                rows.Add((JsonNode)new JsonObject { ["dueOn"] = Day(due), ["due"] = amount * share, ["paid"] = isPaid ? amount * share : 0 });
                if (isPaid)
                {
                    Receipt(i + 1, deal.Customer, amount * share, Math.Min(-1, due + dice.Between(-3, 6)));
                }
            }

            var name = records["customer"][deal.Customer].Values.GetProperty("name").GetString();
            var sent = isSigned ? signed - dice.Between(2, 14) : -dice.Between(1, 4);
            var story = new CrmStory(sent - dice.Between(3, 10));
            if (status is not ("draft" or "cancelled"))
            {
                story.Then(sent - 2, "submit");
            }

            if (status is "sent" || isSigned)
            {
                story.Then(sent, "send", new() { ["sentOn"] = Day(sent) });
            }

            if (isSigned)
            {
                story.Then(signed, "sign", new() { ["signedOn"] = Day(signed) });
            }

            if (status is "delivering" or "finished")
            {
                story.Then(signed + 5, "deliver", new() { ["startsOn"] = Day(signed + 5) });
            }

            if (status == "finished")
            {
                story.Then(signed + 100, "finish", new() { ["deliveredOn"] = Day(signed + 100) });
            }
            else if (status == "cancelled")
            {
                story.Then(-1, "cancel", reason: ["customer"]);
            }

            Add("contract", new()
            {
                ["name"] = customers[deal.Customer].IsChinese ? $"{name}服务合同 {i + 1}" : $"{name}: service contract {i + 1}",
                ["customer"] = Ref("customer", deal.Customer + 1),
                ["deal"] = new JsonObject { ["ref"] = deal.Ref },
                ["contact"] = Contact(deal.Customer),
                ["amount"] = amount,
                ["startsOn"] = status == "signed" ? Day(signed + 5) : null,
                ["endsOn"] = isSigned ? Day(signed + 370) : null,
                ["instalments"] = rows,
                ["owner"] = Me(),
            }, story);
        }
    }

    private void Receipt(int contract, int customer, decimal amount, int day) => Add("receipt", new()
    {
        ["contract"] = Ref("contract", contract),
        ["customer"] = Ref("customer", customer + 1),
        ["receivedOn"] = Day(day),
        ["amount"] = amount,
        ["fee"] = dice.Percent(20) ? dice.Between(5, 50) : 0,
        ["method"] = dice.Of<string>(["transfer", "transfer", "transfer", "bill", "online"]),
        ["payer"] = records["customer"][customer].Values.GetProperty("name").GetString(),
        ["invoiceNumber"] = $"FP{Digits(8)}",
        ["invoiced"] = dice.Percent(80) ? amount : 0,
        ["confirmed"] = day < -10,
        ["owner"] = Me(),
    });

    private void FollowUps(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var values = new JsonObject();
            var day = -dice.Between(1, 120);
            var isChinese = true;
            if (i < workedLeads.Count)
            {
                // One for every lead on the day it says it was in touch last.
                (var lead, _, day, isChinese) = workedLeads[i];
                values["lead"] = new JsonObject { ["ref"] = lead };
            }
            else
            {
                var deal = dice.Of(deals);
                isChinese = customers[deal.Customer].IsChinese;
                values["customer"] = Ref("customer", deal.Customer + 1);
                values["contact"] = Contact(deal.Customer);
                values["deal"] = new JsonObject { ["ref"] = deal.Ref };
            }

            var type = dice.Of<string>(["call", "call", "call", "visit", "mail", "wechat", "meeting", "demo"]);
            var result = dice.Of<string>(["progress", "progress", "interested", "wait", "noAnswer", "refused"]);
            var (english, chinese) = dice.Of(CrmWords.Talks);
            values["subject"] = (isChinese, type) switch
            {
                (true, "call") => "电话沟通",
                (true, "visit") => "上门拜访",
                (true, "mail") => "邮件沟通",
                (true, "wechat") => "微信沟通",
                (true, "meeting") => "会议讨论",
                (true, _) => "产品演示",
                (false, "call") => "Call",
                (false, "visit") => "Visit",
                (false, "mail") => "Mail",
                (false, "wechat") => "Chat",
                (false, "meeting") => "Meeting",
                (false, _) => "Demonstration",
            };
            values["type"] = type;
            values["happenedAt"] = At(day, dice.Between(9, 17), dice.Of<int>([0, 15, 30, 45]));
            values["lasted"] = dice.Between(1, 12) * 300;
            values["content"] = isChinese ? chinese : english;
            values["result"] = result;
            values["feeling"] = dice.Of<string>(["good", "neutral", "neutral", "bad"]);
            values["nextStep"] = result is "progress" or "interested" or "wait" ? (isChinese ? "约定下次沟通" : "Agree on the next talk") : null;
            values["nextOn"] = result is "progress" or "interested" or "wait" ? Day(day + dice.Between(2, 14)) : null;
            values["owner"] = Me();
            Add("follow_up", values, new CrmStory(day));
        }
    }

    private void Plans(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var status = dice.Of<string>(["open", "open", "open", "done", "done", "cancelled"]);
            var day = status == "open" ? dice.Between(-4, 25) : -dice.Between(2, 40);
            var hour = dice.Between(9, 16);
            var deal = dice.Of(deals);
            var isChinese = customers[deal.Customer].IsChinese;
            var isDone = status == "done";
            var story = new CrmStory(Math.Min(-1, day) - dice.Between(1, 9));
            if (isDone)
            {
                story.Then(day, "finish", new() { ["doneAt"] = At(day, hour + 1, 30) });
            }
            else if (status == "cancelled")
            {
                story.Then(day, "cancel", new() { ["cancelReason"] = isChinese ? "客户改期" : "The customer asked for another date" });
            }

            Add("plan", new()
            {
                ["subject"] = isChinese ? dice.Of<string>(["拜访客户", "演示方案", "确认报价", "回访使用情况", "电话跟进"]) : dice.Of<string>(["Visit", "Show the solution", "Agree on the quote", "Ask how it goes", "Call back"]),
                ["type"] = dice.Of<string>(["call", "visit", "mail", "meeting", "demo", "care"]),
                ["priority"] = dice.Of<string>(["high", "normal", "normal", "low"]),
                ["startsAt"] = At(day, hour, 0),
                ["endsAt"] = At(day, hour + 1, 0),
                ["remindAt"] = "08:30:00",
                ["customer"] = Ref("customer", deal.Customer + 1),
                ["deal"] = new JsonObject { ["ref"] = deal.Ref },
                ["checklist"] = new JsonArray(
                    new JsonObject { ["item"] = isChinese ? "准备资料" : "Prepare material", ["done"] = isDone || dice.Percent(50) },
                    new JsonObject { ["item"] = isChinese ? "确认参会人" : "Confirm who comes", ["done"] = isDone }),
                ["owner"] = Me(),
            }, story);
        }
    }

    private void Objections(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = dice.Between(1, CrmWords.Scripts.Length);
            var script = CrmWords.Scripts[number - 1];
            var deal = dice.Of(deals);
            var status = dice.Of<string>(["open", "solved", "solved", "notSolved"]);
            var raised = -dice.Between(status == "open" ? 1 : 15, 90);
            Add("objection", new()
            {
                ["subject"] = script.Subject,
                ["category"] = script.Category,
                ["deal"] = new JsonObject { ["ref"] = deal.Ref },
                ["customer"] = Ref("customer", deal.Customer + 1),
                ["words"] = script.Situation,
                ["script"] = status == "open" ? null : Ref("script", number),
                ["status"] = status,
                ["raisedOn"] = Day(raised),
                ["solvedOn"] = status == "open" ? null : Day(raised + dice.Between(0, 14)),
                ["owner"] = Me(),
            });
        }
    }

    // Eight periods of four weeks for the company, a team and the member who installs; the parts add up to less than the whole.
    private void Targets()
    {
        const int Weeks4 = 28;
        for (var period = -5; period <= 2; period++)
        {
            var whole = (period + 12) * 100_000m;
            foreach (var (level, share, label) in new[] { ("company", 1m, "公司 / Company"), ("team", 0.5m, "北区 / North"), ("person", 0.2m, "个人 / Person") })
            {
                var target = whole * share;
                var reached = period > 0 ? 0 : period == 0 ? target * dice.Between(20, 60) / 100 : target * dice.Between(70, 130) / 100;
                var name = $"第 {period + 6} 期 / Period {period + 6} · {label}";
                Add("target", new()
                {
                    ["name"] = name,
                    ["level"] = level,
                    ["periodStart"] = Day(period * Weeks4),
                    ["periodEnd"] = Day(((period + 1) * Weeks4) - 1),
                    ["partOf"] = level == "company" ? null : Ref("target", Count("target") - (level == "team" ? 0 : 1)),
                    ["owner"] = Me(),
                    ["region"] = level == "team" ? "北区" : null,
                    ["base"] = target,
                    ["challenge"] = target * 1.2m,
                    ["actual"] = Math.Round(reached),
                    ["agreement"] = period > 0 ? "proposed" : "accepted",
                    ["closed"] = period < -1,
                });
            }
        }
    }

    private void Add(string form, JsonObject values, CrmStory? story = null)
    {
        var list = records.TryGetValue(form, out var known) ? known : records[form] = [];
        list.Add(new SampleRecord { Ref = $"{form}-{list.Count + 1}", Values = JsonSerializer.SerializeToElement(Filled(values)), At = story?.At, Changes = story?.Changes });
    }

    private static JsonObject Filled(JsonObject values) =>
        new(values.Where(pair => pair.Value is not null and not JsonArray { Count: 0 }).Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value!.DeepClone())));

    private static IEnumerable<string> Repeated(string text, int times) => Enumerable.Repeat(text, times);

    // Steps of 37 through the list, which it shares no factor with.
    private static IEnumerable<(int Number, string Outcome)> Shuffled(string[] outcomes) => outcomes.Select((_, i) => (i + 1, outcomes[(i * 37) % outcomes.Length]));

    private int Count(string form) => records.TryGetValue(form, out var list) ? list.Count : 0;

    private JsonObject Contact(int customer) => new() { ["ref"] = contacts.First(contact => contact.Customer == customer).Ref };

    private string Person(bool isChinese) =>
        isChinese ? dice.Of(CrmWords.Surnames) + dice.Of(CrmWords.GivenNames) : $"{dice.Of(CrmWords.FirstNames)} {dice.Of(CrmWords.LastNames)}";

    // Numbers that nobody has: a blank exchange in China, the exchange reserved for fiction elsewhere.
    private string Mobile(bool isChinese) => isChinese ? $"+86 100 5555 {Digits(4)}" : $"+1 202 555 01{Digits(2)}";

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => dice.Below(10).ToString(CultureInfo.InvariantCulture)));

    private static JsonObject Ref(string form, int number) => new() { ["ref"] = $"{form}-{number}" };

    private static JsonObject Me() => new() { ["member"] = "me" };

    private static JsonObject Day(int days) => new() { ["daysFromToday"] = days };

    private static JsonObject At(int days, int hour, int minute) =>
        new() { ["daysFromToday"] = days, ["time"] = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}") };

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
