namespace FormFlow.Testing;

/// <summary>Real data that is read in place, beside the repository; it is not part of it.</summary>
public static class SharedData
{
    /// <summary>The path of a data set; where it is absent the test is ignored with the reason.</summary>
    public static string Folder(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", name));
        if (!Directory.Exists(folder))
        {
            Assert.Ignore($"The data set {name} is not beside the repository (../shared/data/{name}).");
        }

        return folder;
    }
}
