import { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { extensions } from "./extensions";

type Options = {
  html: string;
  onChange: (html: string | null) => void;
  attributes: Record<string, string>;
  autoFocus?: boolean;
};

/** An editor inside an element. Draws again whenever something in it changes, so that buttons show what holds at the cursor. */
export function useEditor({ html, onChange, attributes, autoFocus }: Options) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [, setTurn] = useState(0);
  const tell = useRef(onChange);
  tell.current = onChange;
  const given = useRef(html);
  const start = useRef({ html, attributes, autoFocus });

  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions,
      content: start.current.html,
      injectCSS: false,
      autofocus: start.current.autoFocus ? "end" : false,
      onTransaction: () => setTurn((turn) => turn + 1),
      onUpdate: () => {
        given.current = made.isEmpty ? "" : made.getHTML();
        tell.current(made.isEmpty ? null : given.current);
      },
    });
    setEditor(made);
    return () => made.destroy();
  }, []);

  useEffect(() => {
    if (editor === null || html === given.current) return;
    given.current = html;
    editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, html]);

  const said = JSON.stringify(attributes);
  useEffect(() => {
    editor?.setOptions({ editorProps: { attributes: JSON.parse(said) } });
  }, [editor, said]);

  return { place, editor };
}
