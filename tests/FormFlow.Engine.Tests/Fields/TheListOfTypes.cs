using System.Text.Json;
using FormFlow.Engine.Fields;

namespace FormFlow.Engine.Tests.Fields;

[TestFixture]
public sealed class TheListOfTypes
{
    [Test]
    public void Has_each_name_and_each_record_once()
    {
        Assert.That(FieldTypes.All.Select(type => type.Name), Is.Unique);
        Assert.That(FieldTypes.All.Select(type => type.Settings), Is.Unique);
    }

    [Test]
    public void Has_a_row_of_the_contract_for_each_but_sub_forms()
    {
        var rows = FieldCases.All.Select(row => JsonElement.Parse(row.Settings).GetProperty("type").GetString());

        Assert.That(FieldTypes.All.Select(type => type.Name).Except(rows), Is.EqualTo(new[] { "subform" }));
    }
}
