import { Columns2, ListPlus, type LucideIcon, Minus, PanelTop, Rows2, Search, StickyNote } from "lucide-react";
import { memo, useId, useState } from "react";
import type { FieldTypeName } from "@/api/documents";
import type { TypeGroup } from "@/fields/field-type";
import { fieldTypes } from "@/fields/registry";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { type PartType, partTypes } from "./new-parts";

/** What can be put on a form. */
export type Offer = { readonly field: FieldTypeName } | { readonly part: PartType };

const idOf = (offer: Offer): string => ("part" in offer ? `part ${offer.part}` : offer.field);

/** What an item of the palette offers, by what it says in `data-offer`. */
export const offerOf = (id: string): Offer =>
  id.startsWith("part ") ? { part: id.slice("part ".length) as PartType } : { field: id as FieldTypeName };

const groups: readonly TypeGroup[] = ["text", "number", "time", "choice", "link", "file", "computed"];
const icons: Record<PartType, LucideIcon> = { section: Rows2, tabs: PanelTop, columns: Columns2, divider: Minus, note: StickyNote };

type Props = { onAdd: (offer: Offer) => void; onSeveral: () => void };

/**
 * The types of fields and the parts of a form, found by their names; a click, or Enter for the first that was found, puts one behind what is
 * picked, and they can be dragged.
 */
export const Palette = memo(function Palette({ onAdd, onSeveral }: Props) {
  const words = useWords("designer");
  const types = useWords("fields");
  const keys = useId();
  const [typed, setTyped] = useState("");
  const q = typed.trim().toLowerCase();
  const fits = (name: string, hint: string) => q === "" || `${name} ${hint}`.toLowerCase().includes(q);
  const nameOf = (type: FieldTypeName) => types(`types.${type}` as "types.text");
  const hintOf = (type: FieldTypeName) => words(`hints.${type}` as "hints.text");
  const sections = [
    ...groups.map((group) => ({
      key: group,
      title: words(`groups.${group}`),
      items: fieldTypes
        .filter((type) => type.group === group && fits(nameOf(type.type), hintOf(type.type)))
        .map(({ type, icon }) => ({ icon, name: nameOf(type), hint: hintOf(type), offer: { field: type } as Offer })),
    })),
    {
      key: "parts",
      title: words("groups.parts"),
      items: partTypes
        .filter((type) => fits(words(`parts.${type}`), words(`partHints.${type}`)))
        .map((type) => ({
          icon: icons[type],
          name: words(`parts.${type}`),
          hint: words(`partHints.${type}`),
          offer: { part: type } as Offer,
        })),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className="ff-design-palette">
      <TextField
        aria-label={words("searchTypes")}
        type="search"
        placeholder={words("searchTypes")}
        value={typed}
        onChange={setTyped}
        onKeyDown={({ key, currentTarget }) => {
          const [first] = sections;
          if (key === "ArrowDown") goTo(currentTarget, 1);
          if (key !== "Enter" || q === "" || first === undefined) return;
          onAdd(first.items[0]!.offer);
          setTyped("");
        }}
        aria-describedby={keys}
        before={<Search aria-hidden="true" />}
      />
      <p id={keys} hidden>
        {words("keys.palette")}
      </p>
      {q === "" && (
        <Button look="plain" small onPress={onSeveral}>
          <ListPlus aria-hidden="true" />
          {words("lines.open")}
        </Button>
      )}
      {sections.length === 0 && <p className="ff-quiet">{words("noType")}</p>}
      {sections.map(({ key, title, items }, group) => (
        <section key={key} aria-label={title}>
          <h2>{title}</h2>
          {items.map((item, at) => (
            <Item key={item.name} {...item} isStop={group === 0 && at === 0} onAdd={onAdd} />
          ))}
        </section>
      ))}
    </div>
  );
});

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Goes to the offer before or behind the one in focus; from the search to the first, and back to it from there. */
function goTo(from: Element, by: -1 | 1): void {
  const palette = from.closest(".ff-design-palette")!;
  const all = [palette.querySelector("input")!, ...palette.querySelectorAll<HTMLElement>("[data-offer]")];
  const at = all.findIndex((one) => one === from || from.contains(one));
  all[at + by]?.focus();
}

type ItemProps = { icon: LucideIcon; name: string; hint: string; offer: Offer; isStop: boolean; onAdd: (offer: Offer) => void };

function Item({ icon: Icon, name, hint, offer, isStop, onAdd }: ItemProps) {
  return (
    <button
      type="button"
      className="ff-design-offer"
      title={hint}
      data-offer={idOf(offer)}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onAdd(offer)}
      onKeyDown={(event) => {
        const by = steps[event.key];
        if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        goTo(event.currentTarget, by);
      }}
    >
      <Icon aria-hidden="true" />
      <span>{name}</span>
    </button>
  );
}
