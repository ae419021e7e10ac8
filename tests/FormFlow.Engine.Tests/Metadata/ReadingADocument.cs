using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Tests.Metadata;

[TestFixture]
public sealed class ReadingADocument
{
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "nothing" } ] }""", "/fields/0/type", "There is no type 'nothing'.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a" } ] }""", "/fields/0/type", "type is needed.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "text", "wrong": 1 } ] }""", "/fields/0/wrong", "There is no member 'wrong' here.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "text", "kind": "text" } ] }""", "/fields/0/kind", "There is no member 'kind' here.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "number", "scale": 2 } ] }""", "/fields/0/scale", "There is no member 'scale' here.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "key": "b", "type": "text" } ] }""", "/fields/0/key", "The member 'key' stands twice.")]
    [TestCase("""{ "label": "A", "fields": [ { "type": "text" } ] }""", "/fields/0/key", "key is needed.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": null, "type": "text" } ] }""", "/fields/0/key", "key cannot be null.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "text", "maxLength": "x" } ] }""", "/fields/0/maxLength", "Expected a whole number.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "text", "width": "wide" } ] }""", "/fields/0/width", "Expected one of full, half, third, quarter.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "select", "options": {} } ] }""", "/fields/0/options", "Expected an array.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "select", "options": [ { "value": "x" }, { "value": "y", "color": "pink" } ] } ] }""", "/fields/0/options/1/color", "Expected one of gray, blue, teal, green, amber, orange, red, violet.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "select", "options": [ { "value": "x" }, null ] } ] }""", "/fields/0/options/1", "An entry cannot be null.")]
    [TestCase("""{ "label": "A", "fields": [ null ] }""", "/fields/0", "An entry cannot be null.")]
    [TestCase("""{ "label": "A", "fields": [ { "key": "a", "type": "subform", "fields": [ { "key": "b", "type": "text" }, { "key": "c", "type": "date", "min": "soon" } ] } ] }""", "/fields/0/fields/1/min", "Expected a date (YYYY-MM-DD).")]
    [TestCase("""{ "label": 5, "fields": [] }""", "/label", "A text is a string or an object of language tag to text.")]
    public void Names_the_place_and_the_reason(string json, string pointer, string reason)
    {
        var result = DocumentJson.Read<Form>(json);

        Assert.That(result.Errors.Select(error => (error.Pointer, error.Parameters["reason"])), Is.EqualTo(new[] { (pointer, (object)reason) }));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{ \"label\": \"A\", \"fields\": [ { \"key\": \"a\" \"type\": \"text\" } ] }")]
    [TestCase("{ \"label\": \"\\ud800\", \"fields\": [] }")]
    [TestCase("{ \"label\": \"A\", \"fields\": [ 5 ] }")]
    [TestCase("{ \"label\": \"A\", \"fields\": [ { \"type\": 5, \"key\": \"a\" } ] }")]
    public void Refuses_what_is_no_document_without_naming_classes(string json)
    {
        var result = DocumentJson.Read<Form>(json);

        Assert.That(result.IsRefused);
        Assert.That((string)result.Errors[0].Parameters["reason"]!, Does.Not.Contain("FormFlow").And.Not.Contain("System.").And.Not.Empty);
    }

    [Test]
    public void Takes_the_type_wherever_it_stands()
    {
        var form = DocumentJson.Read<Form>("""{ "label": "A", "fields": [ { "options": [ { "value": "x" } ], "key": "a", "type": "select" } ] }""");

        Assert.That(form.Value.Fields[0], Is.TypeOf<Engine.Fields.SelectField>());
    }
}
