using FormFlow.Engine.Notifications;
using FormFlow.Engine.Texts;

namespace FormFlow.Engine.Tests.Texts;

[TestFixture]
public class FillingATemplate
{
    [TestCase("{a} and {b}", ExpectedResult = "{b} and 2")]
    [TestCase("{c}{", ExpectedResult = "{c}{")]
    [TestCase("no names", ExpectedResult = "no names")]
    public string Leaves_braces_that_were_filled_in_alone(string template) =>
        TextTemplate.Fill(template, name => name switch { "a" => "{b}", "b" => "2", _ => null });

    [Test]
    public void Works_for_every_kind_of_notification_in_both_languages()
    {
        Assert.That(NotificationKinds.All.Select(kind => kind.Key), Is.Unique);
        foreach (var kind in NotificationKinds.All)
        {
            Assert.That(kind.Title.Texts.Select(text => text.Key), Is.EqualTo(new[] { "en", "zh-CN" }), kind.Key);
            Assert.That(kind.Label.In("zh-CN"), Is.Not.EqualTo(kind.Label.In("en")), kind.Key);
            var filled = new Dictionary<string, LocalizedText> { ["by"] = "x", ["task"] = "x", ["record"] = "x", ["absent"] = "x", ["text"] = "x", ["summary"] = "x" };
            Assert.That(kind.TitleIn("en", filled) + kind.TitleIn("zh-CN", filled), Does.Not.Contain("{"), kind.Key);
        }
    }
}
