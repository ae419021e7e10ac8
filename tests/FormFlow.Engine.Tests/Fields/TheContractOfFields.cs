using System.Text;
using System.Text.Json;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using NJsonSchema;

namespace FormFlow.Engine.Tests.Fields;

[TestFixtureSource(typeof(FieldCases), nameof(FieldCases.All))]
public sealed class TheContractOfFields(FieldCase row)
{
    private readonly Field field = JsonSerializer.Deserialize<Field>(row.Settings, DocumentJson.Options)!;

    [Test]
    public void Settings_come_back_as_they_were_written()
    {
        var written = JsonSerializer.Serialize(field, DocumentJson.Options);
        var again = JsonSerializer.Serialize(JsonSerializer.Deserialize<Field>(written, DocumentJson.Options), DocumentJson.Options);

        Assert.That(again, Is.EqualTo(written));
        Assert.That(JsonElement.DeepEquals(JsonElement.Parse(written), JsonElement.Parse(row.Settings)), written);
    }

    [Test]
    public void Settings_of_the_rows_are_sound()
    {
        Assume.That(field, Is.Not.InstanceOf<LookupField>().And.Not.InstanceOf<LinkedValueField>());

        Assert.That(FieldFixture.CheckSettings(field), Is.Empty);
    }

    [Test]
    public void What_is_canonical_is_written_as_it_was_read()
    {
        foreach (var json in row.Canonical)
        {
            Assert.That(Reread(json), Is.EqualTo(json));
        }
    }

    [Test]
    public void Other_ways_of_writing_a_value_become_one()
    {
        foreach (var (json, written) in row.Normalised)
        {
            Assert.That(Reread(json), Is.EqualTo(written), json);
            Assert.That(Reread(written), Is.EqualTo(written), "again");
        }
    }

    [Test]
    public void Refusals_name_code_and_place()
    {
        foreach (var (json, error) in row.Refused)
        {
            var (value, errors) = FieldFixture.Read(field, json);

            Assert.That(errors.Select(found => $"{found.Code.Code} {found.Pointer!["/values/f".Length..]}".Trim()), Is.EqualTo(new[] { error }), json);
            Assert.That(errors[0].Message("en"), Does.Not.Contain("{"), json);
        }
    }

    [Test]
    public void A_column_keeps_the_value()
    {
        foreach (var json in row.Canonical.Where(_ => field.Column != ColumnKind.None))
        {
            var value = FieldFixture.Read(field, json).Value!;
            var column = field.ToColumn(value);

            Assert.That(column, field.Column == ColumnKind.Integer ? Is.TypeOf<long>() : Is.TypeOf<string>());
            Assert.That(Values.Same(field.FromColumn(column), value), json);
            Assert.That(field.ToColumn(field.FromColumn(column)), Is.EqualTo(column));
        }
    }

    [Test]
    public void A_value_has_the_type_of_its_kind()
    {
        foreach (var json in row.Canonical)
        {
            var expected = field.Kind switch
            {
                ValueKind.Text => typeof(string),
                ValueKind.Number => typeof(decimal),
                ValueKind.Boolean => typeof(bool),
                ValueKind.Date => typeof(DateOnly),
                ValueKind.DateTime => typeof(DateTime),
                ValueKind.Time => typeof(TimeOnly),
                ValueKind.TextList => typeof(string[]),
                ValueKind.Reference => typeof(long),
                ValueKind.ReferenceList => typeof(long[]),
                ValueKind.Structure => typeof(Structure),
                _ => null,
            };
            Assert.That(FieldFixture.Read(field, json).Value?.GetType(), Is.EqualTo(expected));
        }
    }

    [Test]
    public void A_text_made_of_a_value_is_read_back([Values("en", "zh-CN")] string language)
    {
        var context = TextContext.Invariant with { Language = language };
        foreach (var json in row.Canonical.Where(_ => row.TextIsWhole))
        {
            var value = FieldFixture.Read(field, json).Value!;
            var text = field.Format(value, context);
            var (parsed, errors) = FieldFixture.Parse(field, text, context);

            Assert.That(errors, Is.Empty, text);
            Assert.That(Values.Same(parsed, value), $"{json} as {text}");
        }
    }

    [Test]
    public void Texts_of_people_are_read()
    {
        foreach (var (text, written) in row.Parsed)
        {
            var (value, errors) = FieldFixture.Parse(field, text, TextContext.Invariant);

            Assert.That(errors.Select(error => error.Message("en")), Is.Empty, text);
            Assert.That(FieldFixture.Write(field, value), Is.EqualTo(written), text);
        }
    }

