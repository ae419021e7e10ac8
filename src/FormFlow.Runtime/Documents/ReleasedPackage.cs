using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Documents;

/// <summary>What an app's package had brought when the app was released.</summary>
/// <param name="Manifest">What the package said of itself, as JSON.</param>
/// <param name="Documents">Its documents.</param>
internal sealed record ReleasedPackage(string Manifest, IReadOnlyList<PackagedDocument> Documents);
