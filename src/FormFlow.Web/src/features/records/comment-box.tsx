import { type KeyboardEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useMembers } from "@/api/workspace";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { useFault } from "@/ui/states";
import { Person } from "@/ui/tag";
import { mentionAt, peopleFor, withIds, withNames } from "./mentions";

type Props = {
  /** The words to begin with, as they are kept. */
  text?: string;
  /** Takes what was said, people as `@[id]`; throws when it is refused. */
  onSay: (text: string) => Promise<unknown>;
  onCancel?: () => void;
  autoFocus?: boolean;
};

/** Where a comment is written; an @ offers the people to mention. Ctrl or ⌘ with Enter says it. */
export function CommentBox({ text: first = "", onSay, onCancel, autoFocus }: Props) {
  const words = useWords("records");
  const ui = useWords("ui");
  const fault = useFault();
  const members = useMembers().filter(({ isDisabled }) => !isDisabled);
  const [text, setText] = useState(() => withNames(first, members));
  const [cursor, setCursor] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isOff, setOff] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const asked = isOff ? null : mentionAt(text, cursor);
  const people = asked ? peopleFor(asked.query, members) : [];
  const isOpen = people.length > 0;

  const mention = (name: string) => {
    if (!asked) return;
    const before = `${text.slice(0, asked.start)}@${name} `;
    // At once: a caret that is placed later would jump under whoever types on.
    flushSync(() => {
      setText(before + text.slice(cursor));
      setCursor(before.length);
      setChosen(0);
    });
    area.current?.focus();
    area.current?.setSelectionRange(before.length, before.length);
  };
  const send = async () => {
    if (text.trim() === "" || isBusy) return;
    setBusy(true);
    setError(null);
    try {
      await onSay(withIds(text.trim(), members));
      setText("");
    } catch (cause) {
      setError(fault(cause));
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) send();
    else if (isOpen && event.key === "ArrowDown") setChosen((chosen + 1) % people.length);
    else if (isOpen && event.key === "ArrowUp") setChosen((chosen + people.length - 1) % people.length);
    else if (isOpen && (event.key === "Enter" || event.key === "Tab")) mention(people[chosen]?.name ?? "");
    else if (isOpen && event.key === "Escape") setOff(true);
    else if (event.key === "Escape" && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="ff-comment-box">
      <textarea
        ref={area}
        className="ff-input"
        role="combobox"
        aria-label={words("page.commentLabel")}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${chosen}` : undefined}
        aria-invalid={error !== null}
        placeholder={words("page.commentHint")}
        rows={text === "" ? 1 : 2}
        maxLength={10_000}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: only when the person asked to edit this comment.
        autoFocus={autoFocus}
        onChange={(event) => {
          setText(event.target.value);
          setCursor(event.target.selectionStart);
          setChosen(0);
          setOff(false);
        }}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={words("page.people")} className="ff-mentions" hidden={!isOpen}>
        {people.map((person, index) => (
          <div
            key={person.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="ff-item"
            data-focused={index === chosen || undefined}
            onPointerDown={(event) => {
              event.preventDefault();
              mention(person.name);
            }}
          >
            <Person name={person.name} />
          </div>
        ))}
      </div>
      {error && (
        <p className="ff-error" role="alert">
          {error}
        </p>
      )}
      {(text !== "" || onCancel) && (
        <div className="ff-row" style={{ justifyContent: "flex-end" }}>
          {onCancel && (
            <Button small onPress={onCancel}>
              {ui("cancel")}
            </Button>
          )}
          <Button small look="main" onPress={send} isDisabled={text.trim() === ""} isPending={isBusy}>
            {words(onCancel ? "page.saveComment" : "page.say")}
          </Button>
        </div>
      )}
    </div>
  );
}
