import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The look of the editor, from the tokens: it stands in a root of its own, where the app's styles do not reach. */
export const look = [
  EditorView.theme({
    "&": { color: "var(--ink)", fontSize: "inherit" },
    "&.cm-focused": { outline: "none" },
    ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "22px", maxHeight: "40vh", overflow: "auto" },
    ".cm-content": { padding: "5px 0", caretColor: "var(--ink)", minHeight: "var(--formula-height, 54px)" },
    ".cm-line": { padding: "0 10px" },
    ".cm-cursor": { borderLeftColor: "var(--ink)" },
    ".cm-placeholder": { color: "var(--ink-3)" },
    "&.cm-focused .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection": {
      background: "var(--accent-soft)",
    },
    ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { background: "none", outline: "1px solid var(--edge)", borderRadius: "2px" },
    "&.cm-focused .cm-nonmatchingBracket": { background: "var(--bad-soft)" },
    ".ff-formula-name": {
      padding: "1px 5px",
      borderRadius: "var(--r1)",
      background: "var(--accent-soft)",
      color: "var(--ink)",
      fontFamily: "var(--font)",
    },
    ".cm-lintRange-error": {
      backgroundImage: "none",
      textDecoration: "underline wavy var(--bad)",
      textDecorationSkipInk: "none",
      textUnderlineOffset: "4px",
    },
    ".cm-lintPoint-error::after": { borderBottomColor: "var(--bad)" },
    ".cm-tooltip": {
      zIndex: "100",
      border: "1px solid var(--line-2)",
      borderRadius: "var(--r2)",
      background: "var(--surface)",
      color: "var(--ink)",
      boxShadow: "var(--shadow-2)",
      fontFamily: "var(--font)",
      overflow: "hidden",
    },
    ".cm-tooltip.cm-tooltip-autocomplete": { overflow: "visible" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--font)", maxHeight: "264px", minWidth: "220px", padding: "4px" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
      display: "flex",
      gap: "8px",
      alignItems: "center",
      justifyContent: "space-between",
      minHeight: "28px",
      padding: "0 8px",
      borderRadius: "var(--r1)",
    },
    "@media (pointer: coarse)": {
      ".cm-tooltip.cm-tooltip-autocomplete > ul": { maxHeight: "190px" },
      ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { minHeight: "44px" },
    },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent-soft)", color: "var(--ink)" },
    ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
    ".cm-completionDetail": {
      marginLeft: "0",
      fontStyle: "normal",
      fontFamily: "var(--mono)",
      fontSize: "0.86em",
      color: "var(--ink-3)",
      overflow: "hidden",
      textOverflow: "ellipsis",
    },
    ".ff-formula-function .cm-completionLabel": { fontFamily: "var(--mono)" },
    ".cm-tooltip.cm-completionInfo": { padding: "0", margin: "0 4px", width: "320px", maxWidth: "min(320px, 80vw)" },
    ".ff-formula-doc": { padding: "10px 12px", maxWidth: "min(340px, 84vw)", lineHeight: "1.45" },
    ".ff-formula-doc p": { margin: "6px 0" },
    ".ff-formula-doc code": { fontFamily: "var(--mono)", fontSize: "0.9em", color: "var(--ink-2)", whiteSpace: "pre-wrap" },
    ".ff-formula-doc code:first-child": { color: "var(--ink)", fontWeight: "600" },
    ".cm-diagnostic": { padding: "8px 12px", borderLeft: "3px solid var(--bad)", maxWidth: "min(360px, 84vw)", whiteSpace: "pre-wrap" },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.string, color: "var(--good)" },
      { tag: [tags.number, tags.bool, tags.null], color: "var(--warn)" },
      { tag: tags.function(tags.variableName), color: "var(--accent)", fontWeight: "600" },
      { tag: [tags.operator, tags.punctuation], color: "var(--ink-2)" },
    ]),
  ),
];
