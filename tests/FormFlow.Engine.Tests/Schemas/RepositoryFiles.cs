using System.Text;

namespace FormFlow.Engine.Tests.Schemas;

/// <summary>Files of the repository that tests hold against what makes them. With FORMFLOW_REWRITE=1 they are written instead.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static void AssertIs(string path, string expected)
    {
        var full = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("FORMFLOW_REWRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, expected, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.That(File.Exists(full), $"{path} is missing; run the test with FORMFLOW_REWRITE=1.");
        Assert.That(File.ReadAllText(full), Is.EqualTo(expected), $"{path} is not what is made now; run the test with FORMFLOW_REWRITE=1 and look at the difference.");
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "FormFlow.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return directory.FullName;
    }
}
