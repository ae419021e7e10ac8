using System.Text.Json.Nodes;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>What is sold: products, deals, quotes, contracts and the money that came in.</summary>
internal sealed partial class CrmData
{
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
}
