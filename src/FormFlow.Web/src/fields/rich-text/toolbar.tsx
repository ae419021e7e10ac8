import type { Editor } from "@tiptap/core";
import { Bold, Code, Heading, Italic, Link2, List, ListOrdered, type LucideIcon, Quote, Redo2, Strikethrough, Undo2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Toolbar as AriaToolbar, Input, TextField, ToggleButton } from "react-aria-components";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/button";
import { isSafeAddress } from "../link";

function Toggle({ label, icon: Icon, isOn, onPress }: { label: string; icon: LucideIcon; isOn: boolean; onPress: () => void }) {
  return (
    <ToggleButton className="ff-button icon small quiet" aria-label={label} isSelected={isOn} onPress={onPress}>
      <Icon aria-hidden="true" />
    </ToggleButton>
  );
}

/** What can be done to the text at the cursor. */
export function Toolbar({ editor }: { editor: Editor }): ReactNode {
  const words = useWords("fields");
  const [address, setAddress] = useState<string | null>(null);
  const edit = () => editor.chain().focus();
  function link() {
    const typed = (address ?? "").trim();
    const full = typed === "" || isSafeAddress(typed) ? typed : `https://${typed}`;
    if (full === "") edit().extendMarkRange("link").unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive("link"))
      edit()
        .insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href: full } }] })
        .run();
    else edit().extendMarkRange("link").setLink({ href: full }).run();
    setAddress(null);
  }
  return (
    <>
      <AriaToolbar className="ff-rich-bar" aria-label={words("rich.toolbar")}>
        <Toggle label={words("rich.bold")} icon={Bold} isOn={editor.isActive("bold")} onPress={() => edit().toggleBold().run()} />
        <Toggle label={words("rich.italic")} icon={Italic} isOn={editor.isActive("italic")} onPress={() => edit().toggleItalic().run()} />
        <Toggle
          label={words("rich.strike")}
          icon={Strikethrough}
          isOn={editor.isActive("strike")}
          onPress={() => edit().toggleStrike().run()}
        />
        <Toggle
          label={words("rich.heading")}
          icon={Heading}
          isOn={editor.isActive("heading")}
          onPress={() => edit().toggleHeading({ level: 2 }).run()}
        />
        <Toggle
          label={words("rich.list")}
          icon={List}
          isOn={editor.isActive("bulletList")}
          onPress={() => edit().toggleBulletList().run()}
        />
        <Toggle
          label={words("rich.numbered")}
          icon={ListOrdered}
          isOn={editor.isActive("orderedList")}
          onPress={() => edit().toggleOrderedList().run()}
        />
        <Toggle
          label={words("rich.quote")}
          icon={Quote}
          isOn={editor.isActive("blockquote")}
          onPress={() => edit().toggleBlockquote().run()}
        />
        <Toggle label={words("rich.code")} icon={Code} isOn={editor.isActive("code")} onPress={() => edit().toggleCode().run()} />
        <Toggle
          label={words("rich.link")}
          icon={Link2}
          isOn={editor.isActive("link")}
          onPress={() => setAddress(address === null ? String(editor.getAttributes("link").href ?? "") : null)}
        />
        <IconButton label={words("rich.undo")} small isDisabled={!editor.can().undo()} onPress={() => edit().undo().run()}>
          <Undo2 />
        </IconButton>
        <IconButton label={words("rich.redo")} small isDisabled={!editor.can().redo()} onPress={() => edit().redo().run()}>
          <Redo2 />
        </IconButton>
      </AriaToolbar>
      {address !== null && (
        <div className="ff-rich-link">
          <TextField aria-label={words("rich.address")} value={address} onChange={setAddress} autoFocus className="ff-grow">
            <Input
              className="ff-input"
              placeholder="https://"
              inputMode="url"
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== "Escape") return;
                event.preventDefault();
                event.stopPropagation();
                if (event.key === "Enter") link();
                else setAddress(null);
              }}
            />
          </TextField>
          <Button small look="plain" onPress={link}>
            {address.trim() === "" ? words("rich.unlink") : words("rich.setLink")}
          </Button>
        </div>
      )}
    </>
  );
}
