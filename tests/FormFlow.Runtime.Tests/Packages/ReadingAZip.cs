using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using FormFlow.Engine.Packages;
using FormFlow.Runtime.Packages;

namespace FormFlow.Runtime.Tests.Packages;

[TestFixture]
public sealed class ReadingAZip
{
    [Test]
    public async Task Gives_back_what_was_written()
    {
        PackageEntry[] entries = [Entry("app.json", "{}"), Entry("forms/order.json", "订单"), Entry("package.json", "{}")];
        using var zip = new MemoryStream();
        await PackageArchive.WriteZipAsync(entries, zip, default);

        var read = await ReadAsync(zip.ToArray());

        Assert.That(read.Value.Select(entry => (entry.Path, Encoding.UTF8.GetString(entry.Content.Span))), Is.EqualTo(entries.Select(entry => (entry.Path, Encoding.UTF8.GetString(entry.Content.Span)))));
    }

    [Test]
    public async Task Finds_the_same_bytes_for_the_same_files()
    {
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        await PackageArchive.WriteZipAsync([Entry("app.json", "{}")], one, default);
        await PackageArchive.WriteZipAsync([Entry("app.json", "{}")], other, default);

        Assert.That(one.ToArray(), Is.EqualTo(other.ToArray()));
    }

    [Test]
    public async Task Takes_off_one_folder_around_everything_and_passes_over_dot_files()
    {
        var read = await ReadAsync(Zip(("shop-main/package.json", "{}"), ("shop-main/forms/order.json", "{}"), ("shop-main/.gitignore", "x"), ("__MACOSX/._a", "x")));

        Assert.That(read.Value.Select(entry => entry.Path), Is.EqualTo(new[] { "package.json", "forms/order.json" }));
    }

    [TestCase("../evil.json")]
    [TestCase("forms/../../evil.json")]
    [TestCase("forms/./order.json")]
    [TestCase("/etc/passwd")]
    [TestCase("C:/evil.json")]
    [TestCase("forms\\order.json")]
    [TestCase("forms//order.json")]
    [TestCase("forms/order.json ")]
    [TestCase("forms/ord\u0001er.json")]
    [TestCase("a/b/c/d/e/f/g.json")]
    public async Task Refuses_paths_that_are_tricks(string path) => Assert.That(await CodeAsync(Zip((path, "{}"))), Is.EqualTo("package.unsafe_path"));

    [Test]
    public async Task Refuses_a_zero_in_a_path()
    {
        var zip = Replace(Zip(("forms/orderX.json", "{}")), "forms/orderX.json", "forms/order\0.json");

        Assert.That(await CodeAsync(zip), Is.EqualTo("package.unsafe_path"));
    }

    [Test]
    public async Task Refuses_names_that_differ_by_case_only() =>
        Assert.That(await CodeAsync(Zip(("forms/order.json", "{}"), ("forms/Order.json", "{}"))), Is.EqualTo("package.repeated_path"));

    [Test]
    public async Task Refuses_too_many_files()
    {
        var zip = Zip([.. Enumerable.Range(0, 2001).Select(number => ($"forms/f{number}.json", "{}"))]);

        Assert.That(await CodeAsync(zip), Is.EqualTo("package.too_many_files"));
    }

    [Test]
    public async Task Refuses_a_file_that_unpacks_to_many_times_its_size() =>
        Assert.That(await CodeAsync(Zip(("data/order.json", new string(' ', 4_000_000)))), Is.EqualTo("package.compressed_too_much"));

    [Test]
    public async Task Refuses_a_file_beyond_its_limit() =>
        Assert.That(await CodeAsync(Zip(("a.json", Noise(5000))), new ArchiveLimits { EntryBytes = 4000 }), Is.EqualTo("package.file_too_large"));

    [Test]
    public async Task Refuses_files_that_pass_the_limit_together() =>
        Assert.That(await CodeAsync(Zip(("a.json", Noise(3000)), ("b.json", Noise(3000))), new ArchiveLimits { TotalBytes = 4000 }), Is.EqualTo("package.too_large"));

    [Test]
    public async Task Refuses_an_archive_beyond_its_limit() =>
        Assert.That(await CodeAsync(Zip(("a.json", Noise(3000))), new ArchiveLimits { ArchiveBytes = 1000 }), Is.EqualTo("package.too_large"));

    [Test]
    public async Task Does_not_believe_the_size_that_a_header_claims()
    {
        var zip = Zip(("a.json", Noise(5000)));
        var directory = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(directory + 24), 10);

        var read = await ReadAsync(zip, new ArchiveLimits { EntryBytes = 4000 });

        // Either the size that was claimed is all that is read, or the file is refused; never more than the limit.
        Assert.That(read.IsRefused || read.Value.All(entry => entry.Content.Length <= 4000));
    }

    [Test]
    public async Task Refuses_a_symbolic_link()
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = archive.CreateEntry("forms/order.json");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var content = link.Open();
            content.Write("/etc/passwd"u8);
        }

        Assert.That(await CodeAsync(buffer.ToArray()), Is.EqualTo("package.not_a_file"));
    }

    [Test]
    public async Task Refuses_an_encrypted_file()
    {
        var zip = Zip(("a.json", "{}"));
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\x01\x02"u8) + 8] |= 1;

        Assert.That(await CodeAsync(zip), Is.EqualTo("package.encrypted"));
    }

    [Test]
    public async Task Refuses_what_is_no_zip() => Assert.That(await CodeAsync(Encoding.UTF8.GetBytes(Noise(500))), Is.EqualTo("package.unreadable"));

    [Test]
    public async Task Answers_for_every_archive_that_was_cut_short()
    {
        var zip = Zip(("package.json", "{}"), ("app.json", Noise(200)));
        for (var length = 0; length < zip.Length; length++)
        {
            Assert.That((await ReadAsync(zip[..length])).IsRefused, $"{length} bytes");
        }
    }

    [Test]
    public async Task Answers_for_every_byte_that_was_turned()
    {
        var zip = Zip(("package.json", "{}"), ("app.json", Noise(100)));
        for (var place = 0; place < zip.Length; place++)
        {
            var turned = zip.ToArray();
            turned[place] ^= 0xFF;

            // Whatever comes is a value: a refusal, or files within the limits.
            var read = await ReadAsync(turned);
            Assert.That(read.IsRefused || read.Value.Sum(entry => entry.Content.Length) < 10_000, $"byte {place}");
        }
    }

    private static PackageEntry Entry(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    private static string Noise(int length)
    {
        var random = new Random(1);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('!', '~')));
    }

    private static async Task<FormFlow.Engine.Errors.Result<IReadOnlyList<PackageEntry>>> ReadAsync(byte[] zip, ArchiveLimits? limits = null) =>
        await PackageArchive.ReadZipAsync(new MemoryStream(zip), limits ?? ArchiveLimits.Default, default);

    private static async Task<string?> CodeAsync(byte[] zip, ArchiveLimits? limits = null)
    {
        var read = await ReadAsync(zip, limits);
        return read.IsRefused ? read.Errors[0].Code.Code : null;
    }

    private static byte[] Zip(params (string Path, string Content)[] files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write(content);
            }
        }

        return buffer.ToArray();
    }

    private static byte[] Replace(byte[] bytes, string from, string to)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return Encoding.Latin1.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }
}
