using FormFlow.Engine.Comments;
using FormFlow.Engine.Records;

namespace FormFlow.Engine.Tests.Comments;

[TestFixture]
public class MentioningMembers
{
    private static readonly string One = RecordId.Format(1);
    private static readonly string Two = RecordId.Format(2);

    [Test]
    public void Finds_each_once_in_their_order() =>
        Assert.That(Mentions.In($"@[{Two}] and @[{One}] and @[{Two}]"), Is.EqualTo(new long[] { 2, 1 }));

    [TestCase("@[")]
    [TestCase("@[nobody]")]
    [TestCase("ann@example.com")]
    [TestCase("@[0000000000001")]
    [TestCase("@[000000000000u]")]
    public void Leaves_what_is_no_mention_alone(string text)
    {
        Assert.That(Mentions.In(text), Is.Empty);
        Assert.That(Mentions.Named(text, _ => "Ann"), Is.EqualTo(text));
    }

    [Test]
    public void Finds_one_right_behind_the_beginning_of_another() =>
        Assert.That(Mentions.In($"@[@[{One}]"), Is.EqualTo(new long[] { 1 }));

    [Test]
    public void Puts_names_in_their_place() =>
        Assert.That(Mentions.Named($"a @[{One}], @[{Two}]!", member => member == 1 ? "@[Ann]" : null), Is.EqualTo($"a @@[Ann], @[{Two}]!"));
}
