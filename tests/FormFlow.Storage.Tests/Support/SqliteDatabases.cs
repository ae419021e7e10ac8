using FormFlow.Storage.Workspaces;

namespace FormFlow.Testing;

/// <summary>An installation of SQLite files in a folder of its own.</summary>
public sealed class SqliteDatabases : TestDatabases
{
    private readonly Dictionary<string, byte[]> contents = [];

    /// <summary>The folder of the files.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"formflow-test-{Guid.NewGuid():N}");

    /// <summary>The file of the workspace <c>test</c>.</summary>
    public string WorkspaceFile => Path.Combine(Folder, "workspaces", "test.db");

    protected override Task<DatabaseOptions> CreateAsync() => Task.FromResult(new DatabaseOptions { DataDirectory = Folder });

    protected override async Task KeepAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            contents[Path.GetRelativePath(Folder, file)] = await File.ReadAllBytesAsync(file);
        }

        await RemoveAsync();
    }

    protected override async Task<DatabaseOptions> CopyAsync(TestDatabases kept)
    {
        foreach (var (path, content) in ((SqliteDatabases)kept).contents)
        {
            var file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content);
        }

        return await CreateAsync();
    }

    protected override Task RemoveAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        return Task.CompletedTask;
    }
}
