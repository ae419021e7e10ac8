import { closeBrackets, closeBracketsKeymap, completionKeymap, completionStatus } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, placeholder } from "@codemirror/view";
import { useEffect, useLayoutEffect, useRef } from "react";
import { completions, type Names } from "./completions";
import type { LibraryFunction } from "./functions";
import { labels } from "./labels";
import { look } from "./look";
import type { FormulaProblem } from "./problem";
import type { Scope } from "./scope";

export type CodeProps = {
  label: string;
  value: string;
  onChange: (formula: string) => void;
  scope: Scope;
  functions: readonly LibraryFunction[];
  problem?: FormulaProblem;
  example?: string;
  /** Where the cursor stood in what was there before; it takes the focus. */
  cursor?: { from: number; to: number };
};

/** The editor of formulas. Large: loaded only where one is written. It stands in a root of its own, whose styles are no text in the page. */
export function FormulaCode({ label, value, onChange, scope, functions, problem, example, cursor }: CodeProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const told = useRef({ value, onChange });
  const names = useRef<Names>({ scope, functions });
  const parts = useRef({ names: new Compartment(), said: new Compartment() });
  told.current.onChange = onChange;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes is told to it below.
  useLayoutEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: value,
        extensions: [
          javascriptLanguage,
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          EditorView.lineWrapping,
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          // What closes the list does not close the dialog around it.
          EditorView.domEventHandlers({
            keydown: (event, { state }) => {
              if (event.key === "Escape" && completionStatus(state) !== null) event.stopPropagation();
            },
            // Left to itself, the browser carries the look of a name over to what is typed in its place, which the page does not allow.
            beforeinput: (event, editor) => {
              const [from, to] = pickedIn(editor);
              if (event.inputType !== "insertText" || event.data === null || from === to || /^["'`([]$/.test(event.data)) return false;
              const selection = { anchor: from + event.data.length };
              editor.dispatch({ changes: { from, to, insert: event.data }, selection, userEvent: "input.type", scrollIntoView: true });
              event.preventDefault();
              return true;
            },
          }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            const written = state.doc.toString();
            if (!docChanged || written === told.current.value) return;
            told.current.value = written;
            told.current.onChange(written);
          }),
          look,
          completions(() => names.current),
          parts.current.names.of([]),
          parts.current.said.of([]),
        ],
      }),
    });
    view.current = made;
    if (cursor !== undefined) {
      made.focus();
      made.dispatch({ selection: { anchor: cursor.from, head: cursor.to } });
    }
    return () => made.destroy();
  }, []);

  useEffect(() => {
    names.current = { scope, functions };
  }, [scope, functions]);

  useEffect(() => {
    view.current?.dispatch({ effects: parts.current.names.reconfigure(labels(scope)) });
  }, [scope]);

  const isWrong = problem !== undefined;
  useEffect(() => {
    const attributes = { "aria-label": label, "aria-invalid": String(isWrong), spellcheck: "false", autocapitalize: "off" };
    const said = [EditorView.contentAttributes.of(attributes), example === undefined ? [] : placeholder(example)];
    view.current?.dispatch({ effects: parts.current.said.reconfigure(said) });
  }, [label, isWrong, example]);

  useEffect(() => {
    const { current } = view;
    if (current === null || value === told.current.value) return;
    told.current.value = value;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const { current } = view;
    if (current === null) return;
    const end = current.state.doc.length;
    const from = Math.min(problem?.position ?? 0, end);
    const to = Math.min(from + Math.max(problem?.length ?? 1, 1), end);
    const marks = problem?.position === undefined ? [] : [{ from, to, severity: "error" as const, message: problem.detail }];
    current.dispatch(setDiagnostics(current.state, marks));
  }, [problem]);

  return <div ref={host} className="ff-formula-code" />;
}

/** What is picked at this moment: the editor itself is told a little later. */
function pickedIn(editor: EditorView): [number, number] {
  const { root, contentDOM } = editor;
  const { main } = editor.state.selection;
  const selection = "getSelection" in root ? (root as Document).getSelection() : null;
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range === null || !contentDOM.contains(range.startContainer)) return [main.from, main.to];
  return [editor.posAtDOM(range.startContainer, range.startOffset), editor.posAtDOM(range.endContainer, range.endOffset)];
}
