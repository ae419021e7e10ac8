using System.Globalization;

namespace FormFlow.Testing;

/// <summary>Where the chance of a test begins: another place every day, told in the test's output, and set by <c>FORMFLOW_SEED</c> to see a failure again.</summary>
public static class Seed
{
    /// <summary>The seed of one of a test's cases.</summary>
    public static int Of(int number)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FORMFLOW_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given)
            ? given
            : (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 86_400 * 100) + number;
        TestContext.Out.WriteLine($"FORMFLOW_SEED={seed}");
        return seed;
    }
}
