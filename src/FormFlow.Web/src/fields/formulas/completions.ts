import { autocompletion, type Completion, type CompletionContext, startCompletion } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { type EditorView, hoverTooltip, type Rect } from "@codemirror/view";
import { type Offer, offersFor, wordBefore } from "./complete";
import { type LibraryFunction, signatureOf } from "./functions";
import type { Scope } from "./scope";

/** What is said about a function: how it is called, what it does, an example. */
function documentationOf(one: LibraryFunction): HTMLElement {
  const about = document.createElement("div");
  about.className = "ff-formula-doc";
  const line = (tag: string, text: string) => {
    const part = document.createElement(tag);
    part.textContent = text;
    about.append(part);
  };
  line("code", signatureOf(one));
  line("p", one.description);
  for (const example of one.examples.slice(0, 1)) line("code", example);
  return about;
}

function write(offer: Offer): Completion["apply"] {
  return (view: EditorView, _: Completion, from: number, to: number) => {
    const takes = offer.function !== undefined && offer.insert !== "length" && view.state.sliceDoc(to, to + 1) !== "(";
    const empty = takes && (offer.function!.category === "method" ? 1 : 0) >= offer.function!.parameters.length;
    const insert = takes ? `${offer.insert}()` : offer.insert;
    const at = from + insert.length - (takes && !empty ? 1 : 0);
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: at }, userEvent: "input.complete", scrollIntoView: true });
    if (takes && !empty) startCompletion(view);
  };
}

/** What a formula can name. */
export type Names = { scope: Scope; functions: readonly LibraryFunction[] };

/**
 * Offers what can be written: fields by label and key, functions with what they do.
 * The names are asked for whenever something is offered: a list that is open stays open, and can be picked from, while they change.
 */
export function completions(names: () => Names): Extension {
  const source = (context: CompletionContext) => {
    const { scope, functions } = names();
    const word = wordBefore(context.state.sliceDoc(0, context.pos));
    if (word === null || (word.typed === "" && word.path === "" && !context.explicit && !isOpen(context))) return null;
    const options = offersFor(word, scope, functions).map<Completion>((offer) => ({
      label: offer.insert,
      displayLabel: offer.label,
      detail: offer.detail,
      type: offer.function === undefined ? "field" : "function",
      apply: write(offer),
      ...(offer.function && { info: () => documentationOf(offer.function!) }),
    }));
    return options.length === 0 ? null : { from: context.pos - word.typed.length, options, filter: false };
  };
  return [
    autocompletion({
      override: [source],
      icons: false,
      maxRenderedOptions: 60,
      optionClass: ({ type }) => `ff-formula-${type}`,
      positionInfo: (_, list, __, info, space) => besideOrAround(list, info, space),
    }),
    hoverTooltip((view, pos) => {
      const word = view.state.wordAt(pos);
      const one = word && names().functions.find(({ name }) => name === view.state.sliceDoc(word.from, word.to));
      return word && one ? { pos: word.from, end: word.to, above: true, create: () => ({ dom: documentationOf(one) }) } : null;
    }),
  ];
}

/** Whether the cursor stands where an argument begins: there the fields are offered at once. */
const isOpen = ({ state, pos }: CompletionContext) => /[(,]\s*$/.test(state.sliceDoc(0, pos));

/** Where a function is explained: beside the list, or on a narrow screen above or below it, where there is more room. */
function besideOrAround(list: Rect, info: Rect, space: Rect): { style: string } {
  const width = info.right - info.left + 8;
  const top = "top: 0;";
  if (list.left - space.left >= width) return { style: `${top} right: 100%` };
  if (space.right - list.right >= width) return { style: `${top} left: 100%` };
  return {
    style: list.top - space.top > space.bottom - list.bottom ? "left: 0; bottom: calc(100% + 4px)" : "left: 0; top: calc(100% + 4px)",
  };
}
