using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace FormFlow.Server.Tests.Imports;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ImportingWorkbooks<T>
    where T : TestDatabases, new()
{
    private const string Person =
        """
        { "label": { "en": "Person", "zh-CN": "人员" }, "titleField": "name", "fields": [
          { "key": "name", "type": "text", "label": "姓名" },
          { "key": "phone", "type": "phone", "label": "电话" },
          { "key": "source", "type": "select", "label": "来源", "options": [ { "value": "web", "label": { "en": "Web", "zh-CN": "官网" } }, { "value": "fair", "label": { "en": "Fair", "zh-CN": "展会" } } ] },
          { "key": "tags", "type": "multiSelect", "label": "标签", "options": [ { "value": "a", "label": "甲" }, { "value": "b", "label": "乙" } ] },
          { "key": "budget", "type": "currency", "label": "预算" },
          { "key": "share", "type": "percent", "label": "比例" },
          { "key": "met", "type": "date", "label": "日期" },
          { "key": "called", "type": "dateTime", "label": "时间" },
          { "key": "clock", "type": "time", "label": "钟点" },
          { "key": "spent", "type": "duration", "label": "时长" },
          { "key": "isKey", "type": "switch", "label": "重点" },
          { "key": "count", "type": "number", "label": "数量" },
          { "key": "friend", "type": "lookup", "form": "shop.person", "label": "介绍人" } ] }
        """;

    private AppFixture app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
        await app.PublishAsync(("shop.person", Person), ("shop.note", """{ "label": "Note", "fields": [ { "key": "number", "type": "number", "label": "No" }, { "key": "text", "type": "longText", "label": "Text" } ] }"""));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [TearDown]
    public async Task EmptyAsync()
    {
        foreach (var form in new[] { "shop.person", "shop.note" })
        {
            for (var records = await app.RecordsAsync(form, "createdAt"); records.Count > 0; records = await app.RecordsAsync(form, "createdAt"))
            {
                var operations = records.Select(record => $$"""{ "op": "delete", "id": "{{ImportCalls.Id(record)}}" }""");
                await app.SendAsync(HttpMethod.Post, $"forms/{form}/records/batch", $$"""{ "operations": [ {{string.Join(", ", operations)}} ] }""", HttpStatusCode.OK);
            }
        }
    }

    [Test]
    public async Task The_same_people_as_csv_workbook_gbk_and_utf_16_are_the_same_records()
    {
        var csv = new StringBuilder("姓名,电话,来源,标签,预算,比例,日期,时间,重点,数量\r\n");
        for (var row = 0; row < 120; row++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"客户{row}张伟,1380000{row:0000},{(row % 2 == 0 ? "官网" : "Fair")},甲; 乙,{row * 1234.5m},{row / 200m},{new DateOnly(2026, 1, 1).AddDays(row):yyyy-MM-dd},2026-03-01 08:{row % 60:00}:00,{(row % 3 == 0 ? "TRUE" : "FALSE")},{row}\r\n");
        }

        var files = new Dictionary<string, byte[]>
        {
            ["csv"] = Encoding.UTF8.GetBytes(csv.ToString()),
            ["gbk"] = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(csv.ToString()),
            ["utf-16"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(csv.ToString())],
            ["utf-16 without a mark"] = Encoding.BigEndianUnicode.GetBytes(csv.ToString()),
            ["xlsx"] = await WorkbookAsync(csv.ToString()),
        };
        var read = new Dictionary<string, string>();
        foreach (var (name, file) in files)
        {
            var job = await app.ImportAsync("shop.person", file);
            Assert.That(job.Figures(), Is.EqualTo("done 120 120 0 0 0 0"), $"{name}: {job}");
            read[name] = string.Join('\n', (await app.RecordsAsync("shop.person", "count")).Select(record => record.GetProperty("values").GetRawText()));
            await EmptyAsync();
        }

        Assert.That(read.Values.Distinct().Count(), Is.EqualTo(1), string.Join('\n', read.Select(pair => $"{pair.Key}: {pair.Value[..400]}")));
        Assert.That(read["xlsx"], Does.Contain("\"source\":\"web\"").And.Contain("\"budget\":1234.5").And.Contain("\"share\":0.005").And.Contain("\"met\":\"2026-01-02\""));
    }

    [Test]
    public async Task Naughty_strings_go_through_a_workbook_and_back_byte_for_byte()
    {
        string[] more = ["_x000D_", "a_x0041_b", "\u0001\u0008\u001F", "line\r\nbreak\rreturn", " spaced ", "\ttab", "=1+1", "'=1", "\uFFFE\uFFFF", "007", "#N/A", "2026-01-01", "TRUE"];
        var texts = JsonSerializer.Deserialize<List<string>>(await File.ReadAllBytesAsync(Path.Combine(SharedData.Folder("naughty-strings"), "blns.json")))!
            .Where(text => text.Length > 0 && !text.Contains('\0')).Concat(more).ToList();
        for (var start = 0; start < texts.Count; start += 200)
        {
            var operations = texts.Skip(start).Take(200).Select((text, at) => new { op = "create", values = new { number = start + at, text } });
            await app.SendAsync(HttpMethod.Post, "forms/shop.note/records/batch", JsonSerializer.Serialize(new { atomic = true, operations }), HttpStatusCode.OK);
        }

        var stored = await TextsAsync();
        var file = await app.ExportAsync("shop.note", """{ "format": "xlsx", "sort": [ { "field": "number" } ], "ids": true }""");
        var again = await app.ImportAsync("shop.note", file, ("mode", "upsert"), ("key", "id"), ("mapping", """{ "id": "id", "No": "number", "Text": "text" }"""));
        await EmptyAsync();
        var anew = await app.ImportAsync("shop.note", file, ("mapping", """{ "No": "number", "Text": "text" }"""));

        Assert.That(again.Figures(), Is.EqualTo($"done {texts.Count} 0 0 {texts.Count} 0 0"), again.ToString());
        Assert.That(anew.Figures(), Is.EqualTo($"done {texts.Count} {texts.Count} 0 0 0 0"), anew.ToString());
        Assert.That(await TextsAsync(), Is.EqualTo(stored));

        async Task<string[]> TextsAsync() =>
        [
            .. (await app.RecordsAsync("shop.note", "number")).Concat(await RestAsync()).Select(record => record.GetProperty("values").GetProperty("text").GetString()!),
        ];

        async Task<IEnumerable<JsonElement>> RestAsync() => (await app.SendAsync(
            HttpMethod.Post, "forms/shop.note/query", """{ "filter": { "field": "number", "op": "gte", "value": 500 }, "sort": [ { "field": "number" } ], "limit": 500 }""", HttpStatusCode.OK)).GetProperty("items").EnumerateArray();
    }

    [Test]
    public async Task An_export_has_typed_cells_and_reads_back_as_it_was()
    {
        await app.SendAsync(
            HttpMethod.Post,
            "forms/shop.person/records",
            """
            { "values": { "name": "=HYPERLINK(1)", "phone": "+86 13800000001", "source": "fair", "tags": [ "a", "b" ], "budget": 1234.5, "share": 0.125, "met": "2026-02-28",
              "called": "2026-03-01T08:30:15.250Z", "clock": "23:59:59", "spent": 94530, "isKey": true, "count": 0.000001 } }
            """,
            HttpStatusCode.Created);
        await app.SendAsync(HttpMethod.Post, "forms/shop.person/records", """{ "values": { "name": "00123", "met": "1899-12-31", "count": "123456789012.123456", "budget": -0.01 } }""", HttpStatusCode.Created);
        var before = await ValuesAsync();

        var file = await app.ExportAsync("shop.person", """{ "format": "xlsx", "ids": true, "language": "zh-CN" }""");
        const string Columns = """ "姓名": "name", "电话": "phone", "来源": "source", "标签": "tags", "预算": "budget", "比例": "share", "日期": "met", "时间": "called", "钟点": "clock", "时长": "spent", "重点": "isKey", "数量": "count" """;
        var job = await app.ImportAsync("shop.person", file, ("mode", "upsert"), ("key", "id"), ("mapping", $$"""{ "id": "id", {{Columns}} }"""));
        var anew = await app.ImportAsync("shop.person", file, ("mapping", $$"""{ {{Columns}} }"""));

        Assert.That(job.Figures(), Is.EqualTo("done 2 0 0 2 0 0"), job.ToString());
        Assert.That(anew.Figures(), Is.EqualTo("done 2 2 0 0 0 0"), anew.ToString());
        Assert.That((await ValuesAsync()).Order(), Is.EqualTo(before.Concat(before).Order()));
        var sheet = PartOf(file, "xl/worksheets/sheet1.xml");
        Assert.That(sheet, Does.Contain("<autoFilter ref=\"A1:N1048576\"").And.Contain("state=\"frozen\"").And.Contain("<v>1234.5</v>").And.Contain("t=\"b\"").And.Contain("=HYPERLINK(1)").And.Not.Contain("<f>"));
        Assert.That(PartOf(file, "xl/styles.xml"), Does.Contain("[$¥-804]#,##0.00").And.Contain("yyyy-mm-dd").And.Contain("0.00%"));
        Assert.That(PartOf(file, "xl/workbook.xml"), Does.Contain("人员"));
    }

    [Test]
    public async Task A_sheet_and_a_header_row_can_be_chosen_and_are_named_when_they_are_not_there()
    {
        using var stream = new MemoryStream();
        await using (var workbook = await Spreadsheet.CreateNewAsync(stream))
        {
            await workbook.StartWorksheetAsync("Notes");
            await workbook.AddRowAsync([new DataCell("nothing here")]);
            await workbook.StartWorksheetAsync("People");
            await workbook.AddRowAsync([new DataCell("People of 2026")]);
            await workbook.AddRowAsync([new DataCell("as of today"), new DataCell("draft")]);
            await workbook.AddRowAsync([new DataCell("姓名"), new DataCell("数量")]);
            await workbook.AddRowAsync([new DataCell("Ann"), new DataCell(3)]);
            await workbook.FinishAsync();
        }

        var preview = await app.UploadAsync("forms/shop.person/imports/preview", stream.ToArray(), HttpStatusCode.OK, ("sheet", "People"), ("header", "3"));
        var refused = await app.UploadAsync("forms/shop.person/imports/preview", stream.ToArray(), HttpStatusCode.UnprocessableEntity, ("sheet", "Persons"));
        var job = await app.ImportAsync("shop.person", stream.ToArray(), ("sheet", "People"), ("header", "3"));

        var format = preview.GetProperty("format");
        Assert.That(format.GetProperty("kind").GetString(), Is.EqualTo("workbook"));
        Assert.That(format.GetProperty("sheets").EnumerateArray().Select(sheet => sheet.GetProperty("name").GetString()), Is.EqualTo(new[] { "Notes", "People" }));
        Assert.That(preview.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("field").GetString()), Is.EqualTo(new[] { "name", "count" }));
        Assert.That($"{refused.GetProperty("errors")[0].GetProperty("pointer")} {refused.GetProperty("errors")[0].GetProperty("code")}", Is.EqualTo("/sheet xlsx.sheet_unknown"));
        Assert.That(job.Figures(), Is.EqualTo("done 1 1 0 0 0 0"));
    }

    [Test]
    public async Task A_cell_in_error_refuses_its_row_by_name_unless_somebody_says_what_it_means()
    {
        var file = Workbook("<row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>数量</v></c><c t=\"str\"><v>x</v></c></row>"
            + "<row><c t=\"str\"><v>Ann</v></c><c t=\"e\"><v>#DIV/0!</v></c></row><row><c t=\"str\"><v>Bob</v></c><c><v>2</v></c><c t=\"e\"><v>#N/A</v></c></row>");

        var job = await app.ImportAsync("shop.person", file);
        var blanked = await app.ImportAsync("shop.person", file, ("blank", """[ "#DIV/0!" ]"""));

        var problem = job.GetProperty("problems").EnumerateArray().Single();
        Assert.That(job.Figures(), Is.EqualTo("done 2 1 0 0 0 1"));
        Assert.That($"{problem.GetProperty("column")} {problem.GetProperty("code")} {problem.GetProperty("text")}", Is.EqualTo("数量 xlsx.cell_error #DIV/0!"));
        Assert.That(await app.ErrorsAsync(job), Does.Contain("数量: The formula of the cell came to the error #DIV/0!."));
        Assert.That(blanked.Figures(), Is.EqualTo("done 2 2 0 0 0 0"));
    }

    [Test]
    public async Task What_is_no_workbook_of_today_is_refused_with_the_reason()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        await AssertAsync("xlsx.old_format", [.. compound, .. new byte[600]]);
        await AssertAsync("xlsx.encrypted", [.. compound, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[50]]);
        await AssertAsync("xlsx.damaged", Workbook("<row><c><v>1</v></c></row>")[..^30]);

        async Task AssertAsync(string code, byte[] file)
        {
            var refused = await app.UploadAsync("forms/shop.person/imports", file, HttpStatusCode.UnprocessableEntity);
            Assert.That($"{refused.GetProperty("errors")[0].GetProperty("pointer")} {refused.GetProperty("errors")[0].GetProperty("code")}", Is.EqualTo($"/file {code}"));
        }
    }

    [Test]
    public async Task An_upsert_may_go_by_several_fields_together()
    {
        const string Rows = "姓名,电话,数量\n张伟,13800000001,1\n张伟,13800000002,2\n李娜,13800000001,3\n";
        (string, string)[] parts = [("mode", "upsert"), ("key", """[ "name", "phone" ]""")];

        var first = await app.ImportAsync("shop.person", Rows, parts);
        var second = await app.ImportAsync("shop.person", Rows.Replace(",2\n", ",7\n") + "王芳,13800000003,4\n王芳,,5\n王芳,13800000003,6\n", parts);
        await app.ImportAsync("shop.person", "姓名,电话\n张伟,13800000001\n");
        var several = await app.ImportAsync("shop.person", Rows, parts);

        Assert.That(first.Figures(), Is.EqualTo("done 3 3 0 0 0 0"), first.ToString());
        Assert.That(second.Figures(), Is.EqualTo("done 6 1 2 2 0 1"), second.ToString());
        Assert.That(second.GetProperty("problems")[0].GetProperty("code").GetString(), Is.EqualTo("record.key_blank"));
        Assert.That(several.GetProperty("problems")[0].GetProperty("code").GetString(), Is.EqualTo("record.key_several"));
        Assert.That((await app.RecordsAsync("shop.person", "count")).Select(record => record.GetProperty("values").GetProperty("count").ToString()), Is.EqualTo(new[] { "", "1", "2", "3", "6" }));
    }

    [TestCase("""[ "name", "tags" ]""", "import.key_unfit")]
    [TestCase("""[ "name", "nothing" ]""", "field.unknown")]
    [TestCase("""[ "name", "count" ]""", "import.key_not_mapped")]
    [TestCase("""[ "name", "name" ]""", "import.key_of_several")]
    [TestCase("""[ "name" ]""", "import.key_not_unique")]
    [TestCase("[]", "import.key_needed")]
    [TestCase("[1]", "document.unreadable")]
    public async Task A_key_that_tells_nothing_apart_is_refused(string key, string code)
    {
        var refused = await app.UploadAsync(
            "forms/shop.person/imports", Encoding.UTF8.GetBytes("姓名,标签\nx,甲\n"), HttpStatusCode.UnprocessableEntity, ("mode", "upsert"), ("key", key));

        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()), Does.Contain(code));
    }

    [Test]
    public async Task A_batch_may_upsert_by_several_fields_too()
    {
        var batch = """{ "operations": [ { "op": "upsert", "key": [ "name", "phone" ], "values": { "name": "张伟", "phone": "13800000001", "count": 1 } }, { "op": "upsert", "key": [ "phone", "name" ], "values": { "name": "张伟", "phone": "13800000001", "count": 2 } } ] }""";

        var answer = await app.SendAsync(HttpMethod.Post, "forms/shop.person/records/batch", batch, HttpStatusCode.OK);
        await app.SendAsync(HttpMethod.Post, "forms/shop.person/records/batch", """{ "operations": [ { "op": "upsert", "key": [ "name", 1 ], "values": {} } ], "atomic": true }""", HttpStatusCode.UnprocessableEntity);

        Assert.That(answer.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("status").GetString()), Has.Exactly(2).Items);
        Assert.That(await app.CountAsync("shop.person"), Is.EqualTo(1));
    }

    [Test]
    public async Task Texts_that_a_person_matched_are_read_as_what_he_said_also_within_a_list()
    {
        var job = await app.ImportAsync(
            "shop.person", "姓名,来源,标签\nAnn,Goog,first; 乙\nBob,WEB,\"first\"\n",
            ("replace", """{ "来源": { "Goog": "web" }, "标签": { "first": "a" } }"""));

        var values = (await app.RecordsAsync("shop.person", "name")).Select(record => record.GetProperty("values")).ToArray();
        Assert.That(job.Figures(), Is.EqualTo("done 2 2 0 0 0 0"), job.ToString());
        Assert.That(values.Select(value => $"{value.GetProperty("source")} {value.GetProperty("tags").GetRawText()}"), Is.EqualTo(new[] { "web [\"a\",\"b\"]", "web [\"a\"]" }));
    }

    private async Task<string[]> ValuesAsync() => [.. (await app.RecordsAsync("shop.person", "name")).Select(record => record.GetProperty("values").GetRawText())];

    /// <summary>The rows of a csv text as a spreadsheet program would keep them: numbers, days and switches typed.</summary>
    private static async Task<byte[]> WorkbookAsync(string csv)
    {
        using var stream = new MemoryStream();
        await using var workbook = await Spreadsheet.CreateNewAsync(stream);
        var percent = workbook.AddStyle(new Style { Format = NumberFormat.Custom("0.0%") });
        var day = workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\"年\"m\"月\"d\"日\"") });
        var moment = workbook.AddStyle(new Style { Format = NumberFormat.Custom("m/d/yyyy h:mm") });
        await workbook.StartWorksheetAsync("线索");
        var isHeader = true;
        foreach (var line in csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(',');
            await workbook.AddRowAsync([.. cells.Select((text, at) => isHeader ? new Cell(text) : at switch
            {
                1 => new Cell(long.Parse(text, CultureInfo.InvariantCulture)),
                4 or 9 => new Cell(double.Parse(text, CultureInfo.InvariantCulture)),
                5 => new Cell(double.Parse(text, CultureInfo.InvariantCulture), percent),
                6 => new Cell(DateTime.Parse(text, CultureInfo.InvariantCulture), day),
                7 => new Cell(DateTime.Parse(text, CultureInfo.InvariantCulture), moment),
                8 => new Cell(bool.Parse(text)),
                _ => new Cell(text),
            })]);
            isHeader = false;
        }

        await workbook.FinishAsync();
        return stream.ToArray();
    }

    private static byte[] Workbook(string rows)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns:r=\"{Office}\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"s\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>");

            void Add(string name, string xml)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(xml);
            }
        }

        return stream.ToArray();
    }

    private static string PartOf(byte[] file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
