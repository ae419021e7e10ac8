import { Copy, Download, Printer } from "lucide-react";
import { useDeferredValue, useState } from "react";
import type { FieldDocument } from "@/api/documents";
import { useForm, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { copyText } from "@/lib/copy-text";
import { Button, IconButton } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { Select } from "@/ui/select";
import { say } from "@/ui/toast";
import { documentOf, type PublicLink, qrCodeOf } from "./api/links";
import { prefilledFields, prefillOf } from "./prefill";

type Props = { form: string; link: PublicLink; title: string; onClose: () => void };

/** A link's address to be given away: as text and as a code for phones, with values filled in beforehand. */
export function ShareDialog({ form, link, title, onClose }: Props) {
  const ws = useWorkspace();
  const words = useWords("links");
  const text = useText();
  const shape = useForm(form)?.document;
  const fields = shape ? prefilledFields(shape, documentOf(link)) : [];
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const prefill = useDeferredValue(prefillOf(values));
  const address = new URL(prefill === "" ? link.path : `${link.path}?${prefill}`, window.location.origin).href;
  const copy = async () => {
    await copyText(address);
    say(words("copied"));
  };

  return (
    <Dialog
      isOpen
      wide
      title={words("share")}
      onClose={onClose}
      footer={
        <>
          <a className="ff-button" href={qrCodeOf(ws, link.id, "svg", prefill)} download={`${title}.svg`}>
            <Download aria-hidden="true" />
            SVG
          </a>
          <a className="ff-button" href={qrCodeOf(ws, link.id, "png", prefill)} download={`${title}.png`}>
            <Download aria-hidden="true" />
            PNG
          </a>
          <Button look="main" onPress={() => window.print()}>
            <Printer aria-hidden="true" />
            {words("print")}
          </Button>
        </>
      }
    >
      <div className="ff-share">
        <figure className="ff-share-sheet">
          <figcaption>{title}</figcaption>
          <img src={qrCodeOf(ws, link.id, "svg", prefill)} alt={words("qrCode")} width="240" height="240" />
          <p>{address}</p>
        </figure>
        <div className="ff-share-values">
          <div className="ff-row ff-link-address">
            <code className="ff-ellipsis">{address}</code>
            <IconButton label={words("copy")} onPress={() => void copy()}>
              <Copy />
            </IconButton>
          </div>
          {fields.length > 0 && (
            <section>
              <h3>{words("prefill")}</h3>
              <p className="ff-hint">{words("prefillHint")}</p>
              {fields.map((field) => (
                <Value
                  key={field.key}
                  field={field}
                  label={text(field.label, field.key)}
                  value={values[field.key] ?? ""}
                  onChange={(value) => setValues({ ...values, [field.key]: value })}
                />
              ))}
            </section>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** A value as the page reads it: as if a visitor had typed it. */
function Value(props: { field: FieldDocument; label: string; value: string; onChange: (value: string) => void }) {
  const { field, label, value, onChange } = props;
  const words = useWords("links");
  const text = useText();
  if (field.type !== "select") return <TextField label={label} value={value} onChange={onChange} maxLength={200} />;
  const options = field.options.map((option) => ({ value: option.value, label: text(option.label, option.value) }));
  return <Select label={label} value={value} onChange={onChange} options={[{ value: "", label: words("unfilled") }, ...options]} />;
}
