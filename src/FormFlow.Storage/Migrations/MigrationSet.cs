using System.Globalization;

namespace FormFlow.Storage.Migrations;

/// <summary>All scripts of one kind of database, in order, from the files beside this one.</summary>
internal sealed class MigrationSet
{
    private MigrationSet(string kind) => Migrations = Load($"{typeof(MigrationSet).Namespace}.{kind}.");

    /// <summary>The tables of the installation: people and workspaces.</summary>
    public static MigrationSet Installation { get; } = new("Installation");

    /// <summary>The tables of every workspace.</summary>
    public static MigrationSet Workspace { get; } = new("Workspace");

    public IReadOnlyList<Migration> Migrations { get; }

    // Resources are named {prefix}0001-people.sql.
    private static List<Migration> Load(string prefix)
    {
        var assembly = typeof(MigrationSet).Assembly;
        var migrations = new List<Migration>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(resource[prefix.Length..]);
            var dash = name.IndexOf('-', StringComparison.Ordinal);
            var number = int.Parse(name[..dash], NumberStyles.None, CultureInfo.InvariantCulture);
            if (migrations.Count > 0 && number <= migrations[^1].Number)
            {
                throw new InvalidOperationException($"Migration {resource} needs a number after {migrations[^1].Number}.");
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            migrations.Add(new(number, name[(dash + 1)..], reader.ReadToEnd()));
        }

        return migrations;
    }
}
