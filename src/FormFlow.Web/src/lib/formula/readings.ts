import type { FormulaTree } from "./interpreter";
import { library } from "./library";

/** Whether a formula needs the readings of Chinese characters. */
export function needsReadings(tree: FormulaTree): boolean {
  return Array.isArray(tree) && ((tree[0] === "call" && tree[1] === "PINYIN") || tree.some(needsReadings));
}

let loading: Promise<void> | undefined;

/** Gives the library the readings of Chinese characters, which are fetched when the first formula needs them. */
export function loadReadings(): Promise<void> {
  loading ??= import("../../../../FormFlow.Engine/Formulas/pinyin.txt?raw").then(({ default: table }) => void library.$pinyin!(table));
  return loading;
}
