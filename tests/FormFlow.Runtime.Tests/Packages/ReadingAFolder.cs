using FormFlow.Runtime.Packages;

namespace FormFlow.Runtime.Tests.Packages;

[TestFixture]
public sealed class ReadingAFolder
{
    private string folder = string.Empty;

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("formflow-package").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "forms"));
        File.WriteAllText(Path.Combine(folder, "package.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "forms", "order.json"), "{}");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Gives_every_file_but_hidden_ones()
    {
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true");

        var read = await PackageArchive.ReadFolderAsync(folder, ArchiveLimits.Default, default);

        Assert.That(read.Value.Select(entry => entry.Path), Is.EquivalentTo(new[] { "package.json", "forms/order.json" }));
    }

    [Test]
    public async Task Refuses_a_link_instead_of_following_it()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "forms", "secret.json"), "/etc/hostname");

        var read = await PackageArchive.ReadFolderAsync(folder, ArchiveLimits.Default, default);

        Assert.That(read.Errors.Select(error => (error.Code.Code, error.Pointer)), Is.EqualTo(new[] { ("package.not_a_file", "forms/secret.json") }));
    }

    [Test]
    public async Task Refuses_a_linked_folder()
    {
        Directory.CreateSymbolicLink(Path.Combine(folder, "views"), "/etc");

        var read = await PackageArchive.ReadFolderAsync(folder, ArchiveLimits.Default, default);

        Assert.That(read.Errors[0].Code.Code, Is.EqualTo("package.not_a_file"));
    }

    [Test]
    public async Task Refuses_a_file_beyond_its_limit()
    {
        var read = await PackageArchive.ReadFolderAsync(folder, new ArchiveLimits { EntryBytes = 1 }, default);

        Assert.That(read.Errors[0].Code.Code, Is.EqualTo("package.file_too_large"));
    }
}
