import { CalendarDays, ChartGantt, Kanban, LayoutGrid, type LucideIcon, Rows3 } from "lucide-react";
import { type ComponentType, lazy } from "react";
import type { Condition, ViewDocument, ViewTypeName } from "@/api/documents";
import type { FieldFinder } from "./shown-field";
import TableRoute from "./table/table.route";

/** What a view is told. It asks for its records itself. */
export type ViewProps<V extends ViewDocument = ViewDocument> = {
  ws: string;
  form: string;
  /** The view's key, for what is kept about it on this device. */
  viewKey: string;
  view: V;
  /** The view's condition, and whatever else narrows it now. */
  filter: Condition | undefined;
  q: string;
  fields: FieldFinder;
  /** Changes how the records are seen, until it is saved. */
  change: (patch: Partial<V>) => void;
  /** Opens a record beside the view. */
  open: (id: string) => void;
  /** The records in sight, in order: what previous and next go through. */
  onShown: (ids: readonly string[]) => void;
};

export type ViewType = { type: ViewTypeName; icon: LucideIcon; View: ComponentType<ViewProps> };

/** The types of views. Every form has a table; the others are loaded when the first view of their kind is opened. */
export const viewTypes: Readonly<Record<ViewTypeName, ViewType>> = {
  table: { type: "table", icon: Rows3, View: TableRoute as ComponentType<ViewProps> },
  board: { type: "board", icon: Kanban, View: lazy(() => import("./board/board.route")) as ComponentType<ViewProps> },
  calendar: { type: "calendar", icon: CalendarDays, View: lazy(() => import("./calendar/calendar.route")) as ComponentType<ViewProps> },
  gallery: { type: "gallery", icon: LayoutGrid, View: lazy(() => import("./gallery/gallery.route")) as ComponentType<ViewProps> },
  timeline: { type: "timeline", icon: ChartGantt, View: lazy(() => import("./timeline/timeline.route")) as ComponentType<ViewProps> },
};
