using System.Text.Json.Nodes;
using FormFlow.Engine.Changes;

namespace FormFlow.Engine.Tests.Changes;

[TestFixture]
public sealed class MergingADocument
{
    [TestCase("""{ "a": 1, "b": 1 }""", """{ "a": 2, "b": 1 }""", """{ "a": 1, "b": 3 }""", """{ "a": 2, "b": 3 }""", TestName = "Takes_what_only_one_side_changed")]
    [TestCase("""{ "a": 1, "b": 1 }""", """{ "b": 1, "c": 4 }""", """{ "a": 1, "b": 1, "d": 5 }""", """{ "b": 1, "c": 4, "d": 5 }""", TestName = "Takes_members_that_one_side_added_or_took_out")]
    [TestCase("""{ "a": 1 }""", """{ "a": 2 }""", """{ "a": 2 }""", """{ "a": 2 }""", TestName = "Takes_a_change_of_both_once")]
    [TestCase("""{ "l": { "en": "A", "zh-CN": "甲" } }""", """{ "l": { "en": "B", "zh-CN": "甲" } }""", """{ "l": { "en": "A", "zh-CN": "乙" } }""", """{ "l": { "en": "B", "zh-CN": "乙" } }""", TestName = "Goes_into_members")]
    [TestCase("""[ { "key": "a", "n": 1 }, { "key": "b" } ]""", """[ { "key": "a", "n": 2 }, { "key": "b" }, { "key": "mine" } ]""", """[ { "key": "b", "n": 7 }, { "key": "a", "n": 1 }, { "key": "theirs" } ]""", """[ { "key": "b", "n": 7 }, { "key": "mine" }, { "key": "a", "n": 2 }, { "key": "theirs" } ]""", TestName = "Matches_entries_by_key_wherever_they_stand")]
    [TestCase("""[ { "id": "x", "key": "a" } ]""", """[ { "id": "x", "key": "renamed" } ]""", """[ { "id": "x", "key": "a", "n": 1 } ]""", """[ { "id": "x", "key": "renamed", "n": 1 } ]""", TestName = "Matches_entries_by_id_before_the_key")]
    [TestCase("""[ { "key": "a" }, { "key": "b" }, { "key": "c" } ]""", """[ { "key": "a" }, { "key": "c" } ]""", """[ { "key": "a" }, { "key": "b" } ]""", """[ { "key": "a" } ]""", TestName = "Leaves_out_what_either_took_out")]
    [TestCase("""[ "a", "b" ]""", """[ "a", "mine", "b" ]""", """[ "a", "b", "theirs" ]""", """[ "a", "mine", "b", "theirs" ]""", TestName = "Unites_lists_of_texts")]
    [TestCase("""[ "a", "b", "c" ]""", """[ "c", "a", "b" ]""", """[ "a", "b", "c", "d" ]""", """[ "c", "d", "a", "b" ]""", TestName = "Keeps_the_order_of_the_side_that_moved")]
    [TestCase(
        """[ { "type": "section", "label": "A", "elements": [ { "type": "columns", "columns": [ [ { "type": "field", "field": "a" } ], [ { "type": "field", "field": "b" } ] ] } ] } ]""",
        """[ { "type": "section", "label": "A", "elements": [ { "type": "columns", "columns": [ [ { "type": "field", "field": "a" } ], [ { "type": "field", "field": "b" }, { "type": "field", "field": "mine" } ] ] } ] } ]""",
        """[ { "type": "section", "label": "A", "elements": [ { "type": "columns", "columns": [ [ { "type": "field", "field": "a" }, { "type": "field", "field": "theirs" } ], [ { "type": "field", "field": "b" } ] ] } ] }, { "type": "divider" } ]""",
        """[ { "type": "section", "label": "A", "elements": [ { "type": "columns", "columns": [ [ { "type": "field", "field": "a" }, { "type": "field", "field": "theirs" } ], [ { "type": "field", "field": "b" }, { "type": "field", "field": "mine" } ] ] } ] }, { "type": "divider" } ]""",
        TestName = "Goes_through_a_layout")]
    public void Without_a_conflict(string was, string here, string there, string merged)
    {
        var merge = Merge(was, here, there, MergeSide.There);

        Assert.That(merge.Conflicts, Is.Empty);
        Assert.That(merge.Merged!.ToJsonString(), Is.EqualTo(JsonNode.Parse(merged)!.ToJsonString()));
    }

    [TestCase("""{ "a": 1 }""", """{ "a": 2 }""", """{ "a": 3 }""", "/a", "a", TestName = "A_value_both_changed")]
    [TestCase("""{ "a": 1 }""", """{ }""", """{ "a": 3 }""", "/a", "a", TestName = "A_value_one_took_out_and_the_other_changed")]
    [TestCase("""{ "f": [ { "key": "a", "n": 1 }, { "key": "b", "n": 1 } ] }""", """{ "f": [ { "key": "a", "n": 1 }, { "key": "b", "n": 2 } ] }""", """{ "f": [ { "key": "a", "n": 1 }, { "key": "b", "n": 3 } ] }""", "/f/1/n", "f b n", TestName = "A_setting_of_an_entry")]
    [TestCase("""{ "f": [ { "key": "a", "n": 1 } ] }""", """{ "f": [ { "key": "a", "n": 2 } ] }""", """{ "f": [ ] }""", "/f", "f a", TestName = "An_entry_one_changed_and_the_other_took_out")]
    [TestCase("""{ "f": [ { "key": "a", "type": "text", "n": 1 } ] }""", """{ "f": [ { "key": "a", "type": "number" } ] }""", """{ "f": [ { "key": "a", "type": "text", "n": 9 } ] }""", "/f/0", "f a", TestName = "An_entry_whose_type_changed")]
    [TestCase("""{ "v": [ { "check": "x" } ] }""", """{ "v": [ { "check": "y" } ] }""", """{ "v": [ { "check": "z" } ] }""", "/v", "v", TestName = "An_entry_without_a_name_that_both_replaced")]
    public void Is_a_conflict(string was, string here, string there, string pointer, string path)
    {
        var merge = Merge(was, here, there, MergeSide.There);
        var kept = Merge(was, here, there, MergeSide.Here);

        Assert.Multiple(() =>
        {
            Assert.That(merge.Conflicts.Single().Pointer, Is.EqualTo(pointer));
            Assert.That(string.Join(' ', merge.Conflicts.Single().Path), Is.EqualTo(path));
            Assert.That(merge.Merged!.ToJsonString(), Is.EqualTo(JsonNode.Parse(there)!.ToJsonString()));
            Assert.That(kept.Merged!.ToJsonString(), Is.EqualTo(JsonNode.Parse(here)!.ToJsonString()));
        });
    }

    [Test]
    public void Without_an_origin_keeps_what_only_one_has_and_tells_where_both_differ()
    {
        var merge = DocumentMerge.Of(null, JsonNode.Parse("""{ "a": 1, "b": 1, "c": 1 }"""), JsonNode.Parse("""{ "b": 2, "c": 1, "d": 1 }"""), MergeSide.Here);

        Assert.That(merge.Merged!.ToJsonString(), Is.EqualTo("""{"a":1,"b":1,"c":1,"d":1}"""));
        Assert.That(merge.Conflicts.Single().Pointer, Is.EqualTo("/b"));
    }

    private static DocumentMerge Merge(string was, string here, string there, MergeSide side) => DocumentMerge.Of(JsonNode.Parse(was), JsonNode.Parse(here), JsonNode.Parse(there), side);
}
