using System.Text;

namespace FormFlow.Engine.Search;

/// <summary>
/// What characters are compared as: small letters without accents, full-width letters and digits as usual ones, half-width kana as usual ones,
/// with their marks. It is written out because the platform's own normalisation depends on a library that small installations are without.
/// </summary>
internal static class SearchFolding
{
    private const int FirstFullWidth = 0xFF01;
    private const int LastFullWidth = 0xFF5E;
    private const int FirstHalfKana = 0xFF66;
    private const int LastHalfKana = 0xFF9D;
    private const string Kana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private const string Voiced = "カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ";
    private const string HalfVoiced = "ハヒフヘホはひふへほ";

    // The letter, then those that are taken for it.
    private const string Letters =
        """
        a:àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ ae:æǣǽ aʾ:ẚ b:ƀḃḅḇ c:çćĉċčḉ d:ðďđḋḍḏḑḓ dz:ǆǳ e:èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ f:ḟ ff:ﬀ ffi:ﬃ ffl:ﬄ fi:ﬁ
        fl:ﬂ g:ĝğġģǧǵḡ h:ĥħȟḣḥḧḩḫẖ i:ìíîïĩīĭįİıǐȉȋɨḭḯỉị ij:ĳ j:ĵǰ k:ķĸǩḱḳḵ l:ĺļľŀłḷḹḻḽ lj:ǉ m:ḿṁṃ n:ñńņňŉŋǹṅṇṉṋ nj:ǌ
        o:òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ oe:œ p:ṕṗ r:ŕŗřȑȓṙṛṝṟ s:śŝşšſșṡṣṥṧṩẛ ss:ß st:ﬅﬆ t:ţťŧțṫṭṯṱẗ th:þ
        u:ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự v:ṽṿ w:ŵẁẃẅẇẉẘ x:ẋẍ y:ýÿŷȳẏẙỳỵỷỹ z:źżžƶẑẓẕ ʒ:ǯ ʹ:ʹ α:άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ β:ϐ ε:έϵἐἑἒἓἔἕὲέ
        η:ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ θ:ϑ ι:ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ κ:ϰ ο:όὀὁὂὃὄὅὸό π:ϖ ρ:ϱῤῥ σ:ςϲ υ:ΰϋύϒϓϔὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ φ:ϕ
        ω:ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ а:ӑӓ г:ѓ е:ѐёӗ ж:ӂӝ з:ӟ и:йѝӣӥ к:ќ о:ӧ у:ўӯӱӳ ч:ӵ ы:ӹ э:ӭ і:ї ѵ:ѷ ә:ӛ ө:ӫ
        """;

    private static readonly Dictionary<int, string> Bases = Letters.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(group => group.Split(':'))
        .SelectMany(group => group[1].EnumerateRunes().Select(rune => (rune.Value, Base: group[0])))
        .ToDictionary(pair => pair.Value, pair => pair.Base);

    /// <summary>The usual form of a full-width letter or half-width kana; any other character itself.</summary>
    public static Rune Widened(Rune rune) => rune.Value switch
    {
        >= FirstFullWidth and <= LastFullWidth => new Rune(rune.Value - FirstFullWidth + '!'),
        >= FirstHalfKana and <= LastHalfKana => new Rune(Kana[rune.Value - FirstHalfKana]),
        0xFF9E => new Rune(0x3099),
        0xFF9F => new Rune(0x309A),
        _ => rune,
    };

    /// <summary>The letter a small letter is compared as; null when that is the letter itself.</summary>
    public static string? Base(Rune lower) => Bases.GetValueOrDefault(lower.Value);

    /// <summary>Joins a mark of voice with the kana before it; false when it is none, or belongs to no kana.</summary>
    public static bool Voice(StringBuilder run, Rune mark)
    {
        var step = mark.Value switch
        {
            0x3099 when Voiced.Contains(run[^1], StringComparison.Ordinal) => 1,
            0x309A when HalfVoiced.Contains(run[^1], StringComparison.Ordinal) => 2,
            _ => 0,
        };
        run[^1] = (char)(run[^1] + step);
        return step > 0;
    }
}
