import { useQuery } from "@tanstack/react-query";
import type { FieldOf } from "@/api/documents";
import { useFormats, useText, useWords } from "@/i18n";
import type { InputProps } from "../field-type";
import { ReadOnly } from "../read-only";
import { AddressDisplay } from "./display";
import { PartInput } from "./part-input";
import { type Address, type AddressPart, addressOf, isInChina } from "./text";
import "./address.css";

const largeFirst: readonly AddressPart[] = ["province", "city", "district", "detail", "postalCode", "country"];
const smallFirst: readonly AddressPart[] = ["detail", "district", "city", "province", "postalCode", "country"];

/** An address in parts, in the order the language writes them; the divisions of China are offered, others can be typed. */
export function AddressInput(props: InputProps<FieldOf<"address">>) {
  const { field, form, value, onChange, label, isReadOnly } = props;
  const words = useWords("fields");
  const text = useText();
  const { language } = useFormats();
  const china = useQuery({
    queryKey: ["divisions"],
    queryFn: () => import("./divisions"),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: !isReadOnly,
  }).data;
  const address = addressOf(value);
  if (isReadOnly) {
    return <ReadOnly {...props}>{Object.keys(address).length > 0 && <AddressDisplay field={field} form={form} value={value} />}</ReadOnly>;
  }
  const put = (next: Address) => {
    const filled = Object.fromEntries(Object.entries(next).filter(([, part]) => part !== ""));
    onChange(Object.keys(filled).length === 0 ? null : filled);
  };
  const divisions = isInChina(address) ? china?.divisions : undefined;
  const offered: Partial<Record<AddressPart, readonly string[]>> = {
    province: divisions?.provinces,
    city: divisions?.cities(address.province ?? ""),
    district: divisions?.districts(address.province ?? "", address.city ?? ""),
  };
  const order = language.startsWith("zh") ? largeFirst : smallFirst;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look of its own.
    <div id={props.id} className="ff-address" role="group" aria-label={label} aria-describedby={props.describedBy}>
      {order.map((part, index) => (
        <PartInput
          key={part}
          className={part}
          label={words(`address.${part}`)}
          placeholder={part === "detail" ? text(field.placeholder, words("address.detail")) : words(`address.${part}`)}
          value={address[part] ?? ""}
          onChange={(typed) => put({ ...address, [part]: typed })}
          onPaste={(pasted) => {
            const parts = Object.keys(address).length === 0 ? china?.partAddress(pasted) : undefined;
            if (parts !== undefined) put(parts);
            return parts !== undefined;
          }}
          options={offered[part] ?? []}
          labels={part === "province" ? divisions?.labels(language) : undefined}
          isInvalid={props.isInvalid}
          autoFocus={props.autoFocus && index === 0}
        />
      ))}
    </div>
  );
}
