using FormFlow.Engine.Tests.Schemas;

namespace FormFlow.Engine.Tests.Samples;

[TestFixture]
public sealed class CrmTemplate
{
    private static readonly Dictionary<string, int> Sizes = new()
    {
        ["channel"] = 8,
        ["contact"] = 120,
        ["contract"] = 30,
        ["customer"] = 60,
        ["deal"] = 150,
        ["follow_up"] = 260,
        ["lead"] = 320,
        ["objection"] = 40,
        ["plan"] = 60,
        ["product"] = 25,
        ["quote"] = 90,
        ["receipt"] = 45,
        ["script"] = 12,
        ["target"] = 24,
    };

    public static IEnumerable<string> Forms => Sizes.Keys;

    [TestCaseSource(nameof(Forms))]
    public void Has_the_records_that_are_made_for_it(string form)
    {
        var data = CrmData.Make()[form];

        Assert.That(data.Records, Has.Count.EqualTo(Sizes[form]));
        RepositoryFiles.AssertIs($"samples/crm/data/{form}.json", data.Write());
    }

    [Test]
    public void Has_no_customer_twice()
    {
        var names = CrmData.Make()["customer"].Records.Select(record => record.Values.GetProperty("name").GetString());

        Assert.That(names, Is.Unique);
    }

    [Test]
    public void Has_records_for_every_form() => Assert.That(SamplePackage.Read("crm").Forms.Keys, Is.EquivalentTo(Forms));
}
