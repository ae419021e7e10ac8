import { useQueryClient } from "@tanstack/react-query";
import { ChevronDown, ChevronUp, Ellipsis, Link2, Maximize2, Printer, Star, X } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { FormDocument } from "@/api/documents";
import { useFavourites } from "@/api/recent";
import { useIsOwner, useWorkspace } from "@/api/workspace";
import { fieldType } from "@/fields/registry";
import type { ApiRecord } from "@/forms/api/records";
import { useText, useWords } from "@/i18n";
import { copyText } from "@/lib/copy-text";
import { paths } from "@/lib/paths";
import { IconButton } from "@/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { deleteRecord, recordKey, restoreRecord } from "./api/record";
import { copyOf } from "./copy-of";
import type { Neighbours } from "./neighbours";

type Props = {
  form: string;
  document: FormDocument;
  record: ApiRecord;
  title: string;
  /** Where it stands in the list it was opened from. */
  neighbours?: Neighbours;
  /** Closes the drawer; on a page of its own there is nothing to close. */
  onClose?: () => void;
};

/** What the record is, where it stands, and everything that can be done with it as a whole. */
export function RecordHeader({ form, document, record, title, neighbours, onClose }: Props) {
  const words = useWords("records");
  const ui = useWords("ui");
  const text = useText();
  const ws = useWorkspace();
  const isOwner = useIsOwner();
  const navigate = useNavigate();
  const client = useQueryClient();
  const fault = useFault();
  const [favourites, toggle] = useFavourites();
  const [isBusy, setBusy] = useState(false);
  const isFavourite = favourites.some((kept) => kept.form === form && kept.id === record.id);
  const page = paths.record(ws, form, record.id);
  const values = record.values as { [key: string]: unknown };

  const copyLink = async () => {
    await copyText(new URL(page, location.origin).href);
    say(words("page.linkCopied"));
  };
  const restore = async () => {
    try {
      await restoreRecord(ws, form, record.id);
      await client.invalidateQueries({ queryKey: [ws, "records", form] });
      navigate(page);
    } catch (error) {
      say(fault(error));
    }
  };
  const remove = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      await deleteRecord(ws, form, record.id);
      say(words("page.deleted", { title }), { label: words("page.undo"), do: restore });
      if (onClose) onClose();
      else navigate(paths.form(ws, form));
      client.removeQueries({ queryKey: recordKey(ws, form, record.id) });
      await client.invalidateQueries({ queryKey: [ws, "records", form] });
    } catch (error) {
      say(fault(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <header className="ff-head ff-record-head">
      <Link className="ff-quiet crumb" to={paths.form(ws, form)}>
        {text(document.pluralLabel ?? document.label, form)}
      </Link>
      <span className="ff-hint crumb" aria-hidden="true">
        /
      </span>
      <h1 className="ff-ellipsis">{title}</h1>
      {document.fields
        .filter(({ type, key }) => type === "stage" && values[key] != null)
        .map((field) => {
          const { Display } = fieldType(field);
          return <Display key={field.key} field={field as never} form={form} value={values[field.key]} isCompact />;
        })}
      <IconButton
        small
        label={words(isFavourite ? "page.unmark" : "page.mark")}
        aria-pressed={isFavourite}
        className={isFavourite ? "marked" : ""}
        onPress={() => toggle({ form, id: record.id, title })}
      >
        <Star fill={isFavourite ? "currentColor" : "none"} />
      </IconButton>
      <span className="ff-grow" />
      <div className="ff-row ff-no-print" style={{ gap: "var(--s1)" }}>
        {neighbours && (
          <>
            <span className="ff-quiet position">{words("page.position", { position: neighbours.position, total: neighbours.total })}</span>
            <IconButton small label={words("page.previous")} isDisabled={!neighbours.previous} onPress={neighbours.previous}>
              <ChevronUp />
            </IconButton>
            <IconButton small label={words("page.next")} isDisabled={!neighbours.next} onPress={neighbours.next}>
              <ChevronDown />
            </IconButton>
          </>
        )}
        <span className="wide ff-row" style={{ gap: 0 }}>
          <IconButton label={words("page.copyLink")} onPress={copyLink}>
            <Link2 />
          </IconButton>
          {!onClose && (
            <IconButton label={words("page.print")} onPress={() => window.print()}>
              <Printer />
            </IconButton>
          )}
        </span>
        {onClose && (
          <IconButton label={words("page.openPage")} onPress={() => navigate(page)}>
            <Maximize2 />
          </IconButton>
        )}
        <Menu
          label={words("page.more")}
          trigger={
            <IconButton label={words("page.more")}>
              <Ellipsis />
            </IconButton>
          }
        >
          <MenuItem onAction={copyLink}>{words("page.copyLink")}</MenuItem>
          <MenuItem onAction={() => navigate(`${paths.newRecord(ws, form)}?${copyOf(document, values)}`)}>
            {words("page.duplicate")}
          </MenuItem>
          {!onClose && <MenuItem onAction={() => window.print()}>{words("page.print")}</MenuItem>}
          <MenuItem onAction={() => navigate(paths.bin(ws, form))}>{words("page.bin")}</MenuItem>
          {isOwner && <MenuItem onAction={() => navigate(paths.design(ws, form, { record: record.id }))}>{words("page.design")}</MenuItem>}
          <MenuSeparator />
          <MenuItem isDanger onAction={remove}>
            {words("page.delete")}
          </MenuItem>
        </Menu>
        {onClose && (
          <IconButton label={ui("close")} onPress={onClose}>
            <X />
          </IconButton>
        )}
      </div>
    </header>
  );
}
