using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Tests.Fields;

[TestFixture]
public sealed class ContradictorySettings
{
    [TestCase("""{"type":"text","key":"f","minLength":5,"maxLength":2}""", "/minLength")]
    [TestCase("""{"type":"text","key":"f","pattern":"(?=a)"}""", "/pattern")]
    [TestCase("""{"type":"text","key":"f","pattern":"("}""", "/pattern")]
    [TestCase("""{"type":"longText","key":"f","maxLength":100001}""", "/maxLength")]
    [TestCase("""{"type":"number","key":"f","decimals":11}""", "/decimals")]
    [TestCase("""{"type":"number","key":"f","min":2,"max":1}""", "/min")]
    [TestCase("""{"type":"currency","key":"f","currency":"XXL"}""", "/currency")]
    [TestCase("""{"type":"rating","key":"f","max":11}""", "/max")]
    [TestCase("""{"type":"date","key":"f","min":"2020-01-02","max":"2020-01-01"}""", "/min")]
    [TestCase("""{"type":"dateTime","key":"f","min":"2020-01-01T01:00:00+00:00","max":"2020-01-01T01:00:00+01:00"}""", "/min")]
    [TestCase("""{"type":"select","key":"f","options":[]}""", "/options")]
    [TestCase("""{"type":"select","key":"f","options":[{"value":"a"},{"value":"a"},{"value":" b"},{"value":""}]}""", "/options/1/value /options/2/value /options/3/value")]
    [TestCase("""{"type":"select","key":"f","options":[{"value":"a"}],"default":"b"}""", "/default")]
    [TestCase("""{"type":"multiSelect","key":"f","options":[{"value":"a"}],"min":2,"default":["a","x"]}""", "/default/1 /min")]
    [TestCase("""{"type":"cascade","key":"f","options":[{"value":"a","children":[{"value":"b"},{"value":"b"}]}]}""", "/options/0/children/1/value")]
    [TestCase("""{"type":"tags","key":"f","max":101,"suggestions":["A","a"," b"]}""", "/max /suggestions/1 /suggestions/2")]
    [TestCase("""{"type":"attachment","key":"f","maxBytes":0,"types":["pdf"]}""", "/maxBytes /types/0")]
    [TestCase("""{"type":"image","key":"f","types":["image/svg+xml"]}""", "/types/0")]
    [TestCase("""{"type":"formula","key":"f","formula":"1","result":"text","decimals":2}""", "/decimals")]
    [TestCase("""{"type":"formula","key":"f","formula":"1","currency":"USD"}""", "/currency")]
    [TestCase("""{"type":"formula","key":"f","formula":"1","result":"image"}""", "/result")]
    [TestCase("""{"type":"formula","key":"f","formula":"1","required":true,"default":1,"requiredWhen":"true"}""", "/required /requiredWhen /default")]
    [TestCase("""{"type":"score","key":"f","terms":[]}""", "/terms")]
    [TestCase("""{"type":"score","key":"f","terms":[{"label":"a"},{"label":"b","points":1,"field":"f"},{"label":"c","points":1,"factor":2,"min":1},{"label":"d","field":"f","min":2,"max":1}]}""", "/terms/0/points /terms/1/points /terms/2/factor /terms/2/min /terms/3/min")]
    [TestCase("""{"type":"score","key":"f","terms":[{"label":"a","points":1e10}],"start":-1e10,"required":true,"default":1}""", "/required /default /start /terms/0/points")]
    [TestCase("""{"type":"score","key":"f","terms":[{"label":"a","points":1}],"decay":{"since":"d"}}""", "/decay/halfLife")]
    [TestCase("""{"type":"score","key":"f","terms":[{"label":"a","points":1}],"decay":{"since":"d","halfLife":0,"perWeek":0,"after":-1}}""", "/decay/halfLife /decay/halfLife /decay/after /decay/perWeek")]
    [TestCase("""{"type":"band","key":"f","of":"none","bands":[]}""", "/bands")]
    [TestCase("""{"type":"band","key":"f","of":"f","bands":[{"value":"A","from":10},{"value":"B"},{"value":"A","from":20},{"value":"C","from":20}]}""", "/bands/2/value /bands/1/from /bands/3/from")]
    [TestCase("""{"type":"email","key":"f","unique":true,"default":"a@b.de"}""", "/default")]
    [TestCase("""{"type":"switch","key":"f","unique":true}""", "/unique")]
    [TestCase("""{"type":"subform","key":"f","unique":true,"default":[],"fields":[{"key":"a","type":"text"}]}""", "/unique /default")]
    [TestCase("""{"type":"lookup","key":"f","form":"shop.none"}""", "/form")]
    [TestCase("""{"type":"rollup","key":"f","form":"shop.none","via":"a","fn":"sum","decimals":11,"required":true}""", "/required /field /form /decimals /decimals")]
    public void Are_reported_with_their_places(string settings, string places)
    {
        var field = JsonSerializer.Deserialize<Field>(settings, DocumentJson.Options)!;

        var errors = FieldFixture.CheckSettings(field);

        Assert.That(string.Join(' ', errors.Select(error => error.Pointer!["/fields/0".Length..])), Is.EqualTo(places));
        Assert.That(errors.Select(error => error.Message("en")), Has.None.Contains("{"));
    }

    [Test]
    public void A_changed_copy_forgets_what_was_made_of_the_old_settings()
    {
        var text = new TextField { Key = "a", Pattern = "a+" };
        var formula = new FormulaField { Key = "f", Formula = "1", Decimals = 2 };
        var select = new SelectField { Key = "s", Options = [new Option { Value = "a" }] };
        Assert.That((FieldFixture.Read(text, "\"b\"").Errors.Count, formula.Scale, FieldFixture.Read(select, "\"b\"").Errors.Count), Is.EqualTo((1, 2, 1)));

        Assert.That(FieldFixture.Read(text with { Pattern = "b+" }, "\"b\"").Errors, Is.Empty);
        Assert.That((formula with { Decimals = 4 }).Scale, Is.EqualTo(4));
        Assert.That(FieldFixture.Read(select with { Options = [new Option { Value = "b" }] }, "\"b\"").Errors, Is.Empty);
    }
}
