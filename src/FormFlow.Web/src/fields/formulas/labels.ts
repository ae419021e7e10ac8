import { syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, type Range, RangeSet } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from "@codemirror/view";
import type { Scope } from "./scope";

/** A name in a formula, shown as what people call it; what is written stays the key. */
class Label extends WidgetType {
  constructor(
    readonly text: string,
    readonly path: string,
  ) {
    super();
  }

  override eq(other: Label): boolean {
    return other.text === this.text && other.path === this.path;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement("span");
    chip.className = "ff-formula-name";
    chip.textContent = this.text;
    chip.title = this.path;
    return chip;
  }
}

/** The names in a formula that the scope knows, by place. Parameters such as the x of x => x > 5 are none. */
export function namesIn(state: EditorState, scope: Scope): { from: number; to: number; path: string; label: string }[] {
  const found: { from: number; to: number; path: string; label: string }[] = [];
  const own = new Set<string>();
  const tree = syntaxTree(state);
  tree.iterate({
    enter: (node) => {
      if (node.name === "VariableDefinition") own.add(state.sliceDoc(node.from, node.to));
    },
  });
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== "VariableName" && name !== "MemberExpression") return undefined;
      if (name === "VariableName" && node.parent?.name === "CallExpression" && node.parent.from === from) return undefined;
      const path = state.sliceDoc(from, to);
      if (own.has(path.split(".")[0]!)) return undefined;
      const label = scope.labelAt(path);
      if (label === undefined) return undefined;
      found.push({ from, to, path, label });
      return false;
    },
  });
  return found;
}

/** Shows the names of a scope as labels that the cursor passes in one step. */
export function labels(scope: Scope): Extension {
  const draw = (view: EditorView): DecorationSet =>
    Decoration.set(
      namesIn(view.state, scope).map<Range<Decoration>>(({ from, to, path, label }) =>
        Decoration.replace({ widget: new Label(label, path) }).range(from, to),
      ),
    );
  const plugin = ViewPlugin.fromClass(
    class {
      drawn: DecorationSet;

      constructor(view: EditorView) {
        this.drawn = draw(view);
      }

      update(update: ViewUpdate): void {
        if (update.docChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.drawn = draw(update.view);
      }
    },
    {
      decorations: ({ drawn }) => drawn,
      provide: (own) => EditorView.atomicRanges.of((view) => view.plugin(own)?.drawn ?? RangeSet.empty),
    },
  );
  return plugin;
}
