using System.Collections.Immutable;
using System.ComponentModel;
using FormFlow.Engine.Conditions;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Actions;

/// <summary>Puts somebody into a field of members.</summary>
[Description("Puts somebody into a field of members.")]
public sealed record AssignAction : RecordAction
{
    [Description("The key of the field.")]
    public required string Field { get; init; }

    [Description("Whom: the first that can be found. One of to, roundRobin and leastLoad.")]
    public IReadOnlyList<People>? To { get; init; }

    [Description("Ids of members who take turns.")]
    public IReadOnlyList<string>? RoundRobin { get; init; }

    [Description("The member with the least to do.")]
    public LoadRule? LeastLoad { get; init; }

    internal override CompiledAction? Compile(ActionCompiler compiler, string pointer)
    {
        var rules = compiler.Rules;
        if (new[] { To is not null, RoundRobin is not null, LeastLoad is not null }.Count(each => each) != 1)
        {
            rules.Errors.Add(StageErrors.OneOf.At(pointer, ("members", "to, roundRobin, leastLoad")));
            return null;
        }

        if (compiler.FieldOfMembers(rules.Form, Field, $"{pointer}/field") is not { } field)
        {
            return null;
        }

        if (To is not null)
        {
            return new Ready(pointer, field, compiler.People(To, $"{pointer}/to"), [], null, null);
        }

        if (RoundRobin is not null)
        {
            return new Ready(pointer, field, null, compiler.Ids(RoundRobin, $"{pointer}/roundRobin"), null, null);
        }

        var place = $"{pointer}/leastLoad";
        var members = compiler.Ids(LeastLoad!.Members, $"{place}/members");
        if (compiler.Form(LeastLoad.Form, $"{place}/form") is not { } form || compiler.FieldOfMembers(form, LeastLoad.Field, $"{place}/field") is not { } counted)
        {
            return null;
        }

        var when = LeastLoad.When is null ? null : compiler.RulesOf(form).Condition(LeastLoad.When, $"{place}/when");
        return new Ready(pointer, field, null, members, counted, when);
    }

    /// <summary>The action ready to be run.</summary>
    /// <param name="Place">Its place, by which the turn of <see cref="Next"/> is kept.</param>
    /// <param name="Field">The field it fills.</param>
    /// <param name="To">Fixed people; null when they are chosen among <paramref name="Members"/>.</param>
    /// <param name="Members">Who is chosen among.</param>
    /// <param name="Counted">The field by which each one's load is counted; null when they take turns.</param>
    /// <param name="Counts">Which records count as load.</param>
    public sealed record Ready(string Place, CompiledField Field, CompiledPeople? To, ImmutableArray<long> Members, CompiledField? Counted, BoundCondition? Counts)
        : CompiledAction(Place)
    {
        /// <summary>Whose turn it is after somebody's, passing over those who are away; null when all are.</summary>
        public long? Next(long? last, Func<long, bool> isAvailable)
        {
            var start = last is { } member ? Members.IndexOf(member) + 1 : 0;
            return Enumerable.Range(start, Members.Length).Select(i => Members[i % Members.Length]).Where(isAvailable).Select(id => (long?)id).FirstOrDefault();
        }

        /// <summary>Who has the least to do, the first named among equals, passing over those who are away; null when all are.</summary>
        public long? Freest(IReadOnlyDictionary<long, long> loads, Func<long, bool> isAvailable) =>
            Members.Where(isAvailable).Select(id => (long?)id).MinBy(id => loads.GetValueOrDefault(id!.Value));
    }
}
