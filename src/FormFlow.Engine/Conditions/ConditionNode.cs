namespace FormFlow.Engine.Conditions;

/// <summary>A part of a bound condition: a test, or what becomes one when variables are known.</summary>
internal abstract class ConditionNode
{
    /// <summary>The test, when no variable stands in it.</summary>
    public virtual ConditionTest? Fixed => null;

    /// <summary>The test for a context.</summary>
    public abstract ConditionTest Resolve(ConditionContext context);

    /// <summary>A test that needs no context.</summary>
    internal sealed class Settled(ConditionTest test) : ConditionNode
    {
        public override ConditionTest? Fixed => test;

        public override ConditionTest Resolve(ConditionContext context) => test;
    }

    /// <summary>A test that is made when it is asked.</summary>
    internal sealed class Open(Func<ConditionContext, ConditionTest> make) : ConditionNode
    {
        public override ConditionTest Resolve(ConditionContext context) => make(context);
    }

    /// <summary>Several parts, all of which or any of which must hold.</summary>
    internal sealed class Several : ConditionNode
    {
        private readonly IReadOnlyList<ConditionNode> parts;
        private readonly bool all;

        public Several(bool all, IReadOnlyList<ConditionNode> parts)
        {
            this.all = all;
            this.parts = parts;
            Fixed = parts.All(part => part.Fixed is not null) ? Make(parts.Select(part => part.Fixed!)) : null;
        }

        public override ConditionTest? Fixed { get; }

        public override ConditionTest Resolve(ConditionContext context) => Fixed ?? Make(parts.Select(part => part.Resolve(context)));

        private ConditionTest Make(IEnumerable<ConditionTest> tests) =>
            tests.ToArray() is var made && made is [var only] ? only : all ? new ConditionTest.All(made) : new ConditionTest.Any(made);
    }
}
