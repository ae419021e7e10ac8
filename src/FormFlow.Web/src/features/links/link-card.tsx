import { useSuspenseQuery } from "@tanstack/react-query";
import { Copy, ExternalLink, Inbox, Lock, Pencil, QrCode, Search, Trash2 } from "lucide-react";
import { useState } from "react";
import { useForm, useWorkspace } from "@/api/workspace";
import { settingsQuery } from "@/forms/api/settings";
import { useFormats, useText, useWords } from "@/i18n";
import { copyText } from "@/lib/copy-text";
import { Button, IconButton } from "@/ui/button";
import { Switch } from "@/ui/choice";
import { Confirm } from "@/ui/confirm";
import { useFault } from "@/ui/states";
import { Tag } from "@/ui/tag";
import { say } from "@/ui/toast";
import { documentOf, type PublicLink, removeLink, replaceLink } from "./api/links";
import { HeldList } from "./held-list";
import { dayOf } from "./link-draft";
import { ShareDialog } from "./share-dialog";

const colors = { open: "green", closed: "gray", early: "blue", over: "gray", full: "amber" } as const;

type Props = { form: string; link: PublicLink; onEdit: () => void; onChanged: () => Promise<unknown> };

/** One public link: its address to be given away, how it stands, and what came by it. */
export function LinkCard({ form, link, onEdit, onChanged }: Props) {
  const ws = useWorkspace();
  const words = useWords("links");
  const text = useText();
  const formats = useFormats();
  const fault = useFault();
  const label = useForm(form)?.document.label;
  const zone = useSuspenseQuery(settingsQuery(ws)).data.timeZone;
  const [isSharing, setSharing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [showsHeld, setShowsHeld] = useState(false);
  const document = documentOf(link);
  const address = new URL(link.path, window.location.origin).href;
  const count =
    document.quota === undefined
      ? formats.number(link.submissions)
      : `${formats.number(link.submissions)} / ${formats.number(document.quota)}`;

  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      say(fault(error));
    }
    await onChanged();
  };
  const copy = async () => {
    await copyText(address);
    say(words("copied"));
  };
  const looksUp = document.find !== undefined;
  const span =
    link.state === "early"
      ? words("opens", { day: formats.date(dayOf(document.from, zone)!) })
      : document.until !== undefined &&
        words(link.state === "over" ? "ended" : "ends", { day: formats.date(dayOf(document.until, zone, 1)!) });

  return (
    <article className="ff-public-link" aria-labelledby={`link-${link.id}`}>
      <div className="ff-row">
        <h2 className="ff-ellipsis" id={`link-${link.id}`}>
          {text(document.title ?? label, form)}
        </h2>
        <Tag color={colors[link.state]}>{words(`state.${link.state}`)}</Tag>
        {looksUp && (
          <Tag>
            <Search aria-hidden="true" />
            {words("kinds.find")}
          </Tag>
        )}
        {link.hasPassword && <Lock aria-label={words("locked")} />}
        <span className="ff-grow" />
        <Switch
          isSelected={document.closed !== true}
          onChange={(isOpen) => void act(() => replaceLink(ws, link, { ...document, closed: isOpen ? undefined : true }))}
        >
          {words(looksUp ? "answers" : "takes")}
        </Switch>
      </div>
      <div className="ff-row ff-link-address">
        <code className="ff-ellipsis">{address}</code>
        <IconButton label={words("copy")} onPress={() => void copy()}>
          <Copy />
        </IconButton>
        <IconButton label={words("share")} onPress={() => setSharing(true)}>
          <QrCode />
        </IconButton>
        <a className="ff-button icon" href={link.path} target="_blank" rel="noreferrer" aria-label={words("open")}>
          <ExternalLink aria-hidden="true" />
        </a>
      </div>
      {link.problems.map((problem) => (
        <p key={problem.pointer + problem.code} className="ff-error">
          {problem.detail}
        </p>
      ))}
      <div className="ff-row">
        <span className="ff-quiet">
          {[!looksUp && words("came", { count: link.submissions, shown: count }), span].filter(Boolean).join(" · ")}
        </span>
        <span className="ff-grow" />
        {link.held > 0 && (
          <Button small aria-expanded={showsHeld} onPress={() => setShowsHeld(!showsHeld)}>
            <Inbox aria-hidden="true" />
            {words("held.count", { count: link.held })}
          </Button>
        )}
        <span className="ff-row">
          <Button small onPress={onEdit}>
            <Pencil aria-hidden="true" />
            {words("edit")}
          </Button>
          <IconButton label={words("remove")} onPress={() => setRemoving(true)}>
            <Trash2 />
          </IconButton>
        </span>
      </div>
      {showsHeld && link.held > 0 && <HeldList form={form} link={link.id} onChanged={onChanged} />}
      {isSharing && <ShareDialog form={form} link={link} title={text(document.title ?? label, form)} onClose={() => setSharing(false)} />}
      <Confirm
        isOpen={isRemoving}
        title={words("removeTitle")}
        action={words("remove")}
        onClose={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          void act(() => removeLink(ws, link.id));
        }}
      >
        {words("removeText")}
      </Confirm>
    </article>
  );
}
