namespace FormFlow.Runtime.People;

/// <summary>A workspace the signed-in person belongs to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key, which stands in addresses.</param>
/// <param name="Name">Its name.</param>
public sealed record MyWorkspace(string Id, string Key, string Name);
