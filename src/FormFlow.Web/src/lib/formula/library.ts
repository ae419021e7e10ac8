import * as functions from "../../../../FormFlow.Engine/Formulas/functions.js";

/** The function library of formulas: the very file that the server loads. */
export const library = functions as unknown as Readonly<Record<string, (...values: unknown[]) => unknown>>;
