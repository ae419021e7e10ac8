using System.Collections.Frozen;
using FormFlow.Engine.Calendars;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace FormFlow.Engine.Formulas;

/// <summary>
/// Evaluates formulas with one Jint engine and the function library. Not thread-safe: see <see cref="FormulaEnginePool"/>. A formula cannot
/// change anything, so the engine serves any number of them; it is renewed when one of its limits was hit.
/// </summary>
public sealed class FormulaEngine : IDisposable
{
    private const int MostPrepared = 5_000;

    private static readonly FrozenDictionary<string, ErrorCode> Faults = new Dictionary<string, ErrorCode>
    {
        ["divisionByZero"] = FormulaErrors.DivisionByZero,
        ["number"] = FormulaErrors.Number,
        ["date"] = FormulaErrors.Date,
        ["format"] = FormulaErrors.Format,
        ["tooLarge"] = FormulaErrors.TooLarge,
        ["tooMuchWork"] = FormulaErrors.TooMuchWork,
        ["unanswered"] = FormulaErrors.Unanswered,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<Formula, PreparedFormula> prepared = [];
    private Jint.Engine engine;
    private ObjectInstance library;
    private TimeZoneInfo? zone;
    private WorkingDays? calendar;
    private bool canRead;
    private Formula? latest;
    private PreparedFormula latestPrepared;

    public FormulaEngine() => Renew();

    /// <summary>
    /// Evaluates a formula. Inputs are canonical values in the order of <see cref="Formula.Inputs"/>, then the answers to its questions; ids are given as numbers or as texts, a
    /// sub-form's column as an array with one value per row. What cannot be calculated is blank with an error. A value that contradicts the
    /// type its name was declared with is an <see cref="ArgumentException"/>.
    /// </summary>
    public FormulaOutcome Evaluate(Formula formula, ReadOnlySpan<object?> inputs, in FormulaEnvironment environment)
    {
        if (inputs.Length != formula.FormulaInputs.Length)
        {
            throw new ArgumentException($"The formula takes {formula.FormulaInputs.Length} inputs.", nameof(inputs));
        }

        try
        {
            var target = ReferenceEquals(formula, latest) ? latestPrepared : Prepare(formula);
            for (var i = 0; i < inputs.Length; i++)
            {
                target.Arguments[i] = inputs[i] is Error fault ? Fault(fault) : FormulaValues.ToScript(engine, inputs[i], formula.FormulaInputs[i]);
            }

            if (formula.NeedsEnvironment)
            {
                Tell(environment);
            }

            return FormulaValues.FromScript(target.Function.Call(JsValue.Undefined, target.Arguments));
        }
        catch (FormulaInputTooLargeException)
        {
            return new FormulaOutcome(null, FormulaErrors.TooLarge.With());
        }
        catch (JavaScriptException exception)
        {
            return new FormulaOutcome(null, FaultOf(exception.Error).With());
        }
        catch (Exception exception) when (exception is JintException or TimeoutException or InsufficientExecutionStackException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            engine.Dispose();
            Renew();
            return new FormulaOutcome(null, FormulaErrors.Stopped.With());
        }
    }

    public void Dispose() => engine.Dispose();

    private PreparedFormula Prepare(Formula formula)
    {
        if (!prepared.TryGetValue(formula, out var found))
        {
            if (prepared.Count >= MostPrepared)
            {
                prepared.Clear();
            }

            if (!canRead && formula.Functions.Contains("PINYIN"))
            {
                library.Get("$pinyin").Call(JsValue.Undefined, [new JsString(FormulaFunctions.Readings)]);
                canRead = true;
            }

            var functions = formula.Functions.Select(name => library.Get(name)).ToArray();
            found = new PreparedFormula(engine.Evaluate(formula.Script).Call(JsValue.Undefined, functions), new JsValue[formula.FormulaInputs.Length]);
            prepared.Add(formula, found);
        }

        (latest, latestPrepared) = (formula, found);
        return found;
    }

    private void Tell(FormulaEnvironment environment)
    {
        if (!ReferenceEquals(zone, environment.Zone))
        {
            var offsets = new JsArray(engine, [.. ZoneOffsets.Of(environment.Zone).Select(offset => JsNumber.Create(offset))]);
            library.Get("$zone").Call(JsValue.Undefined, [offsets]);
            zone = environment.Zone;
        }

        if (!ReferenceEquals(calendar, environment.Calendar))
        {
            calendar = environment.Calendar;
            library.Get("$calendar").Call(
                JsValue.Undefined,
                [List(calendar?.Week.Select(works => works ? JsBoolean.True : JsBoolean.False)), List(Days(calendar?.Off)), List(Days(calendar?.On))]);
        }

        library.Get("$environment").Call(
            JsValue.Undefined,
            [JsNumber.Create(environment.Now.ToUnixTimeMilliseconds()), Text(environment.Me), Text(environment.MyDepartment), JsNumber.Create(environment.Draws)]);

        static JsValue Text(string? text) => text is null ? JsValue.Null : new JsString(text);
        JsValue List(IEnumerable<JsValue>? items) => items is null ? JsValue.Null : new JsArray(engine, [.. items]);
        static IEnumerable<JsValue>? Days(IEnumerable<DateOnly>? days) => days?.Select(day => (JsValue)JsNumber.Create(LocalTime.DayNumber(day)));
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(engine), nameof(library))]
    private void Renew()
    {
        var time = new EvaluationTime();
        engine = new Jint.Engine(options =>
        {
            options.Strict()
                .MaxStatements(1_000_000)
                .LimitRecursion(64)
                .LimitMemory(64_000_000)
                .Constraint(time)
                .RegexTimeoutInterval(TimeSpan.FromSeconds(2))
                .MaxArraySize(200_000)
                .DisableStringCompilation()
                .MaxJsonParseDepth(64);
            options.Constraints.MaxExecutionStackCount = 200;
        });
        engine.Modules.Add("functions", builder => builder.AddModule(FormulaFunctions.Module));
        library = engine.Modules.Import("functions");
        time.IsOn = true;
        prepared.Clear();
        (zone, calendar, canRead, latest, latestPrepared) = (null, null, false, null, default);
    }

    private static ErrorCode FaultOf(JsValue thrown)
    {
        if (thrown is not ObjectInstance fault)
        {
            return FormulaErrors.Value;
        }

        var code = fault.Get("fault");
        if (!code.IsString())
        {
            // The interpreter's own: a text or list beyond what it can hold is a RangeError.
            return fault.Get("name").ToString() == "RangeError" ? FormulaErrors.TooLarge : FormulaErrors.Value;
        }

        return Faults.GetValueOrDefault(code.AsString(), FormulaErrors.Value);
    }

    /// <summary>What the library throws for an error that kept a question from being asked, where its answer is needed.</summary>
    private JsObject Fault(Error error)
    {
        var fault = new JsObject(engine);
        fault.Set("fault", new JsString(Faults.FirstOrDefault(known => known.Value == error.Code).Key ?? "value"));
        return fault;
    }

    private readonly record struct PreparedFormula(JsValue Function, JsValue[] Arguments);
}
