import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus, Search, SquareArrowOutUpRight, X } from "lucide-react";
import { useContext, useDeferredValue, useMemo, useRef, useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { FieldOf } from "@/api/documents";
import { useForm, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import type { InputProps } from "../field-type";
import { ReadOnly } from "../read-only";
import { type Reference, referencesOf } from "../references";
import { Brief } from "./brief";
import { type Candidate, candidatesQuery, tellingFields } from "./candidates";
import { CreateInPlaceContext } from "./create-in-place";
import { LookupDisplay } from "./display";
import "./lookup.css";
import { PickDialog } from "./pick-dialog";

type Item = { id: string; candidate?: Candidate };

const createId = "@create";
const moreId = "@more";

/** One or several records of another form: found by typing, by looking through a table, or made on the spot. */
export function LookupInput(props: InputProps<FieldOf<"lookup">>) {
  const { field, form: own, value, onChange, isReadOnly } = props;
  const ws = useWorkspace();
  const text = useText();
  const words = useWords("records");
  const create = useContext(CreateInPlaceContext);
  const form = useForm(field.form);
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [isPicking, setPicking] = useState(false);
  // Told to the combo box for a moment, so that it closes once one record is chosen; where several can be, it stays open.
  const [settled, settle] = useState<string | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const q = useDeferredValue(typed.trim());
  const columns = useMemo(() => (form ? tellingFields(form.document, 3) : []), [form]);
  const chosen = referencesOf(value);
  const search = useInfiniteQuery({
    ...candidatesQuery(ws, field.form, form?.document ?? { label: "", fields: [] }, { q, filter: field.filter, columns }),
    enabled: isOpen && form !== undefined,
  });
  if (isReadOnly || form === undefined) {
    return <ReadOnly {...props}>{chosen.length > 0 && <LookupDisplay field={field} form={own} value={value} />}</ReadOnly>;
  }

  const give = (next: readonly Reference[]) => {
    setTyped("");
    settle(field.multiple ? null : (next.at(-1)?.id ?? null));
    onChange(next.length === 0 ? null : field.multiple ? next : next.at(-1));
  };
  const choose = (reference: Reference) =>
    give(field.multiple ? [...chosen.filter(({ id }) => id !== reference.id), reference] : [reference]);
  const label = text(form.document.label);
  const candidates = (search.data ?? []).filter(({ id }) => !chosen.some((one) => one.id === id));
  const items: Item[] = [
    ...candidates.slice(0, 12).map((candidate) => ({ id: candidate.id, candidate })),
    { id: moreId },
    ...(create === null ? [] : [{ id: createId }]),
  ];
  const pick = async (id: string) => {
    if (id === moreId) setPicking(true);
    else if (id === createId) {
      const made = await create?.(field.form, typed.trim());
      if (made) choose(made);
    } else {
      const candidate = candidates.find((one) => one.id === id);
      if (candidate) choose({ id, title: candidate.title });
    }
  };
  return (
    <>
      <ComboBox<Item>
        id={props.id}
        className="ff-field"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        isInvalid={props.isInvalid}
        isRequired={props.isRequired}
        validationBehavior="aria"
        autoFocus={props.autoFocus}
        menuTrigger="focus"
        allowsEmptyCollection
        allowsCustomValue
        inputValue={typed}
        onInputChange={(text) => {
          setTyped(text);
          settle(null);
        }}
        onOpenChange={setOpen}
        items={items}
        selectedKey={settled}
        onSelectionChange={(key) => key !== null && void pick(String(key))}
        onBlur={() => {
          setTyped("");
          settle(null);
        }}
      >
        <span ref={box} className="ff-input ff-tokens ff-lookup" data-invalid={props.isInvalid || undefined}>
          {chosen.map((reference) => (
            <span key={reference.id} className="ff-tag teal ff-lookup-chip">
              <span className="ff-ellipsis">{reference.title}</span>
              <a
                className="ff-token-remove"
                href={paths.record(ws, field.form, reference.id)}
                target="_blank"
                rel="noreferrer"
                tabIndex={-1}
                aria-label={words("lookup.open", { title: reference.title })}
              >
                <SquareArrowOutUpRight aria-hidden="true" />
              </a>
              <Button
                slot={null}
                className="ff-token-remove"
                aria-label={words("lookup.remove", { title: reference.title })}
                onPress={() => give(chosen.filter(({ id }) => id !== reference.id))}
              >
                <X aria-hidden="true" />
              </Button>
            </span>
          ))}
          <Input
            placeholder={chosen.length === 0 ? text(field.placeholder, words("lookup.search", { form: label })) : undefined}
            onKeyDownCapture={(event) => {
              if (event.key === "Backspace" && typed === "" && chosen.length > 0) give(chosen.slice(0, -1));
            }}
          />
        </span>
        <Popover className="ff-popover ff-lookup-list" offset={4} triggerRef={box} placement="bottom start">
          <ListBox<Item> className="ff-list">
            {({ id, candidate }) =>
              candidate ? (
                <ListBoxItem className="ff-item" textValue={candidate.title}>
                  <Brief form={field.form} candidate={candidate} columns={columns} />
                </ListBoxItem>
              ) : id === moreId ? (
                <ListBoxItem className="ff-item ff-lookup-act" textValue={words("lookup.more")}>
                  <Search aria-hidden="true" />
                  {search.data?.length === 0 ? words("lookup.nothing") : words("lookup.more")}
                </ListBoxItem>
              ) : (
                <ListBoxItem className="ff-item ff-lookup-act" textValue={words("lookup.create", { form: label })}>
                  <Plus aria-hidden="true" />
                  {typed.trim() === ""
                    ? words("lookup.create", { form: label })
                    : words("lookup.createNamed", { form: label, name: typed.trim() })}
                </ListBoxItem>
              )
            }
          </ListBox>
        </Popover>
      </ComboBox>
      {isPicking && (
        <PickDialog
          field={field}
          form={form}
          chosen={chosen}
          typed={typed}
          onClose={() => setPicking(false)}
          onChoose={(references) => {
            setPicking(false);
            give(references);
          }}
        />
      )}
    </>
  );
}
