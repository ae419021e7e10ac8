using System.ComponentModel;
using System.Text.Json.Serialization;
using FormFlow.Engine.Conditions;

namespace FormFlow.Engine.Actions;

/// <summary>
/// Something done for a record. A type is one file deriving from this record, with its compiled form inside, and one line below. The engine
/// says what is to be done with which values; whoever runs actions does it, in order and in the causing transaction.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SetFieldsAction), "setFields")]
[JsonDerivedType(typeof(CreateRecordAction), "createRecord")]
[JsonDerivedType(typeof(UpdateRelatedAction), "updateRelated")]
[JsonDerivedType(typeof(CreateTaskAction), "createTask")]
[JsonDerivedType(typeof(AssignAction), "assign")]
[JsonDerivedType(typeof(NotifyAction), "notify")]
[JsonDerivedType(typeof(CommentAction), "comment")]
[JsonDerivedType(typeof(StartPipelineAction), "startPipeline")]
[Description("Something done for a record.")]
public abstract record RecordAction
{
    [Description("Only when this holds for the record; always when absent.")]
    public Criterion? When { get; init; }

    /// <summary>The action with everything in it found and bound; null, with errors, when something does not fit.</summary>
    internal abstract CompiledAction? Compile(ActionCompiler compiler, string pointer);
}
