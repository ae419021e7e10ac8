namespace FormFlow.EndToEnd.Support;

/// <summary>The records of the CRM as its API tells of them: what a test compares the screen with.</summary>
internal sealed class SampleRecords(RunningServer server)
{
    private const string Forms = "/api/v1/workspaces/east/forms";

    /// <summary>The text in a field of a record.</summary>
    public async Task<string?> ValueAsync(string form, string id, string field) =>
        (await server.GetAsync($"{Forms}/{form}/records/{id}")).GetProperty("values").GetProperty(field).GetString();

    /// <summary>How many records of a form hold a condition, or all of them.</summary>
    public async Task<int> CountAsync(string form, object? filter = null) =>
        (await server.SendAsync(HttpMethod.Post, $"{Forms}/{form}/query", new { filter, limit = 1, count = true })).GetProperty("total").GetInt32();

    /// <summary>Somebody else changes a field of a record.</summary>
    public Task ChangeAsync(string form, string id, string field, object value) =>
        server.SendAsync(HttpMethod.Patch, $"{Forms}/{form}/records/{id}", new { values = new Dictionary<string, object> { [field] = value } });

    /// <summary>The id of a record of a form.</summary>
    public async Task<string> FirstAsync(string form) =>
        (await server.GetAsync($"{Forms}/{form}/records?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!;

    /// <summary>An app as the package that its people can take along.</summary>
    public Task<byte[]> PackageAsync(string app) => server.Http.GetByteArrayAsync($"/api/v1/workspaces/east/apps/{app}/package");

    /// <summary>Gives whoever is signed in a task.</summary>
    public Task GiveTaskAsync(string title) => server.SendAsync(HttpMethod.Post, "/api/v1/workspaces/east/tasks", new { kind = "other", title });

    /// <summary>Makes a deal that is one step along its path; the next gate asks for an item that is still open.</summary>
    public async Task<string> MadeDealAsync(string name)
    {
        var deal = await server.SendAsync(
            HttpMethod.Post, $"{Forms}/crm.deal/records", new { values = new { name, need = "Fewer losses on the way", amount = 120_000, expectedClose = "2027-03-01" } });
        var id = deal.GetProperty("id").GetString()!;
        await server.SendAsync(HttpMethod.Post, $"{Forms}/crm.deal/records/{id}/transitions/engage", new { values = new { need = "Fewer losses on the way" } });
        return id;
    }
}
