import { createContext } from "react";
import type { Reference } from "../references";

/** Asks for a new record of a form, its title filled in as typed; null when the person thought better of it. */
export type CreateInPlace = (form: string, title: string) => Promise<Reference | null>;

/** How a record is made without leaving the form one is in. Given by who can show a form; absent, nothing can be made. */
export const CreateInPlaceContext = createContext<CreateInPlace | null>(null);
