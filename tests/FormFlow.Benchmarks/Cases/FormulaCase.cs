using System.Diagnostics;
using System.Text.Json;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Formulas;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;

namespace FormFlow.Benchmarks.Cases;

/// <summary>Evaluates the form's score for records in memory, on one thread.</summary>
internal static class FormulaCase
{
    private const int Records = 1_000;

    /// <summary>Evaluations a second.</summary>
    public static double Run(TimeSpan duration)
    {
        var form = new FormSet([new PublishedForm(Workload.FormKey, DocumentJson.Read<Form>(Workload.Form).Value, 1)]).Find(Workload.FormKey)!;
        var score = form.Rules.Steps.OfType<ComputeStep.Compute>().Single().Formula;
        var random = new Random(42);
        var records = Enumerable.Range(0, Records).Select(_ => Read(form, Workload.Body(Workload.Columns(random)))).ToArray();
        using var engine = new FormulaEngine();
        var now = TimeProvider.System.GetUtcNow();
        var context = new RuleContext(engine, new FormulaEnvironment(now, TimeZoneInfo.Utc, null, null), new ConditionContext(now.UtcDateTime, TimeZoneInfo.Utc));
        Evaluate(TimeSpan.FromSeconds(1));
        return Evaluate(duration);

        double Evaluate(TimeSpan time)
        {
            var clock = Stopwatch.StartNew();
            var count = 0;
            while (clock.Elapsed < time)
            {
                foreach (var values in records)
                {
                    if (score.Evaluate(new RecordScope(values, null, NoRecords.Instance), context).Error is { } error)
                    {
                        throw new InvalidOperationException(error.Message("en"));
                    }
                }

                count += records.Length;
            }

            return count / clock.Elapsed.TotalSeconds;
        }
    }

    private static object?[] Read(CompiledForm form, byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        reader.Read();
        reader.Read();
        var errors = new ErrorList();
        var values = RecordParser.Read(ref reader, form, string.Empty, errors).Values;
        return errors.IsEmpty ? values : throw new InvalidOperationException(errors.Errors[0].Message("en"));
    }

    private sealed class NoRecords : IForeignRecords
    {
        public static readonly NoRecords Instance = new();

        public object?[]? Find(CompiledForm form, long id) => null;
    }
}
