import { useFormats, useWords } from "@/i18n";
import { Picker } from "@/ui/picker";

const codes = (
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK " +
  "DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW " +
  "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR " +
  "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU " +
  "UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
).split(" ");

/** The currency of an amount, by code or by name. */
export function CurrencySetting({ value, onChange }: { value: string | undefined; onChange: (code: string | undefined) => void }) {
  const words = useWords("fields");
  const { language } = useFormats();
  const names = new Intl.DisplayNames(language, { type: "currency" });
  const nameOf = (code: string) => `${code} · ${names.of(code)}`;
  const chosen = value ?? "CNY";
  return (
    <div className="ff-field">
      <span className="ff-label">{words("settings.currency")}</span>
      <Picker
        aria-label={words("settings.currency")}
        isRequired
        values={[chosen]}
        onChange={([code]) => onChange(code === "CNY" ? undefined : code)}
        options={codes.map((code) => ({ value: code, label: nameOf(code) }))}
      >
        {nameOf(chosen)}
      </Picker>
    </div>
  );
}
