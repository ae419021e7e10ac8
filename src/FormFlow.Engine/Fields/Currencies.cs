using System.Collections.Frozen;
using System.Globalization;

namespace FormFlow.Engine.Fields;

/// <summary>The currencies of ISO 4217 that are in use, and the signs people write for the common ones.</summary>
public static class Currencies
{
    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK " +
        "DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW " +
        "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR " +
        "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU " +
        "UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Signs = new Dictionary<string, string[]>
    {
        ["AUD"] = ["A$", "AU$", "$"],
        ["BRL"] = ["R$"],
        ["CAD"] = ["C$", "CA$", "$"],
        ["CNY"] = ["CN¥", "RMB", "人民币", "¥", "元", "圆"],
        ["EUR"] = ["€"],
        ["GBP"] = ["£"],
        ["HKD"] = ["HK$", "港币", "港元", "$"],
        ["INR"] = ["₹"],
        ["JPY"] = ["JP¥", "日元", "¥", "円"],
        ["KRW"] = ["₩"],
        ["RUB"] = ["₽"],
        ["SGD"] = ["S$", "SG$", "$"],
        ["THB"] = ["฿"],
        ["TRY"] = ["₺"],
        ["TWD"] = ["NT$", "新台币", "$"],
        ["UAH"] = ["₴"],
        ["USD"] = ["US$", "美元", "$"],
        ["VND"] = ["₫"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a code, in upper case, is one of a currency in use.</summary>
    public static bool Exists(string code) => Codes.Contains(code);

    /// <summary>The short sign of a currency, such as ¥; null when its code stands for it.</summary>
    public static string? SymbolOf(string code) =>
        Signs.GetValueOrDefault(code)?.Where(static sign => sign.Any(static character => char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol)).MinBy(static sign => sign.Length);

    /// <summary>What people write for a currency, the longest first: its code, then its signs.</summary>
    public static IEnumerable<string> SignsOf(string code) => Signs.TryGetValue(code, out var signs) ? signs.Prepend(code) : [code];
}
