using System.Collections.Frozen;
using System.Collections.Immutable;
using FormFlow.Engine.Computing;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Forms;

/// <summary>
/// A published form made ready: nothing in it is interpreted from metadata again. Immutable once its <see cref="FormSet"/> is made, which is
/// replaced as a whole when anything is published.
/// </summary>
public sealed class CompiledForm
{
    private readonly FrozenDictionary<string, CompiledField> byKey;

    internal CompiledForm(FormSet set, string key, Form document, int version, IReadOnlyList<PublishedWorkflow> workflows, Func<string, Form?> findForm)
    {
        Set = set;
        Key = key;
        Document = document;
        Version = version;
        Fields =
        [
            .. StageCompanions.Complete(document.Fields, workflows)
                .Select((field, slot) => new CompiledField(this, field is RollupField rollup ? rollup.Completed(document, findForm) : field, slot, null)),
        ];
        References = [.. Fields.Where(field => field.Field is ReferenceField)];
        Subforms = [.. Fields.Where(field => field.Field is SubformField)];
        byKey = Fields.ToFrozenDictionary(field => field.Key, StringComparer.Ordinal);
        Title = document.TitleField is { } title && byKey.TryGetValue(title, out var named)
            ? named
            : Fields.FirstOrDefault(field => field.Field is AutoNumberField || (field.IsStored && field.Kind == ValueKind.Text)) ?? Fields.FirstOrDefault(field => field.IsStored);
        UniqueKeys =
        [
            .. Fields.Where(field => field.Field.Unique && field.IsStored).Select(field => new CompiledUnique([field], null, null)),
            .. (document.Unique ?? []).Select((together, i) => new CompiledUnique(
                [.. together.Fields.Select(Find).OfType<CompiledField>().OrderBy(field => field.Id, StringComparer.Ordinal)], together.Message, $"/unique/{i}")),
        ];
    }

    /// <summary>All published forms of the workspace, of the same moment.</summary>
    public FormSet Set { get; }

    /// <summary>The full key, such as <c>shop.order</c>.</summary>
    public string Key { get; }

    /// <summary>The document it was made from.</summary>
    public Form Document { get; }

    /// <summary>The number of the published version, from 1.</summary>
    public int Version { get; }

    /// <summary>The stable id.</summary>
    public string Id => Document.Id!;

    /// <summary>The name of the table, which never changes.</summary>
    public string Table => $"r_{Id}";

    /// <summary>The fields by slot: those of the document, then the companions of stage fields.</summary>
    public ImmutableArray<CompiledField> Fields { get; }

    /// <summary>Those of its fields that point at something.</summary>
    public ImmutableArray<CompiledField> References { get; }

    /// <summary>Those of its fields that hold rows.</summary>
    public ImmutableArray<CompiledField> Subforms { get; }

    /// <summary>The fields, alone or several together, that tell its records apart.</summary>
    public ImmutableArray<CompiledUnique> UniqueKeys { get; }

    /// <summary>What is computed elsewhere from its records, each with the way there; in the order in which it has to be done.</summary>
    public ImmutableArray<Dependency> Followers { get; internal set; } = [];

    /// <summary>Whether something of its records is computed from other records, so that it changes when those do.</summary>
    public bool Follows { get; internal set; }

    /// <summary>The columns by which its records are found for formulas, here and elsewhere: each asks for an index.</summary>
    public ImmutableArray<SoughtColumns> Sought { get; internal set; } = [];

    /// <summary>Its fields and columns whose texts must be among the values of another field.</summary>
    public ImmutableArray<CompiledField> Chosen { get; internal set; } = [];

    /// <summary>What it computes and checks.</summary>
    public FormRules Rules { get; internal set; } = null!;

    /// <summary>The workflows that move its stage fields.</summary>
    public ImmutableArray<CompiledWorkflow> Workflows { get; internal set; } = [];

    /// <summary>How its records passed through their stages, as a form to be asked about; null without workflows.</summary>
    public CompiledForm? Stays { get; internal set; }

    /// <summary>For a form that shares its table with others of its kind: whose part it has. Its table marks rows that are gone.</summary>
    public string? Shares { get; internal init; }

    /// <summary>The lookups through which what happens to a record of this form moves others: those that rules of other workflows name.</summary>
    public ImmutableArray<CompiledField> Moving { get; internal set; } = [];

    /// <summary>The field whose text stands for a record; null when no field can.</summary>
    public CompiledField? Title { get; }

    /// <summary>The keys of the fields whose values wait when some fields and columns, named by their ids, are to be computed anew: those, and all that is made of them.</summary>
    public IReadOnlyList<string> Waiting(IEnumerable<string> ids)
    {
        var named = ids.ToHashSet(StringComparer.Ordinal);
        var waiting = new HashSet<CompiledField>();
        foreach (var field in Fields.SelectMany(field => field.Columns.Prepend(field)).Where(field => named.Contains(field.Id)))
        {
            Add(field);
        }

        foreach (var step in Rules.Steps.Where(step => waiting.Any(step.Reads)))
        {
            Add(step.Field);
        }

        return [.. Fields.Where(waiting.Contains).Select(field => field.Key)];

        void Add(CompiledField field)
        {
            waiting.Add(field);
            waiting.Add(field.Subform ?? field);
        }
    }

    /// <summary>A field by key; null when there is none.</summary>
    public CompiledField? Find(string key) => byKey.GetValueOrDefault(key);
}
