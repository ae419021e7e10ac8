using FormFlow.Engine.Apps;

namespace FormFlow.Engine.Tests.Apps;

[TestFixture]
public sealed class ComparingVersions
{
    // The order that semver.org gives, from the earliest on.
    private static readonly string[] Ordered = ["0.9.10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0"];

    [Test]
    public void Follows_semantic_versioning()
    {
        var versions = Ordered.Select(Parse).ToList();

        for (var i = 1; i < versions.Count; i++)
        {
            Assert.That(versions[i - 1] < versions[i] && versions[i] > versions[i - 1], $"{versions[i - 1]} < {versions[i]}");
        }
    }

    [Test]
    public void Reads_back_what_it_writes() => Assert.That(Ordered.Select(text => Parse(text).ToString()), Is.EqualTo(Ordered));

    [TestCase("1")]
    [TestCase("1.2")]
    [TestCase("1.2.3.4")]
    [TestCase("v1.2.3")]
    [TestCase("01.2.3")]
    [TestCase("1.2.3-")]
    [TestCase("1.2.3-01")]
    [TestCase("1.2.3\n")]
    [TestCase("1.2.9999999999")]
    [TestCase("")]
    [TestCase(null)]
    public void Refuses_what_is_none(string? text) => Assert.That(SemanticVersion.TryParse(text, out _), Is.False);

    private static SemanticVersion Parse(string text) => SemanticVersion.TryParse(text, out var version) ? version : throw new AssertionException(text);
}
