using System.ComponentModel;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Records;
using FormFlow.Engine.Stages;

namespace FormFlow.Engine.Actions;

/// <summary>Some people, named by one of several ways.</summary>
[Description("Some people: exactly one of field, managersOf, member, department and actor.")]
public sealed record People
{
    [Description("Those in a field of members or departments; it may follow lookups, as in account.owner.")]
    public string? Field { get; init; }

    [Description("The managers of those in a field of members.")]
    public string? ManagersOf { get; init; }

    [Description("The id of a member.")]
    public string? Member { get; init; }

    [Description("The id of a department: its members.")]
    public string? Department { get; init; }

    [Description("Whoever caused it.")]
    public bool Actor { get; init; }

    internal CompiledPeople.Some? Compile(ActionCompiler compiler, string pointer)
    {
        if (new[] { Field is not null, ManagersOf is not null, Member is not null, Department is not null, Actor }.Count(each => each) != 1)
        {
            compiler.Rules.Errors.Add(StageErrors.OneOf.At(pointer, ("members", "field, managersOf, member, department, actor")));
            return null;
        }

        if (Actor)
        {
            return new CompiledPeople.Some(PeopleKind.Actor, null, 0);
        }

        if (Member is not null || Department is not null)
        {
            if (RecordId.TryParse(Member ?? Department, out var id))
            {
                return new CompiledPeople.Some(Member is null ? PeopleKind.Department : PeopleKind.Member, null, id);
            }

            compiler.Rules.Errors.Add(StageErrors.UnknownMember.At($"{pointer}/{(Member is null ? "department" : "member")}", ("id", Member ?? Department)));
            return null;
        }

        var place = $"{pointer}/{(Field is null ? "managersOf" : "field")}";
        if (compiler.Rules.Path((Field ?? ManagersOf)!, place, ValueKind.Reference, ValueKind.ReferenceList) is not { } path)
        {
            return null;
        }

        if (path.Target == ReferenceTarget.Members)
        {
            return new CompiledPeople.Some(Field is null ? PeopleKind.ManagersOf : PeopleKind.Member, path, 0);
        }

        if (path.Target == ReferenceTarget.Departments && Field is not null)
        {
            return new CompiledPeople.Some(PeopleKind.Department, path, 0);
        }

        compiler.Rules.Errors.Add(StageErrors.Unsuitable.At(place, ("field", Field ?? ManagersOf)));
        return null;
    }
}
