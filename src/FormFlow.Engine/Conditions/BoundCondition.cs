using System.Collections.Immutable;
using System.Text.Json;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Conditions;

/// <summary>A condition that fits a form: its paths are found, its operators allowed and its values read. Immutable; kept and used again.</summary>
public sealed class BoundCondition
{
    private readonly ConditionNode root;
    private readonly ConditionTest? test;
    private string? text;

    internal BoundCondition(CompiledForm form, Condition document, ConditionNode root, ImmutableArray<BoundPath> paths)
    {
        Form = form;
        Document = document;
        Paths = paths;
        this.root = root;
        test = root.Fixed;
    }

    /// <summary>The form it asks about.</summary>
    public CompiledForm Form { get; }

    /// <summary>The condition it was made from.</summary>
    public Condition Document { get; }

    /// <summary>Every place it reads, each once.</summary>
    public ImmutableArray<BoundPath> Paths { get; }

    /// <summary>Whether it has no variables: neither time nor who asks matters.</summary>
    public bool IsFixed => test is not null;

    /// <summary>The document as JSON in one form: equal for equal conditions.</summary>
    public string Text => text ??= JsonSerializer.Serialize(Document, DocumentJson.Options);

    /// <summary>The condition with its variables filled in. One without variables gives the same test always.</summary>
    public ConditionTest Resolve(ConditionContext context) => test ?? root.Resolve(context);

    /// <summary>Whether the condition holds for the values of a source.</summary>
    public bool Evaluate(IConditionSource source, ConditionContext context) => Resolve(context).Holds(source);
}
