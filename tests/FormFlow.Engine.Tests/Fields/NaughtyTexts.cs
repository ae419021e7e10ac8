using System.Text.Json;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Tests.Fields;

[TestFixture]
public sealed class NaughtyTexts
{
    [Test]
    public void Survive_exactly_in_text_and_long_text()
    {
        Field[] fields = [new TextField { Key = "f" }, new LongTextField { Key = "f" }];
        foreach (var text in Load())
        {
            foreach (var field in fields)
            {
                var (value, errors) = FieldFixture.Read(field, JsonSerializer.Serialize(text));

                Assert.That(errors, Is.Empty, text);
                Assert.That(value, Is.EqualTo(text.Length == 0 ? null : text));
                Assert.That(FieldFixture.Parse(field, text, TextContext.Invariant).Value, Is.EqualTo(value));
                if (value is not null)
                {
                    Assert.That(JsonSerializer.Deserialize<string>(FieldFixture.Write(field, value)), Is.EqualTo(text));
                }
            }
        }
    }

    [Test]
    public void Are_taken_or_refused_by_every_other_type_without_an_exception_and_stay_what_they_became()
    {
        foreach (var row in FieldCases.All)
        {
            var field = JsonSerializer.Deserialize<Field>(row.Settings, Engine.Metadata.DocumentJson.Options)!;
            foreach (var text in Load())
            {
                var value = FieldFixture.Parse(field, text, TextContext.Invariant).Value;
                _ = FieldFixture.Read(field, JsonSerializer.Serialize(text));
                if (value is not null && !field.IsComputed)
                {
                    var written = FieldFixture.Write(field, value);
                    Assert.That(FieldFixture.Write(field, FieldFixture.Read(field, written).Value), Is.EqualTo(written), text);
                }
            }
        }
    }

    [Test]
    public void Never_become_running_html()
    {
        foreach (var text in Load())
        {
            var html = RichText.Clean(text) ?? string.Empty;

            Assert.That(html, Does.Not.Match("(?i)<(script|img|svg|iframe|style|object|embed|link|meta|math|form|input)"), text);
            Assert.That(html, Does.Not.Match("<[^>]*\\son[a-z]+\\s*="), text);
            Assert.That(html, Does.Not.Match("(?i)href=\"(?!https?://|mailto:)"), text);
            Assert.That(RichText.Clean(html) ?? string.Empty, Is.EqualTo(html));
        }
    }

    private static string[] Load()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FormFlow.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder!.FullName, "../shared/data/naughty-strings/blns.json");
        if (!File.Exists(path))
        {
            Assert.Ignore($"{path} is not there.");
        }

        return JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(path))!;
    }
}
