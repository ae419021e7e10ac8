using FormFlow.Engine.Roles;
using FormFlow.Engine.Tasks;

namespace FormFlow.Engine.Tests.Tasks;

[TestFixture]
public class StandingIn
{
    private const long Absent = 1;
    private const long Near = 2;
    private const long Far = 3;
    private const long Owner = 4;

    // Department 10 is below 20 is below 30; 40 and 41 stand above each other.
    private static readonly Organisation Organisation = new(new Dictionary<long, DepartmentPlace>
    {
        [10] = new(20, Absent),
        [20] = new(30, Near),
        [30] = new(null, Far),
        [40] = new(41, null),
        [41] = new(40, null),
    });

    [TestCase(10, new[] { Near, Far, Owner }, ExpectedResult = Near, TestName = "The nearest manager who is not the absent one himself")]
    [TestCase(10, new[] { Far, Owner }, ExpectedResult = Far, TestName = "The one above when the nearest is not here either")]
    [TestCase(10, new[] { Owner }, ExpectedResult = Owner, TestName = "An owner when no manager is here")]
    [TestCase(40, new[] { Near, Owner }, ExpectedResult = Owner, TestName = "An owner when nobody heads departments in a ring")]
    [TestCase(99, new[] { Near, Owner }, ExpectedResult = Owner, TestName = "An owner for somebody of an unknown department")]
    public long? Goes_to(long department, long[] active) => Fallback.For(Absent, [department], Organisation, active.Contains, active.Where(member => member == Owner));

    [Test]
    public void Is_never_the_absent_one() => Assert.That(Fallback.For(Absent, [10], Organisation, _ => false, [Absent]), Is.Null);
}
