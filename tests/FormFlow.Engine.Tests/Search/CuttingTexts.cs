using FormFlow.Engine.Search;

namespace FormFlow.Engine.Tests.Search;

[TestFixture]
public sealed class CuttingTexts
{
    [TestCase("Globex Ltd.", "globex ltd")]
    [TestCase("科技有限公司", "科技 技有 有限 限公 公司 司")]
    [TestCase("王", "王")]
    [TestCase("报价 单", "报价 价 单")]
    [TestCase("上海Globex分公司2026年", "上海 海 globex 分公 公司 司 2026 年")]
    [TestCase("東京タワーへ行く", "東京 京タ タワ ワー ーへ へ行 行く く")]
    [TestCase("ｶﾞﾗｽ", "ガラ ラス ス")]
    [TestCase("서울시", "서울 울시 시")]
    [TestCase("Crème Brûlée, Ångström & STRASSE Straße", "creme brulee angstrom strasse strasse")]
    [TestCase("Łódź Æsir İstanbul", "lodz aesir istanbul")]
    [TestCase("ann.lee@example.com", "ann lee example com")]
    [TestCase("O-0001 1,234.50", "o 0001 1 234 50")]
    [TestCase("ＡＢＣ１２３", "abc123")]
    [TestCase("𠮷野家", "𠮷野 野家 家")]
    [TestCase("Ελλάδα Привет שלום مرحبا", "ελλαδα привет שלום مرحبا")]
    [TestCase("😀 … !?'\"", "")]
    public void Gives_the_words_that_are_compared(string text, string expected)
    {
        var words = new List<string>();
        SearchText.AddWords(text, words);

        Assert.That(string.Join(' ', words), Is.EqualTo(expected));
    }

    [TestCase("报价", "报价")]
    [TestCase("报价单", "报价+价单")]
    [TestCase("王", "王*")]
    [TestCase("glo 报价 7", "glo*|报价|7*")]
    [TestCase("Ann@Ex", "ann*|ex*")]
    [TestCase("\ud800", "")]
    [TestCase("%_'\" OR *", "or*")]
    public void Asks_for_words_that_go_on_and_for_pairs_in_a_row(string question, string expected) => Assert.That(
        string.Join('|', SearchText.Terms(question).Select(term => string.Join('+', term.Words) + (term.IsPrefix ? "*" : string.Empty))), Is.EqualTo(expected));

    [Test]
    public void Ends_with_the_most_words_a_record_has()
    {
        var words = new List<string>();
        SearchText.AddWords(string.Concat(Enumerable.Repeat("word ", 50_000)), words);

        Assert.That(words, Has.Count.EqualTo(SearchText.MostWords));
    }

    [TestCase("Bought by Acme", "acme", 10)]
    [TestCase("Macme", "acme", -1)]
    [TestCase("给上海科技的报价", "科技", 3)]
    [TestCase("给上海科技的报价", "海科技", 2)]
    [TestCase("给上海科技的报价", "价", 7)]
    [TestCase("给上海科技的报价", "上科", -1)]
    [TestCase("Crème BRÛLÉE", "brulee", 6)]
    [TestCase("𠮷野家 ｱｸﾒ", "アクメ", 5)]
    public void A_term_is_found_where_it_stands(string text, string term, int place) => Assert.That(SearchText.IndexOf(text, SearchText.Terms(term)[0]), Is.EqualTo(place));
}
