using FormFlow.Engine.Formulas;
using FsCheck;
using FsCheck.Fluent;

namespace FormFlow.Engine.Tests.Formulas;

/// <summary>Any tree of the allowed grammar ends within the limits, leaves no trace, and means the same whether its operators are inlined or not.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
public sealed class RandomFormulas : IDisposable
{
    private static readonly (string Name, string Type)[] Names =
        [("n", "number"), ("m", "number"), ("t", "text"), ("d", "date"), ("at", "dateTime"), ("b", "boolean"), ("l", "list of text"), ("items.price", "column of number")];

    /// <summary>The same names, the numbers without their type: then no operator on them is inlined, and the library decides.</summary>
    private static readonly (string Name, string Type)[] Untyped = [.. Names.Select(name => (name.Name, name.Type == "number" ? "any" : name.Type))];

    private static readonly object?[][] Rows =
    [
        [null, null, null, null, null, null, null, null],
        [0.1m, -0.3m, "中😀*", new DateOnly(2024, 2, 29), new DateTime(2026, 3, 29, 0, 59, 59, DateTimeKind.Utc), true, new[] { "a", "", "__proto__" }, new object?[] { 0.1m, null, 3m }],
        [99999999999999m, 0.00001m, new string('x', 3000), new DateOnly(9999, 12, 31), new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc), false, Array.Empty<string>(), Enumerable.Range(0, 500).Select(i => (object?)(decimal)i).ToArray()],
    ];

    private readonly FormulaEngine engine = new();

    public void Dispose() => engine.Dispose();

    [Test]
    public void End_and_leave_no_trace()
    {
        const string Probe = "JOIN(SPLIT(\"b-a\", \"-\").map((x, i) => x + i), \"|\") + TEXT(MAX(1, 2.5), \"0.00\") + COUNTIF([1, 2], \">1\") + DATEADD(\"2026-01-31\", 1, \"month\")";
        const string Probed = "b0|a12.5012026-02-28";
        var (evaluated, valued) = (0, 0);

        Prop.ForAll(Expressions().ToArbitrary(), source =>
        {
            var compiled = FormulaCases.Compile(source, Names);
            if (compiled.IsRefused)
            {
                return true;
            }

            var untyped = FormulaCases.Compile(source, Untyped);
            foreach (var row in Rows)
            {
                var inputs = InputsOf(compiled.Value, row);
                var first = engine.Evaluate(compiled.Value, inputs, FormulaCases.Environment);
                var second = engine.Evaluate(compiled.Value, inputs, FormulaCases.Environment);
                Assert.That(second.Value, Is.EqualTo(first.Value), source);
                Assert.That(second.Error?.Code, Is.EqualTo(first.Error?.Code), source);
                if (!untyped.IsRefused)
                {
                    var byLibrary = engine.Evaluate(untyped.Value, InputsOf(untyped.Value, row), FormulaCases.Environment);
                    Assert.That(byLibrary.Value, Is.EqualTo(first.Value), $"{source} by the library alone");
                }

                evaluated++;
                valued += first.Error is null ? 1 : 0;
            }

            Assert.That(FormulaCases.Evaluate(engine, Probe, []).Value, Is.EqualTo(Probed), source);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(60));

        Assert.That(evaluated, Is.GreaterThan(1000), "evaluations");
        Assert.That(valued, Is.GreaterThan(evaluated / 5), "evaluations that gave a value or a blank by right");
    }

    private static object?[] InputsOf(Formula formula, object?[] row) =>
        [.. formula.Inputs.Select(path => path == "items" ? row[^1] : row[Array.FindIndex(Names, name => name.Name == path)])];

    private static Gen<string> Expressions() => Gen.Sized(size => Any(Math.Min(5, 1 + (size / 10))));

    private static Gen<string> Any(int depth) => depth <= 0 ? Leaves() : Gen.Frequency(
        (2, Leaves()),
        (3, Operators(depth)),
        (6, Calls(depth)),
        (2, Methods(depth)));

    private static Gen<string> Leaves() => Gen.Elements(
        "n", "m", "t", "d", "at", "b", "l", "items.price", "items.length", "x", "0", "1", "-2.5", "0.1", "1e15", "null", "true", "\"\"", "\"a\"", "\"2026-02-28\"", "\"month\"", "\">1\"", "[]", "[1, 2.5, null]", "[\"a\", \"b\"]");

    private static Gen<string> Operators(int depth) =>
        from sign in Gen.Elements("+", "-", "*", "/", "%", "**", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "?:", "`")
        from one in Any(depth - 1)
        from other in Any(depth - 1)
        from third in Any(depth - 2)
        select sign switch { "?:" => $"({one} ? {other} : {third})", "`" => $"`{{${{{one}}}-${{{other}}}`", _ => $"(({one}) {sign} ({other}))" };

    private static Gen<string> Calls(int depth) =>
        from function in Gen.Elements(FormulaFunctions.All.Where(function => function.IsFunction && function.Name != "REGEXMATCH" && function.Name != "REGEXEXTRACT").ToArray())
        from more in Gen.Choose(0, 2)
        from arguments in Gen.CollectToList(
            Enumerable.Range(0, Math.Max(function.Minimum, Math.Min(function.Maximum ?? 6, function.Minimum + (more * Math.Max(1, function.Cycle))))),
            i => Fitting(function.ParameterOf(i)!, depth - 1))
        select $"{function.Name}({string.Join(", ", arguments)})";

    private static Gen<string> Methods(int depth) =>
        from method in Gen.Elements(FormulaFunctions.All.Where(function => function.IsMethod && function.Name != "length").ToArray())
        from receiver in Fitting(method.Parameters[0], depth - 1)
        from arguments in Gen.CollectToList(Enumerable.Range(1, method.Parameters.Length - 1), i => Fitting(method.Parameters[i], depth - 1))
        select $"({receiver}).{method.Name}({string.Join(", ", arguments)})";

    /// <summary>Mostly what the parameter wants, so that most trees pass the checker.</summary>
    private static Gen<string> Fitting(FormulaParameter parameter, int depth) => parameter.Type switch
    {
        "lambda" or "predicate" => Any(depth - 1).Select(body => $"x => {body}"),
        "number" => Gen.OneOf(Gen.Elements("n", "m", "0", "1", "2", "-3", "0.1", "items.length", "LEN(t)"), Operators(Math.Max(1, depth))),
        "text" or "scalar" => Gen.OneOf(Gen.Elements("t", "\"a\"", "\"\"", "\"Y\"", "\"0.00\"", "\"yyyy-mm\"", "n"), Any(depth)),
        "date" or "instant" => Gen.Elements("d", "at", "\"2024-02-29\"", "TODAY()", "NOW()"),
        "list" => Gen.OneOf(Gen.Elements("l", "items.price", "[1, 2]", "[\"a\"]", "[]"), Any(depth - 1).Select(body => $"l.map(x => {body})")),
        "numbers" or "comparable" => Gen.Elements("n", "m", "items.price", "[1, 2]", "3"),
        "sequence" => Gen.Elements("t", "l", "items.price", "\"abc\""),
        "criterion" => Gen.Elements("\">1\"", "\"a*\"", "1", "x => x == 1"),
        _ => Any(depth),
    };
}
