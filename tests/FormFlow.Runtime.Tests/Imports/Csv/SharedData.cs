namespace FormFlow.Runtime.Tests.Imports.Csv;

/// <summary>Public data files beside the repository; tests that need one are ignored where it is absent.</summary>
internal static class SharedData
{
    public static string Folder(string name)
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FormFlow.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder?.FullName ?? ".", "..", "shared", "data", name);
        if (!Directory.Exists(path))
        {
            Assert.Ignore($"The data folder {name} is not beside the repository.");
        }

        return path;
    }

}
