using FormFlow.Runtime.Imports.Tables;

namespace FormFlow.Runtime.Tests.Imports.Csv;

[TestFixture]
public sealed class SuggestingColumns
{
    private static readonly ColumnTarget[] Targets =
    [
        new("name", ["Name", "姓名"]),
        new("email", ["E-mail address", "邮箱"]),
        new("phone", ["Phone number", "联系电话"]),
        new("due_date", ["Due date", "到期日期"]),
        new("amount", ["Amount", "金额"]),
    ];

    [TestCase("NAME", "name")]
    [TestCase(" name: ", "name")]
    [TestCase("ＮＡＭＥ", "name")]
    [TestCase("姓　名", "name")]
    [TestCase("Email-Address", "email")]
    [TestCase("dueDate", "due_date")]
    [TestCase("due_date", "due_date")]
    [TestCase("（金额）", "amount")]
    public void Names_are_equal_but_for_case_spaces_punctuation_and_width(string header, string key)
    {
        Assert.That(ColumnMatcher.Suggest([header], Targets), Is.EqualTo(new[] { new ColumnMatch(0, key, 1) }));
    }

    [TestCase("Date due", "due_date")]
    [TestCase("Phone numbers", "phone")]
    [TestCase("Amuont", null)]
    [TestCase("Ammount", "amount")]
    [TestCase("电话", "phone")]
    [TestCase("Colour", null)]
    [TestCase("", null)]
    [TestCase("---", null)]
    public void Alike_names_are_suggested_with_less_confidence(string header, string? key)
    {
        var suggestions = ColumnMatcher.Suggest([header], Targets);

        Assert.That(suggestions.Select(match => match.Key), Is.EqualTo(key is null ? [] : new[] { key }));
        Assert.That(suggestions.Select(match => match.Confidence), Is.All.InRange(ColumnMatcher.Threshold, 0.95));
    }

    [Test]
    public void A_target_is_suggested_once_to_the_column_that_fits_best()
    {
        var suggestions = ColumnMatcher.Suggest(["Full name", "Name", "name", "Due", "Date due"], Targets);

        Assert.That(suggestions.Select(match => (match.Column, match.Key)), Is.EqualTo(new[] { (1, "name"), (4, "due_date") }));
    }

    [Test]
    public void Ten_thousand_columns_are_no_trouble()
    {
        var headers = Enumerable.Range(0, 10_000).Select(column => $"column {column}").Append("amount").ToArray();
        var targets = Enumerable.Range(0, 1_000).Select(target => new ColumnTarget($"key{target}", [$"Label of {target}"])).Append(Targets[4]).ToArray();

        var suggestions = ColumnMatcher.Suggest(headers, targets);

        Assert.That(suggestions, Has.Member(new ColumnMatch(10_000, "amount", 1)));
        Assert.That(suggestions.Select(match => match.Key), Is.Unique);
    }
}
