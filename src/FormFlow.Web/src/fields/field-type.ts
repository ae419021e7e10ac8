import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Catalog } from "@/api/catalog";
import type { ConditionOp, FieldDocument, FieldOf, FieldTypeName, LocalizedText } from "@/api/documents";
import type { Formats } from "@/lib/format";
import type { FormulaProblem } from "./formulas/problem";

/** A value as the API gives it in a record's `values`; blank is null. */
export type Value = unknown;

/** What an input is told. The label and the error stand around it, drawn by whoever places it. */
export type InputProps<F extends FieldDocument = FieldDocument> = {
  field: F;
  /** The full key of the form that the field belongs to, such as `shop.order`. */
  form: string;
  value: Value;
  /** Takes a value as the API takes it; null is blank. */
  onChange: (value: Value) => void;
  /** What names the input for those who cannot see the label beside it. */
  label: string;
  /** The id of the input, or of the element around its parts. */
  id: string;
  /** The id of the element that says what is wrong, or what the field is for. */
  describedBy?: string;
  isInvalid?: boolean;
  /** What is wrong inside the value, by pointer such as `/0/price`: the cells of a sub-form say it themselves. */
  errors?: ReadonlyMap<string, string>;
  /** What is not shown inside the value, by pointer such as `/0/price`. */
  hidden?: ReadonlySet<string>;
  isRequired?: boolean;
  isReadOnly?: boolean;
  /** The person asked to edit just this, as in a cell: it takes the focus, and a list is open at once. */
  autoFocus?: boolean;
  /** Told when something of the value is still on its way, such as an upload, and when all has come or did not: a form waits with saving. */
  onPending?: (isPending: boolean, isMissing?: boolean) => void;
  /** The record's other values as they stand while typing: a lookup filters by them, a currency may depend on one. */
  values: Readonly<Record<string, Value>>;
};

/** What a shown value is told. */
export type DisplayProps<F extends FieldDocument = FieldDocument> = {
  field: F;
  form: string;
  value: Value;
  /** In one line of a list or card; otherwise on the record's page, where it may take its room. */
  isCompact?: boolean;
};

/** What plain text of a value needs: for a card's title, a tooltip, the clipboard. See `useTextContext`. */
export type TextContext = {
  catalog: Catalog;
  /** The full key of the form that the field belongs to. */
  form: string;
  formats: Formats;
  text: (label: LocalizedText | null | undefined, otherwise?: string) => string;
  yes: string;
  no: string;
};

/** Where a builder finds the types. */
export type TypeGroup = "text" | "number" | "time" | "choice" | "link" | "file" | "computed";

/** What a new field may begin from: the form it stands in, the fields beside it, the other forms there are, and names for its first options and columns. */
export type Surroundings = {
  form: string;
  siblings: readonly FieldDocument[];
  forms: readonly string[];
  option: (number: number) => string;
  name: (type: FieldTypeName) => string;
};

/** A field type of the browser: how its values are typed in, shown, compared and set up. One folder each; see `registry.ts`. */
export type FieldType<T extends FieldTypeName = FieldTypeName> = {
  type: T;
  icon: LucideIcon;
  /** Where a builder finds it; absent for what is not made by placing it on a form. */
  group?: TypeGroup;
  /** What a new field cannot be without. */
  start?: (around: Surroundings) => Partial<FieldOf<T>>;
  /** It cannot be a column of a sub-form. */
  isAlone?: boolean;
  /** Takes a value in. Fields that are computed have none and are shown instead. */
  Input?: ComponentType<InputProps<FieldOf<T>>>;
  /** Shows a value that is not blank. */
  Display: ComponentType<DisplayProps<FieldOf<T>>>;
  /** What a builder may set about a field of this type, beyond what all fields have. */
  Settings?: ComponentType<SettingsProps<FieldOf<T>>>;
  toText: (value: Value, field: FieldOf<T>, context: TextContext) => string;
  /** Reads what was pasted from a spreadsheet or typed into a cell; undefined when it cannot be understood. */
  fromText?: (text: string, field: FieldOf<T>, context: TextContext) => Value | undefined;
  /** How a condition may compare it. */
  operators: readonly ConditionOp[];
  /** The type as it is for one field: a formula is what its result is, a field that holds several compares as a list. */
  of?: (field: FieldOf<T>) => FieldType<T>;
  /** The field whose kind of value this one shows, where that is another: see `valueField`. */
  shows?: (field: FieldOf<T>, form: string, catalog: Catalog) => FieldIn | undefined;
  align?: "start" | "end";
  /** The width of its column in a table, in pixels, when nobody chose one. */
  width?: number;
  canSort?: boolean;
  canGroup?: boolean;
  /** Its values say little without the name of the field beside them, as on a card: a bare number. */
  isBare?: boolean;
  /** It has numbers that can be added up. */
  isNumeric?: boolean;
  /** Takes the whole width of a form. */
  isWide?: boolean;
};

/** A field with the full key of the form that it stands in. */
export type FieldIn = { field: FieldDocument; form: string };

/** Finds the type of a field; handed to the types that are made of others. */
export type TypeOf = (field: FieldDocument) => FieldType;

/** What settings are told: the field's document, how to change it, and the fields it stands among. */
export type SettingsProps<F extends FieldDocument = FieldDocument> = {
  field: F;
  onChange: (field: F) => void;
  /** The full key of the form. */
  form: string;
  siblings: readonly FieldDocument[];
  /** The field was never published: no record holds values of it yet. */
  isNew?: boolean;
  /** The form whose fields its formulas read, where that is another: of a column the one made of its row. */
  scope?: string;
  /** What is wrong with its formula, null when nothing is; where it is not told the formula is checked by itself. */
  problem?: FormulaProblem | null;
};
