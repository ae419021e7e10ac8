import { useState } from "react";
import type { FormDocument } from "@/api/documents";
import { ConditionDialog } from "@/fields/condition/condition-dialog";
import { useSentence } from "@/fields/condition/sentence";
import { useFields } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { FieldChoice } from "./field-choice";
import { type FindDraft, toldFields, withField } from "./link-draft";
import { Part } from "./part";

type Props = {
  form: string;
  document: FormDocument;
  find: FindDraft;
  wrong: (place: string) => string | null;
  onChange: (change: Partial<FindDraft>) => void;
};

/** What visitors are shown of the records that they look up, and which of them they can find. */
export function FindPart({ form, document, find, wrong, onChange }: Props) {
  const words = useWords("links");
  const fields = useFields(form);
  const say = useSentence(fields, form);
  const [isFiltering, setFiltering] = useState(false);
  const told = toldFields(document);
  const sentence = find.filter === undefined ? null : say(find.filter);

  return (
    <>
      <Part title={words("show")} hint={words("showHint")} error={wrong("/find/show")}>
        <FieldChoice
          fields={told}
          isChosen={(key) => find.show.includes(key)}
          onChange={(key, isShown) => onChange({ show: withField(find.show, told, key, isShown) })}
        />
      </Part>
      <Part title={words("which")} error={wrong("/find/filter")}>
        <div className="ff-row">
          <span className="ff-grow">{sentence === null ? words("allRecords") : `${sentence.about} ${sentence.says}`}</span>
          <Button small onPress={() => setFiltering(true)}>
            {words("condition")}
          </Button>
        </div>
        <TextField
          label={words("limit")}
          inputMode="numeric"
          placeholder="10"
          value={find.limit}
          onChange={(limit) => onChange({ limit })}
          error={wrong("/find/limit")}
        />
      </Part>
      {isFiltering && (
        <ConditionDialog
          title={words("which")}
          condition={find.filter}
          fields={fields}
          onDone={(filter) => onChange({ filter })}
          onClose={() => setFiltering(false)}
        />
      )}
    </>
  );
}