    [Test]
    public void Texts_that_mean_nothing_are_refused()
    {
        foreach (var text in row.Unreadable)
        {
            var (value, errors) = FieldFixture.Parse(field, text, TextContext.Invariant);

            Assert.That(errors, Is.Not.Empty, $"'{text}' gave {value}");
        }
    }

    [Test]
    public void Null_and_blank_texts_are_blank()
    {
        Assume.That(field.IsComputed, Is.False);

        Assert.That(FieldFixture.Read(field, "null"), Is.EqualTo(((object?)null, Array.Empty<Error>())));
        var (value, errors) = FieldFixture.Parse(field, string.Empty, TextContext.Invariant);
        Assert.That((value, errors.Count), Is.EqualTo(((object?)null, 0)));
    }

    [Test]
    public async Task The_schema_takes_what_the_field_takes_and_refuses_what_it_can_know()
    {
        var schema = await JsonSchema.FromJsonAsync(RecordSchema.Of([field]).ToJsonString());

        foreach (var json in row.Canonical.Append("null"))
        {
            Assert.That(schema.Validate($"{{\"f\":{json}}}").Select(error => error.ToString()), Is.Empty, json);
        }

        foreach (var (json, _) in row.Refused.Where(refused => !row.BeyondSchema.Any(beyond => refused.Json == beyond || (beyond.Length > 2 && !beyond.StartsWith('"') && refused.Json.Contains(beyond)))))
        {
            Assert.That(schema.Validate($"{{\"f\":{json}}}"), Is.Not.Empty, json);
        }
    }

    [Test]
    public void Whatever_JSON_comes_the_reader_ends_on_its_last_token()
    {
        var random = new Random(20_261_124);
        for (var i = 0; i < 600; i++)
        {
            var json = RandomJson.Make(random, 0);
            var bytes = Encoding.UTF8.GetBytes($"[{json},\"end\"]");
            var reader = FieldFixture.Reader(bytes, i % 3 == 0);
            reader.Read();
            reader.Read();
            var depth = reader.CurrentDepth;
            var errors = new ErrorList();
            var value = field.Read(ref reader, new FieldIssues(errors, new FieldPath(string.Empty, "f")));
            if (value is not null)
            {
                field.Check(value, new FieldIssues(errors, new FieldPath(string.Empty, "f")));
            }

            Assert.That(reader.CurrentDepth, Is.EqualTo(depth), json);
            Assert.That(reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("end"), json);
            Assert.That(errors.Errors.All(error => error.Pointer!.StartsWith("/values/f", StringComparison.Ordinal) && error.Message("zh-CN").Length > 0), json);
        }
    }

    [Test]
    public void What_makes_no_sense_for_the_type_is_reported()
    {
        var common = JsonSerializer.Deserialize<Field>(row.Settings.Insert(1, "\"unique\":true,\"required\":true,"), DocumentJson.Options)!;

        var places = FieldFixture.CheckSettings(common).Select(error => error.Pointer).ToArray();

        Assert.That(places.Contains("/fields/0/unique"), Is.EqualTo(!field.CanBeUnique));
        Assert.That(places.Contains("/fields/0/required"), Is.EqualTo(field.IsComputed));
    }

    [Test]
    public void A_default_is_held_to_what_the_field_takes()
    {
        foreach (var (json, error) in row.Refused.Where(refused => !refused.Json.Contains("\"city\":\"b\"") && !refused.Json.Contains("\\ud800")))
        {
            var withDefault = JsonSerializer.Deserialize<Field>(row.Settings.Insert(1, $"\"default\":{json},"), DocumentJson.Options)!;
            var codes = FieldFixture.CheckSettings(withDefault).Where(found => found.Pointer!.StartsWith("/fields/0/default", StringComparison.Ordinal)).Select(found => $"{found.Code.Code} {found.Pointer!["/fields/0/default".Length..]}".Trim());

            Assert.That(codes, Is.EqualTo(new[] { field.IsComputed ? "document.not_allowed" : error }), json);
        }
    }

    private string Reread(string json)
    {
        var (value, errors) = FieldFixture.Read(field, json);
        Assert.That(errors.Select(error => $"{error.Pointer}: {error.Message("en")}"), Is.Empty, json);
        return FieldFixture.Write(field, value);
    }
}
