namespace FormFlow.Engine.Tests.Fields;

/// <summary>The rows of the contract; every type that reads values has at least one.</summary>
internal static class FieldCases
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private const string OptionsJson = """[{"value":"open","label":{"en":"Open","zh-CN":"进行中"},"color":"green"},{"value":"done","label":{"en":"Done; closed","zh-CN":"完成"}},{"value":"late"}]""";
    private const string Tree = """[{"value":"east","label":"East","children":[{"value":"a/b","label":"A / B"},{"value":"c"}]},{"value":"west"}]""";

    public static IReadOnlyList<FieldCase> All { get; } =
    [
        new("""{"type":"text","key":"f","minLength":2,"maxLength":10,"pattern":"[a-z ]+|中.*"}""")
        {
            Canonical = ["\"abc\"", "\" a \"", "\"中文\""],
            Refused = [("\"a\"", "field.too_short"), ("\"abcdefghijk\"", "field.too_long"), ("\"ABC\"", "field.pattern_mismatch"), ("5", "field.wrong_type"), ("\"a\\u0000\"", "field.invalid_character"), ("\"\\ud800\"", "field.invalid_character")],
            BeyondSchema = ["\"\\ud800\""],
            Parsed = [(" ab", "\" ab\"")],
            Unreadable = ["a\0b", "a\ud800"],
        },
        new("""{"type":"stage","key":"f","label":"Stage"}""")
        {
            Canonical = ["\"open\""],
            Refused = [("5", "field.wrong_type"), ("[\"open\"]", "field.wrong_type"), ("\"a\\u0000\"", "field.invalid_character")],
            BeyondSchema = ["\"a\\u0000\""],
            Parsed = [(" open ", "\"open\"")],
        },
        new("""{"type":"longText","key":"f","maxLength":12}""")
        {
            Canonical = ["\"a\\nb\"", "\" \"", "\"\\uD83D\\uDC69\""],
            Refused = [("\"1234567890123\"", "field.too_long"), ("[]", "field.wrong_type")],
        },
        new("""{"type":"richText","key":"f","maxLength":200}""")
        {
            Canonical = ["\"<p>a <strong>b</strong></p>\"", "\"1 &lt; 2 &amp;&amp; \\\"x\\\"\"", "\"<a href=\\\"https://example.org/?a=1&amp;b=2\\\">x</a>\""],
            Normalised =
            [
                ("\"<script>alert(1)</script>\"", "\"&lt;script&gt;alert(1)&lt;/script&gt;\""),
                ("\"<p onclick='x()'>a\"", "\"<p>a</p>\""),
                ("\"<a href='javascript:alert(1)'>a</a>\"", "\"<a>a</a>\""),
                ("\"<a href='&#106;avascript:alert(1)'>a</a>\"", "\"<a>a</a>\""),
                ("\"<b><i>x</b></i>\"", "\"<b><i>x</i></b>\""),
                ("\"<img src=x onerror=alert(1)>\"", "\"&lt;img src=x onerror=alert(1)&gt;\""),
                ("\"<P CLASS='x'>a<BR/>b</P>\"", "\"<p>a<br>b</p>\""),
                ("\"<<p>script>\"", "\"&lt;<p>script&gt;</p>\""),
                ("\"<p title='<script>'>a</p>\"", "\"<p>a</p>\""),
                ("\"&copy; &#x4e2d;&#0;\"", "\"&amp;copy; 中&amp;#0;\""),
                ("\"<p><br></p>\"", "null"),
                ("\"</p>a\"", "\"a\""),
            ],
            Refused = [("{}", "field.wrong_type")],
        },
        new("""{"type":"number","key":"f","decimals":2,"min":-10,"max":1000000000000000}""")
        {
            Canonical = ["0", "1.5", "-10", "0.01", "999999999999999", "\"1000000000000000\"", "\"99999999999999.25\""],
            Normalised =
            [
                ("1.50", "1.5"), ("-0", "0"), ("-0.0e5", "0"), ("1e2", "100"), ("1E-2", "0.01"), ("120e-1", "12"), ("0e99999999999999999999", "0"), ("\" 7 \"", "7"), ("\"+7\"", "7"),
                ("\".5\"", "0.5"), ("1.000000000000000000000000000000000000000000000", "1"), ("100000000000000000000000000000000000000000000e-44", "1"), ("\"\"", "null"),
            ],
            Refused =
            [
                ("-10.01", "field.below_minimum"), ("\"1000000000000000.01\"", "field.above_maximum"), ("1.001", "field.too_many_decimals"), ("1e-30", "field.too_many_decimals"), ("1e400", "field.above_maximum"),
                ("-1e400", "field.below_minimum"), ("10000000000000000", "field.above_maximum"), ("1.00000000000000000000000000000000000001", "field.too_many_decimals"),
                ("12345678901234567890123456789012345678901234567890", "field.above_maximum"), ("\"NaN\"", "field.unreadable"), ("\"Infinity\"", "field.unreadable"), ("\"1,5\"", "field.unreadable"), ("\"0x10\"", "field.unreadable"),
                ("\"1e\"", "field.unreadable"), ("\".\"", "field.unreadable"), ("true", "field.wrong_type"), ("[1]", "field.wrong_type"),
            ],
            BeyondSchema = ["\"1000000000000000.01\"", "1.001", "1e-30", "1.00000000000000000000000000000000000001", "1e400", "-1e400", "12345678901234567890123456789012345678901234567890"],
            Parsed = [("1,234.5", "1234.5"), ("１２．５", "12.5"), ("(5)", "-5"), ("−5", "-5"), ("1 000", "1000"), ("12,34,567", "1234567"), ("1.5E+3", "1500"), (" ", "null")],
            Unreadable = ["1,23", "1,2345", "1.2.3", "12a", "--5", "abc", "1e", "a\ud800", "1,,000"],
        },
        new("""{"type":"currency","key":"f","max":100000}""")
        {
            Canonical = ["12.34", "-5"],
            Refused = [("12.345", "field.too_many_decimals"), ("100000.01", "field.above_maximum")],
            BeyondSchema = ["12.345"],
            Parsed = [("¥1,234.50", "1234.5"), ("￥12", "12"), ("12元", "12"), ("CNY 12", "12"), ("-¥12", "-12"), ("(¥12)", "-12"), ("¥-12", "-12")],
            Unreadable = ["$12", "USD 12", "¥"],
        },
        new("""{"type":"percent","key":"f","decimals":1,"min":0,"max":1.5}""")
        {
            Canonical = ["0.25", "1", "0.125"],
            Refused = [("0.1255", "field.too_many_decimals"), ("2", "field.above_maximum"), ("\"25%\"", "field.unreadable")],
            BeyondSchema = ["0.1255"],
            Parsed = [("25%", "0.25"), ("0.25", "0.25"), ("12.5 %", "0.125"), ("２５％", "0.25")],
            Unreadable = ["%", "25%%", "12.55%"],
        },
        new("""{"type":"rating","key":"f"}""")
        {
            Canonical = ["1", "5"],
            Refused = [("0", "field.below_minimum"), ("6", "field.above_maximum"), ("1.5", "field.too_many_decimals"), ("{}", "field.wrong_type")],
        },
        new("""{"type":"date","key":"f","min":"2000-01-01","max":"2099-12-31"}""")
        {
            Canonical = ["\"2017-03-04\"", "\"2000-02-29\""],
            Normalised = [("\"\"", "null")],
            Refused = [("\"1999-12-31\"", "field.below_minimum"), ("\"2100-01-01\"", "field.above_maximum"), ("\"2017-02-29\"", "field.unreadable"), ("\"2017-3-4\"", "field.unreadable"), ("\"2017-03-04T00:00:00Z\"", "field.unreadable"), ("20170304", "field.wrong_type")],
            BeyondSchema = ["\"1999-12-31\"", "\"2100-01-01\""],
            Parsed = [("3/4/2017", "\"2017-03-04\""), ("2017/3/4", "\"2017-03-04\""), ("2017年3月4日", "\"2017-03-04\""), ("4 Mar 2017", "\"2017-03-04\""), ("Mar 4, 2017", "\"2017-03-04\""), ("20170304", "\"2017-03-04\""), ("2017-03-04 00:00:00", "\"2017-03-04\""), ("3/4/17", "\"2017-03-04\"")],
            Unreadable = ["13/14/2017", "2017-13-01", "tomorrow", "2017-03-04 10:00", "0000-01-01"],
        },
        new("""{"type":"dateTime","key":"f","min":"2000-01-01T00:00:00+00:00"}""")
        {
            Canonical = ["\"2017-03-04T05:06:07.089Z\"", "\"9999-12-31T23:59:59.999Z\""],
            Normalised = [("\"2017-03-04T05:06:07+08:00\"", "\"2017-03-03T21:06:07.000Z\""), ("\"2017-03-04T05:06:07.1239999Z\"", "\"2017-03-04T05:06:07.123Z\""), ("\"2017-03-04t05:06z\"", "\"2017-03-04T05:06:00.000Z\"")],
            Refused = [("\"1999-12-31T00:00:00Z\"", "field.below_minimum"), ("\"2017-03-04T05:06:07\"", "field.unreadable"), ("\"9999-12-31T23:59:59-01:00\"", "field.unreadable"), ("\"2017-03-04T24:00:00Z\"", "field.unreadable"), ("\"2017-03-04T05:06:60Z\"", "field.unreadable"), ("5", "field.wrong_type")],
            BeyondSchema = ["\"1999-12-31T00:00:00Z\"", "\"2017-03-04T05:06:07\"", "\"9999-12-31T23:59:59-01:00\"", "\"2017-03-04T24:00:00Z\"", "\"2017-03-04T05:06:60Z\""],
            Parsed = [("2017-03-04 05:06", "\"2017-03-04T05:06:00.000Z\""), ("3/4/2017 5:06 PM", "\"2017-03-04T17:06:00.000Z\""), ("2017-03-04", "\"2017-03-04T00:00:00.000Z\""), ("2017/3/4 下午5:06:07", "\"2017-03-04T17:06:07.000Z\""), ("2017-03-04T05:06:07+08:00", "\"2017-03-03T21:06:07.000Z\"")],
            Unreadable = ["5:06", "2017-03-04 25:00", "soon"],
        },
        new("""{"type":"time","key":"f"}""")
        {
            Canonical = ["\"15:04:05\"", "\"00:00:00\"", "\"23:59:59.999\""],
            Normalised = [("\"15:04\"", "\"15:04:00\"")],
            Refused = [("\"24:00\"", "field.unreadable"), ("\"5:04\"", "field.unreadable"), ("\"15:04:05Z\"", "field.unreadable"), ("1504", "field.wrong_type")],
            Parsed = [("3:04 PM", "\"15:04:00\""), ("下午3:04", "\"15:04:00\""), ("12:30 am", "\"00:30:00\""), ("3pm", "\"15:00:00\"")],
            Unreadable = ["13:00 pm", "3", "25:00"],
        },
        new("""{"type":"duration","key":"f"}""")
        {
            Canonical = ["0", "5400", "-90"],
            Refused = [("1.5", "field.too_many_decimals"), ("\"PT1H\"", "field.unreadable"), ("false", "field.wrong_type")],
            Parsed = [("1:30:00", "5400"), ("1:30", "5400"), ("90m", "5400"), ("1h 30m", "5400"), ("1.5h", "5400"), ("PT1H30M", "5400"), ("P1DT1S", "86401"), ("5400", "5400"), ("2小时30分", "9000"), ("-0:01:30", "-90")],
            Unreadable = ["1:75", "PT", "P", "h", "1x", "0.0001s"],
        },
        new("""{"type":"switch","key":"f"}""")
        {
            Canonical = ["true", "false"],
            Refused = [("1", "field.wrong_type"), ("\"true\"", "field.wrong_type")],
            Parsed = [("YES", "true"), ("是", "true"), ("0", "false"), ("off", "false"), ("否", "false"), ("n", "false")],
            Unreadable = ["maybe", "2"],
        },
        new($$"""{"type":"select","key":"f","display":"radio","options":{{OptionsJson}}}""")
        {
            Canonical = ["\"open\"", "\"late\""],
            Normalised = [("\"\"", "null")],
            Refused = [("\"Open\"", "field.unknown_option"), ("[\"open\"]", "field.wrong_type")],
            Parsed = [("进行中", "\"open\""), (" OPEN ", "\"open\""), ("done; closed", "\"done\"")],
            Unreadable = ["closed", "a\ud800"],
        },
        new($$"""{"type":"multiSelect","key":"f","min":1,"max":2,"options":{{OptionsJson}}}""")
        {
            Canonical = ["[\"open\"]", "[\"open\",\"late\"]", "[\"done\"]"],
            Normalised = [("[\"late\",\"open\",\"late\"]", "[\"open\",\"late\"]"), ("[]", "null")],
            Refused = [("[\"open\",\"x\"]", "field.unknown_option /1"), ("[\"open\",\"done\",\"late\"]", "field.too_many"), ("[5]", "field.wrong_type /0"), ("\"open\"", "field.wrong_type"), ("[null]", "field.wrong_type /0")],
            Parsed = [("Late; 进行中", "[\"open\",\"late\"]"), ("late,open", "[\"open\",\"late\"]"), ("\"Done; closed\"", "[\"done\"]"), ("late、open", "[\"open\",\"late\"]")],
            Unreadable = ["open; x"],
        },
        new($$"""{"type":"cascade","key":"f","leafOnly":true,"options":{{Tree}}}""")
        {
            Canonical = ["[\"east\",\"a/b\"]", "[\"west\"]"],
            Normalised = [("[]", "null")],
            Refused = [("[\"east\"]", "field.incomplete_path"), ("[\"west\",\"c\"]", "field.unknown_option /1"), ("[\"c\"]", "field.unknown_option /0"), ("\"west\"", "field.wrong_type")],
            BeyondSchema = ["[\"east\"]", "[\"west\",\"c\"]", "[\"c\"]"],
            Parsed = [("East / A / B", "[\"east\",\"a/b\"]"), ("east/c", "[\"east\",\"c\"]"), ("East > c", "[\"east\",\"c\"]")],
            Unreadable = ["east/d", "eastc"],
        },
        new("""{"type":"tags","key":"f","max":3,"suggestions":["Red"]}""")
        {
            Canonical = ["[\"a\",\"b; c\",\"\\\"q\"]", "[\"Red\"]"],
            Normalised = [("[\" a \",\"A\",\"\",\"red\"]", "[\"a\",\"Red\"]"), ("[\" \"]", "null")],
            Refused = [("[\"a\",\"b\",\"c\",\"d\"]", "field.too_many"), ("[\"a\",{}]", "field.wrong_type /1"), ("[\"\\u0000\"]", "field.invalid_character /0")],
            BeyondSchema = ["[\"a\",\"b\",\"c\",\"d\"]", "[\"\\u0000\"]"],
            Parsed = [("a；b\nc", "[\"a\",\"b\",\"c\"]")],
            Unreadable = ["a\0"],
        },
        new("""{"type":"phone","key":"f"}""")
        {
            Canonical = ["\"+8613800138000\"", "\"10086\"", "\"01012345678x801\""],
            Normalised = [("\"+86 138-0013-8000\"", "\"+8613800138000\""), ("\"(010) 1234 5678 转 801\"", "\"01012345678x801\""), ("\"0086 13800138000\"", "\"+8613800138000\""), ("\"+44 (0)20 7946 0958 ext. 12\"", "\"+442079460958x12\""), ("\"１３８００１３８０００\"", "\"13800138000\""), ("\" \"", "null")],
            Refused = [("\"12\"", "field.unreadable"), ("\"call me 5\"", "field.unreadable"), ("\"+0123456789\"", "field.unreadable"), ("\"1234567890123456\"", "field.unreadable"), ("13800138000", "field.wrong_type")],
            BeyondSchema = ["\"12\"", "\"call me 5\"", "\"+0123456789\"", "\"1234567890123456\""],
        },
        new("""{"type":"email","key":"f"}""")
        {
            Canonical = ["\"Ann.O'Hara+x@example.org\"", "\"用户@例子.中国\""],
            Normalised = [("\" a@EXAMPLE.Org \"", "\"a@example.org\"")],
            Refused = [("\"a\"", "field.unreadable"), ("\"a@b\"", "field.unreadable"), ("\"a b@c.de\"", "field.unreadable"), ("\"a@-b.de\"", "field.unreadable"), ("\".a@b.de\"", "field.unreadable"), ("\"a@b..de\"", "field.unreadable")],
            BeyondSchema = ["\"a@-b.de\"", "\".a@b.de\"", "\"a@b..de\""],
        },
        new("""{"type":"url","key":"f"}""")
        {
            Canonical = ["\"https://example.org/A?b=C#d\"", "\"mailto:a@b.de?subject=x\"", "\"http://localhost:5080/\"", "\"https://例子.中国/路\""],
            Normalised = [("\"HTTPS://Example.ORG/A\"", "\"https://example.org/A\""), ("\"example.org:8080/x\"", "\"https://example.org:8080/x\"")],
            Refused = [("\"javascript:alert(1)\"", "field.unreadable"), ("\"data:text/html,x\"", "field.unreadable"), ("\"https://\"", "field.unreadable"), ("\"java\\nscript:alert(1)\"", "field.unreadable"), ("\"https://a@b.de/\"", "field.unreadable"), ("\"ftp://a.de\"", "field.unreadable"), ("\"a b.de\"", "field.unreadable"), ("\"https:\\\\\\\\a.de\"", "field.unreadable")],
            BeyondSchema = ["\"https://\"", "\"https://a@b.de/\"", "\"ftp://a.de\"", "\"java\\nscript:alert(1)\"", "\"https:\\\\\\\\a.de\""],
        },
        new("""{"type":"address","key":"f"}""")
        {
            Canonical = ["{\"country\":\"中国\",\"province\":\"广东\",\"city\":\"深圳\",\"district\":\"南山\",\"detail\":\"科技园 1 号\",\"postalCode\":\"518000\"}", "{\"city\":\"Bern\"}"],
            Normalised = [("{\"detail\":\" x \",\"city\":null,\"province\":\"y\"}", "{\"province\":\"y\",\"detail\":\"x\"}"), ("{}", "null"), ("{\"city\":\" \"}", "null")],
            Refused = [("{\"town\":\"x\"}", "field.unknown_member /town"), ("{\"city\":5}", "field.wrong_type /city"), ("{\"city\":\"a\",\"city\":\"b\"}", "field.repeated_member /city"), ("\"Bern\"", "field.wrong_type"), ("{\"city\":\"\\ud800\"}", "field.invalid_character /city")],
            BeyondSchema = ["{\"city\":\"a\",\"city\":\"b\"}", "{\"city\":\"\\ud800\"}"],
            Parsed = [(" Main Street 1 ", "{\"detail\":\"Main Street 1\"}")],
            TextIsWhole = false,
        },
        new("""{"type":"location","key":"f"}""")
        {
            Canonical = ["{\"latitude\":31.2304,\"longitude\":121.4737}", "{\"latitude\":-90,\"longitude\":180,\"address\":\"The (cold) end\"}"],
            Normalised = [("{\"longitude\":1.123456789,\"latitude\":2.50}", "{\"latitude\":2.5,\"longitude\":1.1234568}")],
            Refused = [("{\"latitude\":91,\"longitude\":0}", "field.out_of_range /latitude"), ("{\"latitude\":1}", "field.missing_member /longitude"), ("{\"latitude\":\"1\",\"longitude\":2}", "field.wrong_type /latitude"), ("{\"latitude\":1e999,\"longitude\":2}", "field.out_of_range /latitude"), ("[1,2]", "field.wrong_type")],
            BeyondSchema = ["{\"latitude\":1e999,\"longitude\":2}"],
            Parsed = [("31.2304,121.4737", "{\"latitude\":31.2304,\"longitude\":121.4737}")],
            Unreadable = ["91, 0", "here", "1"],
        },
        new("""{"type":"member","key":"f"}""")
        {
            Canonical = ["\"0000000000001\""],
            Normalised = [("{\"id\":\"0000000000001\",\"title\":\"Ann\"}", "\"0000000000001\""), ("\"\"", "null")],
            Refused = [("\"ann\"", "field.reference_not_found"), ("1", "field.wrong_type"), ("{\"title\":\"Ann\"}", "field.wrong_type"), ("{\"id\":\"\\ud800\"}", "field.invalid_character /id"), ("[\"0000000000001\"]", "field.wrong_type")],
            BeyondSchema = ["\"ann\""],
            Unreadable = ["Ann"],
        },
        new("""{"type":"department","key":"f","multiple":true}""")
        {
            Canonical = ["[\"0000000000002\",\"0000000000001\"]"],
            Normalised = [("[\"0000000000001\",{\"id\":\"0000000000001\"}]", "[\"0000000000001\"]"), ("[]", "null")],
            Refused = [("[\"0000000000001\",\"x\"]", "field.reference_not_found /1"), ("[null]", "field.wrong_type /0"), ("\"0000000000001\"", "field.wrong_type")],
            BeyondSchema = ["[\"0000000000001\",\"x\"]"],
        },
        new("""{"type":"lookup","key":"f","form":"shop.order"}""") { Canonical = ["\"0000000000001\""], Refused = [("true", "field.wrong_type")] },
        new("""{"type":"attachment","key":"f","maxBytes":100,"types":["application/pdf",".docx"]}""")
        {
            Canonical = [$$"""[{"file":"{{Hash}}","name":"a b.pdf","type":"application/pdf","bytes":5}]""", $$"""[{"file":"{{Hash}}","name":"合同.DOCX","type":"application/octet-stream","bytes":0}]"""],
            Normalised = [($$"""[{"bytes":5,"type":"Application/PDF","name":"a.pdf","file":"{{Hash.ToUpperInvariant()}}"}]""", $$"""[{"file":"{{Hash}}","name":"a.pdf","type":"application/pdf","bytes":5}]"""), ("[]", "null")],
            Refused =
            [
                ($$"""[{"file":"{{Hash}}","name":"a.pdf","type":"application/pdf","bytes":101}]""", "field.file_too_large /0/bytes"), ($$"""[{"file":"{{Hash}}","name":"a.exe","type":"application/x-x","bytes":1}]""", "field.file_type_not_taken /0/type"),
                ($$"""[{"file":"{{Hash}}","name":"../a.pdf","type":"application/pdf","bytes":1}]""", "field.invalid_file_name /0/name"), ($$"""[{"file":"{{Hash}}","name":"a\u202efdp.exe","type":"application/pdf","bytes":1}]""", "field.invalid_file_name /0/name"),
                ("""[{"file":"x","name":"a.pdf","type":"application/pdf","bytes":1}]""", "field.unreadable /0/file"), ($$"""[{"file":"{{Hash}}","name":"a.pdf","bytes":1}]""", "field.missing_member /0/type"), ("{}", "field.wrong_type"), ("[5]", "field.wrong_type /0"),
                ($$"""[{"file":"{{Hash}}","name":"a.pdf","type":"application/pdf","bytes":1.5}]""", "field.wrong_type /0/bytes"),
            ],
            BeyondSchema = ["x-x", "../a", "u202e"],
            TextIsWhole = false,
        },
        new("""{"type":"image","key":"f","multiple":false}""")
        {
            Canonical = [$$"""{"file":"{{Hash}}","name":"a.png","type":"image/png","bytes":5}"""],
            Refused = [($$"""{"file":"{{Hash}}","name":"a.svg","type":"image/svg+xml","bytes":5}""", "field.file_type_not_taken /type"), ("[]", "field.wrong_type")],
            BeyondSchema = ["svg"],
            TextIsWhole = false,
        },
        new("""{"type":"signature","key":"f"}""") { Canonical = [$$"""{"file":"{{Hash}}","name":"s.png","type":"image/png","bytes":5}"""], Refused = [("[]", "field.wrong_type")], TextIsWhole = false },
        new("""{"type":"formula","key":"f","formula":"a * 2","result":"currency","decimals":4,"currency":"USD"}""") { Canonical = ["1.2345"], Refused = [("1.23456", "field.too_many_decimals")], BeyondSchema = ["1.23456"], Parsed = [("$5", "5")] },
        new("""{"type":"rollup","key":"f","via":"a","fn":"count"}""") { Canonical = ["12"], Refused = [("1.5", "field.too_many_decimals")], BeyondSchema = ["1.5"], Parsed = [("12", "12")] },
        new("""{"type":"score","key":"f","decimals":1,"terms":[{"label":"Known","points":2.5}]}""") { Canonical = ["12.5", "-3"], Refused = [("1.25", "field.too_many_decimals")], BeyondSchema = ["1.25"], Parsed = [("1,000", "1000")] },
        new("""{"type":"band","key":"f","of":"score","bands":[{"value":"A","label":{"en":"Hot","zh-CN":"高"},"from":80},{"value":"B"}]}""")
        {
            Canonical = ["\"A\"", "\"B\""],
            Refused = [("\"C\"", "field.unknown_option"), ("5", "field.wrong_type")],
            Parsed = [("hot", "\"A\""), ("高", "\"A\"")],
            Unreadable = ["C"],
        },
        new("""{"type":"autoNumber","key":"f","parts":[{"type":"counter","digits":4},{"type":"date","format":"yyyy"}]}""") { Canonical = ["\"00012026\""], Normalised = [("\" 0001 \"", "\"0001\"")], Refused = [("1", "field.wrong_type")], Parsed = [(" 0001", "\"0001\"")] },
        new("""{"type":"linkedValue","key":"f","via":"a","field":"b"}""") { Refused = [("1", "field.computed")], BeyondSchema = ["1"] },
    ];
}
