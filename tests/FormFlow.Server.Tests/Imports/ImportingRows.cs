using System.Net;
using System.Text;
using System.Text.Json;
using FormFlow.Server.Tests.Support;
using FormFlow.Testing;

namespace FormFlow.Server.Tests.Imports;

[TestFixture(typeof(SqliteDatabases))]
[TestFixture(typeof(PostgresDatabases))]
public class ImportingRows<T>
    where T : TestDatabases, new()
{
    private const string Item =
        """
        { "label": "Item", "titleField": "name", "fields": [
          { "key": "sku", "type": "text", "label": "SKU", "unique": true },
          { "key": "name", "type": "text", "label": { "en": "Name", "zh-CN": "名称" }, "required": true },
          { "key": "price", "type": "currency", "label": "Price", "min": 0 },
          { "key": "from", "type": "date", "label": "From" },
          { "key": "kind", "type": "select", "options": [ { "value": "a", "label": { "en": "Apple", "zh-CN": "苹果" } }, { "value": "b", "label": "Pear" } ], "default": "b" },
          { "key": "parent", "type": "lookup", "form": "shop.item" },
          { "key": "keeper", "type": "member" },
          { "key": "place", "type": "address" },
          { "key": "others", "type": "lookup", "form": "shop.item", "multiple": true },
          { "key": "secret", "type": "text", "hidden": true },
          { "key": "fixed", "type": "text", "readOnly": true },
          { "key": "doubled", "type": "formula", "formula": "price * 2", "result": "currency" } ],
          "validations": [ { "check": "ISEMPTY(price) || price != 13", "message": { "en": "Not thirteen.", "zh-CN": "不能是十三。" }, "field": "price" } ] }
        """;

    private AppFixture app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        app = await AppFixture.StartAsync<T>();
        await app.SetUpAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await app.DisposeAsync();

    [SetUp]
    public async Task EmptyAsync()
    {
        await app.PublishAsync(("shop.item", Item));
        foreach (var record in await app.RecordsAsync("shop.item", "createdAt"))
        {
            await app.SendAsync(HttpMethod.Delete, $"forms/shop.item/records/{ImportCalls.Id(record)}", null, HttpStatusCode.NoContent);
        }
    }

    [Test]
    public async Task Without_a_mapping_columns_with_the_name_of_a_field_are_taken_and_that_is_told()
    {
        var job = await app.ImportAsync("shop.item", "名称,Price,Something\nTea,\"1,234.50\",x\n");

        var record = (await app.RecordsAsync("shop.item", "name")).Single().GetProperty("values");
        Assert.That(job.Figures(), Is.EqualTo("done 1 1 0 0 0 0"));
        Assert.That(job.GetProperty("mappingSuggested").GetBoolean(), Is.True);
        Assert.That(job.GetProperty("mapping").GetRawText(), Is.EqualTo("""{"名称":"name","Price":"price"}"""));
        Assert.That(record.GetProperty("doubled").GetDecimal(), Is.EqualTo(2469m));
        Assert.That(record.GetProperty("kind").ToString(), Is.EqualTo("b"));
    }

    [Test]
    public async Task Every_fault_of_the_request_is_told_at_once_at_its_place()
    {
        var refused = await app.UploadAsync(
            "forms/shop.item/imports",
            Encoding.UTF8.GetBytes("a,b,c,d,e,f/g\n1,2,3,4,5,6\n"),
            HttpStatusCode.UnprocessableEntity,
            ("mapping", """{ "a": "name", "b": "nothing", "c": "doubled", "d": "fixed", "e": "name", "f/g": "secret", "z": "sku" }"""),
            ("mode", "replace"),
            ("key", "price"),
            ("blank", "[1]"),
            ("dryRun", "perhaps"),
            ("replace", """{ "y": { "a": "b" } }"""),
            ("colour", "red"));

        var faults = refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}");
        Assert.That(faults, Is.EquivalentTo(new[]
        {
            "/mapping/b field.unknown", "/mapping/c field.computed", "/mapping/d field.read_only", "/mapping/e import.field_twice",
            "/mapping/f~1g import.not_importable", "/mapping/z import.unknown_column", "/mode import.bad_part", "/key import.key_without_upsert",
            "/blank/0 document.unreadable", "/dryRun import.bad_part", "/replace/y import.unknown_column", "/colour import.unknown_part",
        }));
        Assert.That(await app.CountAsync("shop.item"), Is.Zero);
    }

    [TestCase("mode", "upsert", "/key import.key_needed")]
    [TestCase("delimiter", "ab", "/delimiter import.bad_part")]
    [TestCase("delimiter", "\"", "/delimiter csv.delimiter_impossible")]
    [TestCase("encoding", "klingon", "/encoding csv.encoding_unknown")]
    [TestCase("header", "0", "/header import.bad_part")]
    [TestCase("mapping", "{ \"name\": ", "/mapping/name document.unreadable")]
    [TestCase("mapping", "{ \"name\": \"name\", \"name\": \"sku\" }", "/mapping/name document.unreadable")]
    [TestCase("mapping", "{}", "/mapping import.nothing_mapped")]
    public async Task A_part_that_makes_no_sense_is_named(string part, string text, string fault)
    {
        var refused = await app.UploadAsync("forms/shop.item/imports", "name\nx\n"u8.ToArray(), HttpStatusCode.UnprocessableEntity, (part, text));

        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}"), Does.Contain(fault));
    }

    [Test]
    public async Task A_workbook_a_missing_file_and_no_multipart_are_refused()
    {
        var workbook = await app.UploadAsync("forms/shop.item/imports", [0x50, 0x4B, 3, 4, 20, 0, 0, 0], HttpStatusCode.UnprocessableEntity);
        using var nothing = new MultipartFormDataContent { { new StringContent("create"), "mode" } };
        using var missing = await app.Client.PostAsync(new Uri("/api/v1/workspaces/test/forms/shop.item/imports", UriKind.Relative), nothing);
        var json = await app.SendAsync(HttpMethod.Post, "forms/shop.item/imports", "{}", HttpStatusCode.UnsupportedMediaType);
        using var cut = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\r\nx");
        cut.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var broken = await app.Client.PostAsync(new Uri("/api/v1/workspaces/test/forms/shop.item/imports", UriKind.Relative), cut);

        Assert.That(workbook.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo("xlsx.damaged"));
        Assert.That(workbook.GetProperty("errors")[0].GetProperty("pointer").GetString(), Is.EqualTo("/file"));
        Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await missing.Content.ReadAsStringAsync(), Does.Contain("upload.no_file"));
        Assert.That(json.GetProperty("code").GetString(), Is.EqualTo("upload.not_multipart"));
        Assert.That(broken.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), await broken.Content.ReadAsStringAsync());
        await app.UploadAsync("forms/shop.nothing/imports", "a\n1\n"u8.ToArray(), HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Refused_rows_come_back_as_a_file_that_tells_what_is_wrong()
    {
        var job = await app.ImportAsync(
            "shop.item",
            "name,price,from,kind\nTea,1,2026-01-02,Apple\n=1+1,dear,31/31/2026,Plum\n,2,,\nOdd,13,,\nshort\nlong,1,,,extra\nMilk,2,,苹果\n");

        var file = await app.ErrorsAsync(job, "zh-CN");
        var rows = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(job.Figures(), Is.EqualTo("done 7 2 0 0 0 5"));
        Assert.That(rows[0], Is.EqualTo("行号,name,price,from,kind,Column 5,错误"));
        Assert.That(rows[1], Does.StartWith("3,'=1+1,dear,31/31/2026,Plum,,").And.Contain("price: ").And.Contain("from: ").And.Contain("kind: “Plum”不在选项中。"));
        Assert.That(rows[2], Is.EqualTo("4,,2,,,,name: 此项必填。"));
        Assert.That(rows[3], Is.EqualTo("5,Odd,13,,,,price: 不能是十三。"));
        Assert.That(rows[4], Does.StartWith("6,short,,,,,该行有 1 个单元格"));
        Assert.That(rows[5], Does.StartWith("7,long,1,,,extra,该行有 5 个单元格"));
        Assert.That(await app.CountAsync("shop.item"), Is.EqualTo(2));
    }

    [Test]
    public async Task An_upsert_writes_what_differs_and_rows_of_one_key_apply_in_order()
    {
        await app.ImportAsync("shop.item", "sku,name,price\na,Tea,1\nb,Milk,2\n", ("mode", "upsert"), ("key", "sku"));

        var again = await app.ImportAsync("shop.item", "sku,name,price\na,Tea,1\nb,Milk,3\nc,Jam,4\nc,Jam,5\n,Nothing,1\n", ("mode", "upsert"), ("key", "sku"));

        var records = await app.RecordsAsync("shop.item", "sku");
        Assert.That(again.Figures(), Is.EqualTo("done 5 1 2 1 0 1"));
        Assert.That(records.Select(record => $"{record.GetProperty("values").GetProperty("price")} v{record.GetProperty("version")}"), Is.EqualTo(new[] { "1 v1", "3 v2", "5 v2" }));
        Assert.That(await app.ErrorsAsync(again), Does.Contain("sku: The key field 'sku' is blank."));
    }

    [Test]
    public async Task References_are_found_by_title_key_id_name_and_address_and_rows_further_up()
    {
        await app.ImportAsync("shop.item", "sku,name\na,Tea\nb,Twin\nc,Twin\n");
        var tea = ImportCalls.Id((await app.RecordsAsync("shop.item", "sku"))[0]);

        var job = await app.ImportAsync(
            "shop.item",
            $"sku,name,parent,keeper,others\nd,By title,Tea,Ann,\ne,By key,b,ANN@example.com,Tea; c\nf,By id,{tea},,\ng,Twins,Twin,,\nh,None,Tee,Bob,Tea;Tee\ni,Further up,By key,,d\n");

        var records = (await app.RecordsAsync("shop.item", "sku")).ToDictionary(record => record.GetProperty("values").GetProperty("sku").GetString()!);
        Assert.That(job.Figures(), Is.EqualTo("done 6 4 0 0 0 2"));
        Assert.That(Title("d", "parent"), Is.EqualTo("Tea"));
        Assert.That(Title("d", "keeper"), Is.EqualTo("Ann"));
        Assert.That(Title("e", "parent"), Is.EqualTo("Twin"));
        Assert.That(Title("e", "keeper"), Is.EqualTo("Ann"));
        Assert.That(records["e"].GetProperty("values").GetProperty("others").GetArrayLength(), Is.EqualTo(2));
        Assert.That(Title("f", "parent"), Is.EqualTo("Tea"));
        Assert.That(Title("i", "parent"), Is.EqualTo("By key"));
        var errors = await app.ErrorsAsync(job);
        Assert.That(errors, Does.Contain("parent: Several entries are called 'Twin'."));
        Assert.That(errors, Does.Contain("parent: Nothing is called 'Tee'. keeper: Nothing is called 'Bob'. others: Nothing is called 'Tee'."));

        string Title(string sku, string field) => records[sku].GetProperty("values").GetProperty(field).GetProperty("title").GetString()!;
    }

    [Test]
    public async Task Unmatched_references_may_be_left_blank_and_are_told()
    {
        var job = await app.ImportAsync("shop.item", "name,parent\nTea,Nothing\nMilk,Nothing\n", ("unmatched", "blank"));

        var problem = job.GetProperty("problems").EnumerateArray().Single();
        Assert.That(job.Figures(), Is.EqualTo("done 2 2 0 0 0 0"));
        Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo("import.left_blank"));
        Assert.That(problem.GetProperty("text").GetString(), Is.EqualTo("Nothing"));
        Assert.That(problem.GetProperty("rows").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task Texts_are_blanked_and_replaced_and_columns_of_one_name_told_apart()
    {
        var job = await app.ImportAsync(
            "shop.item",
            "Code,Text,Text,\nSelect,Tea,Select,apple\n",
            ("mapping", """{ "Code": "sku", "Text": "name", "Text (3)": "price", "Column 4": "kind" }"""),
            ("header", "true"),
            ("blank", """[ "Select" ]"""),
            ("replace", """{ "Text": { "Tea": "Green tea" } }"""));

        var values = (await app.RecordsAsync("shop.item", "name")).Single().GetProperty("values");
        Assert.That(job.Figures(), Is.EqualTo("done 1 1 0 0 0 0"));
        Assert.That(values.GetProperty("name").GetString(), Is.EqualTo("Green tea"));
        Assert.That(values.GetProperty("kind").GetString(), Is.EqualTo("a"));
        Assert.That(values.GetProperty("sku").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("20/1/2026;1,5\n1/2/2026;2\n", "2026-02-01", "1.5")]
    [TestCase("1/20/2026;1.5\n1/2/2026;2\n", "2026-01-02", "1.5")]
    public async Task The_order_of_dates_and_the_decimal_mark_are_told_from_the_file(string rows, string second, string price)
    {
        await app.ImportAsync("shop.item", "From;Price;Name\n" + rows.Replace("\n", ";x\n"));

        var values = (await app.RecordsAsync("shop.item", "price")).Select(record => record.GetProperty("values")).ToArray();
        Assert.That(values[0].GetProperty("price").GetRawText(), Is.EqualTo(price));
        Assert.That(values[1].GetProperty("from").GetString(), Is.EqualTo(second));
    }

    [Test]
    public async Task A_dry_run_tells_everything_and_keeps_nothing()
    {
        await app.ImportAsync("shop.item", "sku,name,price\na,Tea,1\n");
        var head = await HistoryAsync();

        var job = await app.ImportAsync("shop.item", "sku,name,price\na,Tea,2\nb,Milk,2\nc,,2\n", ("mode", "upsert"), ("key", "sku"), ("dryRun", "true"));

        Assert.That(job.Figures(), Is.EqualTo("done 3 1 1 0 0 1"));
        Assert.That(await app.ErrorsAsync(job), Does.Contain("name: A value is needed."));
        Assert.That(await app.CountAsync("shop.item"), Is.EqualTo(1));
        Assert.That(await HistoryAsync(), Is.EqualTo(head));
        await app.SendAsync(HttpMethod.Post, $"imports/{ImportCalls.Id(job)}/undo", null, HttpStatusCode.Conflict);

        async Task<string> HistoryAsync() =>
            (await app.SendAsync(HttpMethod.Get, $"forms/shop.item/records/{ImportCalls.Id((await app.RecordsAsync("shop.item", "sku"))[0])}/history", null, HttpStatusCode.OK)).GetRawText();
    }

    [Test]
    public async Task A_request_repeated_under_its_key_imports_once()
    {
        var first = await SendAsync("name\nTea\n");
        var second = await SendAsync("name\nTea\n");
        await app.EndedAsync(JsonDocument.Parse(first.Text).RootElement);
        var other = await SendAsync("name\nMilk\n");

        Assert.That(second.Text, Is.EqualTo(first.Text));
        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity).Or.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await app.CountAsync("shop.item"), Is.EqualTo(1));

        async Task<(HttpStatusCode Status, string Text)> SendAsync(string csv)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/workspaces/test/forms/shop.item/imports");
            request.Headers.Add("Idempotency-Key", "one");
            request.Content = new MultipartFormDataContent { { new StringContent(csv), "file", "a.csv" } };
            using var response = await app.Client.SendAsync(request);
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    [Test]
    public async Task What_is_exported_is_read_back_as_it_was()
    {
        await app.ImportAsync("shop.item", "sku,name,price,from,kind,parent,keeper\na,\"=Tea; \"\"x\"\"\",1.50,2026-01-02,Apple,,Ann\nb,Twin,,,,,\nc,Twin,-0,,,,\n");
        await app.ImportAsync("shop.item", "sku,name,parent,others\nd,小茶,b,a; c\ne,\" spaces \nand lines\",a,\n");
        var tea = ImportCalls.Id((await app.RecordsAsync("shop.item", "sku"))[0]);
        await app.SendAsync(
            HttpMethod.Patch, $"forms/shop.item/records/{tea}", """{ "values": { "place": { "province": "浙江省", "city": "杭州市", "detail": "西湖1号" } } }""", HttpStatusCode.OK);
        var before = await app.RecordsAsync("shop.item", "sku");

        foreach (var question in new[] { """{ "ids": true }""", """{ "headers": "keys", "delimiter": ";", "language": "zh-CN", "ids": true, "byteOrderMark": false }""" })
        {
            var file = await app.ExportAsync("shop.item", question);
            var bySku = await app.ImportAsync("shop.item", file, ("mode", "upsert"), ("key", "sku"));
            var mapping = """{ "id": "id", "NAME": "name" }""".Replace("NAME", question.Contains("keys", StringComparison.Ordinal) ? "name" : "Name");
            var byId = await app.ImportAsync("shop.item", file, ("mode", "upsert"), ("key", "id"), ("mapping", mapping));

            Assert.That(bySku.Figures(), Is.EqualTo("done 5 0 0 5 0 0"), Encoding.UTF8.GetString(file) + bySku);
            Assert.That(byId.Figures(), Is.EqualTo("done 5 0 0 5 0 0"), byId.ToString());
        }

        Assert.That((await app.RecordsAsync("shop.item", "sku")).Select(record => record.GetRawText()), Is.EqualTo(before.Select(record => record.GetRawText())));
    }

    [TestCase("""{ "format": "ods" }""", "/format export.format_unavailable")]
    [TestCase("""{ "fields": [ "nothing" ] }""", "/fields/0 field.unknown")]
    [TestCase("""{ "delimiter": "x" }""", "/delimiter export.bad_delimiter")]
    [TestCase("""{ "language": "fr" }""", "/language export.bad_language")]
    [TestCase("""{ "filter": { "field": "nothing", "op": "eq", "value": 1 } }""", "/filter/field condition.unknown_field")]
    [TestCase("""{ "colour": 1 }""", "/colour document.unreadable")]
    public async Task An_export_that_makes_no_sense_is_refused(string question, string fault)
    {
        var refused = await app.SendAsync(HttpMethod.Post, "forms/shop.item/exports", question, HttpStatusCode.UnprocessableEntity);

        Assert.That(refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer")} {error.GetProperty("code")}"), Does.Contain(fault));
    }
}
