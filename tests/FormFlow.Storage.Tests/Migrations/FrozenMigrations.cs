using FormFlow.Storage.Migrations;

namespace FormFlow.Storage.Tests.Migrations;

/// <summary>
/// A script that was released is never changed: databases refuse to open with another text. Append a line here for a new script; a failure
/// for an old one means that the change belongs into a new script.
/// </summary>
[TestFixture]
public sealed class FrozenMigrations
{
    private static readonly string[] Installation =
    [
        "0001-people 3d7d5f7c8e0ebe3a5895458d7b13042d6e5beb14030f687427e9328633c6d4b4",
        "0002-profiles 394e9667ab857567b56a63f4a5e87b30cb86dfe4259f1bfbc5da0469f9856fc4",
    ];

    private static readonly string[] Workspace =
    [
        "0001-metadata 401a83d270af65afdc78e3bd6e7e0bf0d850afad9b737b59d58fa95bc2b492cd",
        "0002-journal 9f1cba5493a45f5dc0d986ccddb12d3dd135f6656cb830b769214ca1e2628c74",
        "0003-records 37236a8a87f925678692f797e6d1f5575ebadc97e88d99615099b65784244b26",
        "0004-people 461f969cc7d96ae8994fb1616d5b69e8c8c0bfc02c5230803ae5f6de6ffa111d",
        "0005-files 3afb82e656150d2a6f98af5f70e2aba28a55b7b2c47e1ce5ccba54140283956e",
        "0006-imports b0ed7d6ded4c83e74f75f04a4f8dc9a1b5c70af9de6868126d624e8b65dcdc46",
        "0007-import-jobs 84dd95c088281f064e166a98563c9ea2a2ab140ddaa3e89fc24cb17d1f934393",
        "0008-search 0338dbcb1134e701f04c3b31bbed0ef54b2eb01723c84a8fc97a293bcf04ac25",
        "0009-packages 5af8f14623d4bf5dd81382f673c54d0b7d87b4624221d4c15828e02e7cea8d93",
        "0010-work f18399d8895dd099f1867370083d1369a86f9c6c9f9b4f369b84957eaf9fc262",
        "0012-stages 8d54e8f6afba94baab924c10fd8c66c8a1b6c64ecd52d9df18c51460e779b793",
        "0013-timers 65e70a62c31106ace5d2ad9785da07ad090c6a62642a2e7122f07b979af95f00",
        "0014-digest a1102ba8085e80aace2c099bdd3f70a6950fd8eedb16036b4d3a8ed566659098",
        "0015-preferences e18899af0f0c1d7fe74384b9aa2bd04077d1cea418436d9bda6fc768732412ef",
        "0016-saved-views c16e376f894d9c1f3cb729d7c5d5f6913e8a36913112c8ea0dddbfc76e639008",
        "0017-computing 33f53cfe942489e805f33255037a6417ba71663605763550d0f84e3198e4c2fd",
        "0019-batch-undo 1b3b047c95ceb9b9b6e88dd07dba641ed0ff57d8dc37b3ac183ad417c1cbb4be",
        "0021-refresh c7747b5f5cc4db95acf0d3d749e90921a0129e272ece0866df6d1336099aa14f",
        "0023-releases 87d0cd7e3fd0d14eac733d80a39c2e92736b924958b0ed04e6177db087558bcb",
        "0027-public-links 44c07e8d28fc3663b1138fb9d34f4290c618a33ef430ef3051d8a90b71cd4386",
        "0028-conversions f22e78b3cf3a10a633676f15a277af490eda7bba112dfa1ade8978cfc9382735",
    ];

    [Test]
    public void Of_the_installation_are_as_released() => Assert.That(Lines(MigrationSet.Installation), Is.EqualTo(Installation));

    [Test]
    public void Of_workspaces_are_as_released() => Assert.That(Lines(MigrationSet.Workspace), Is.EqualTo(Workspace));

    private static IEnumerable<string> Lines(MigrationSet set) => set.Migrations.Select(migration => $"{migration.Number:0000}-{migration.Name} {migration.Hash}");
}
