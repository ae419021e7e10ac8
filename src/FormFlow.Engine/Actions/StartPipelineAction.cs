using System.ComponentModel;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Actions;

/// <summary>Moves the record to the start of a pipeline of the same workflow.</summary>
[Description("Moves the record to the start of another pipeline of its workflow.")]
public sealed record StartPipelineAction : RecordAction
{
    [Description("The key of the pipeline.")]
    public required string Pipeline { get; init; }

    internal override CompiledAction? Compile(ActionCompiler compiler, string pointer)
    {
        if (compiler.HasPipeline(Pipeline))
        {
            return new Ready(pointer, Pipeline);
        }

        compiler.Unfit(StageErrors.UnknownPipeline, "pipeline", Pipeline, $"{pointer}/pipeline");
        return null;
    }

    /// <summary>The action ready to be run: by <see cref="StageMachine.Begin"/> in the pipeline.</summary>
    public sealed record Ready(string Place, string Pipeline) : CompiledAction(Place);
}
