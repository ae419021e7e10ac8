using FormFlow.Engine.Fields;

namespace FormFlow.Server.Public;

/// <summary>What stands in the controls of a page by their names: typed, filled in beforehand, or uploaded.</summary>
internal sealed class Typed
{
    private readonly Dictionary<string, List<string>> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FileReference>> files = new(StringComparer.Ordinal);

    /// <summary>The first text of a control; empty when there is none.</summary>
    public string Text(string name) => texts.TryGetValue(name, out var all) ? all[0] : string.Empty;

    /// <summary>All texts of a control, such as those of the boxes ticked.</summary>
    public IReadOnlyList<string> Texts(string name) => texts.TryGetValue(name, out var all) ? all : [];

    /// <summary>The files of a control.</summary>
    public IReadOnlyList<FileReference> Files(string name) => files.TryGetValue(name, out var all) ? all : [];

    public void Add(string name, string text) => (texts.TryGetValue(name, out var all) ? all : texts[name] = []).Add(text);

    public void Add(string name, FileReference file) => (files.TryGetValue(name, out var all) ? all : files[name] = []).Add(file);

    public void Remove(string name, string text) => texts.GetValueOrDefault(name)?.Remove(text);
}
