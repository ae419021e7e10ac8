namespace FormFlow.Runtime.People;

/// <summary>A workspace the signed-in person belongs to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key, which stands in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Member">The id of the member he is there.</param>
/// <param name="IsOwner">Whether he may do everything there.</param>
/// <param name="MayBuild">Whether he may change its apps.</param>
public sealed record MyWorkspace(string Id, string Key, string Name, string Member, bool IsOwner, bool MayBuild);
