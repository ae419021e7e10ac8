import { useState } from "react";
import { fieldType } from "@/fields/registry";
import { useText, useWords } from "@/i18n";
import { isBlank, sameValue } from "@/lib/values";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";
import type { ApiRecord } from "./api/records";
import "./conflict-dialog.css";
import type { CompiledForm } from "./rules/compiled-form";
import type { Values } from "./rules/route";

type Side = "mine" | "theirs";

type Props = {
  form: CompiledForm;
  /** The record as it was when one began to type. */
  base: Values;
  /** The record as somebody else has saved it meanwhile. */
  theirs: ApiRecord;
  /** What one has changed. */
  mine: Values;
  /** Sends what is left of one's own changes. */
  onChoose: (mine: Values) => void;
  onClose: () => void;
};

/** Somebody else saved the same record meanwhile: theirs and mine beside each other, one chosen for each field. */
export function ConflictDialog({ form, base, theirs, mine, onChoose, onClose }: Props) {
  const words = useWords("records");
  const text = useText();
  const contested = Object.keys(mine).filter(
    (key) => !sameValue(theirs.values[key], mine[key]) && !sameValue(theirs.values[key], base[key]),
  );
  const [chosen, choose] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (key: string): Side => chosen[key] ?? "mine";
  const all = (side: Side) => choose(Object.fromEntries(contested.map((key) => [key, side])));
  const show = (key: string, value: unknown) => {
    const field = form.fields.get(key)!.field;
    const { Display } = fieldType(field);
    return isBlank(value) ? (
      <span className="ff-hint">{words("conflict.blank")}</span>
    ) : (
      <Display field={field} form={form.key} value={value} isCompact />
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words("conflict.title")}
      wide
      footer={
        <>
          <Button onPress={() => all("theirs")}>{words("conflict.allTheirs")}</Button>
          <Button onPress={() => all("mine")}>{words("conflict.allMine")}</Button>
          <Button
            look="main"
            onPress={() =>
              onChoose(Object.fromEntries(Object.entries(mine).filter(([key]) => !contested.includes(key) || sideOf(key) === "mine")))
            }
          >
            {words("conflict.save")}
          </Button>
        </>
      }
    >
      <p className="ff-quiet">{words("conflict.text", { name: theirs.updatedBy?.title ?? words("conflict.somebody") })}</p>
      {contested.map((key) => {
        const label = text(form.fields.get(key)?.field.label, key);
        return (
          <div key={key} className="ff-conflict">
            <b>{label}</b>
            <RadioGroup<Side>
              label={label}
              hideLabel
              value={sideOf(key)}
              onChange={(side) => choose({ ...chosen, [key]: side })}
              options={[
                { value: "mine", label: <Choice title={words("conflict.mine")}>{show(key, mine[key])}</Choice> },
                { value: "theirs", label: <Choice title={words("conflict.theirs")}>{show(key, theirs.values[key])}</Choice> },
              ]}
            />
          </div>
        );
      })}
    </Dialog>
  );
}

function Choice({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <span className="ff-conflict-choice">
      <span className="ff-hint">{title}</span>
      {children}
    </span>
  );
}
