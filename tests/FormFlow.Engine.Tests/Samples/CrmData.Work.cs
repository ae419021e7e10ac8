using System.Text.Json.Nodes;

namespace FormFlow.Engine.Tests.Samples;

/// <summary>What was done for it: conversations, plans, objections and targets.</summary>
internal sealed partial class CrmData
{
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
}
