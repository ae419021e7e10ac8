import { CalendarDays, ChartGantt, Kanban, LayoutGrid, type LucideIcon, Rows3 } from "lucide-react";
import { type ComponentType, lazy, memo } from "react";
import type { Condition, ViewDocument, ViewTypeName } from "@/api/documents";
import type { FieldFinder } from "@/fields/shown-field";
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
  /** Whether the settings of the view are open beside it: what is changed is the view's, not the person's. */
  isEdited?: boolean;
  /** Opens a record beside the view. */
  open: (id: string) => void;
  /** The records in sight, in order: what previous and next go through. In a long list they may begin in the midst of it. */
  onShown: (ids: readonly string[], from?: number) => void;
};

export type ViewType = { type: ViewTypeName; icon: LucideIcon; View: ComponentType<ViewProps> };

/** A view is drawn again for what it is told, and not because something opens beside it. */
const steady = <V extends ViewDocument>(view: ComponentType<ViewProps<V>>) => memo(view) as unknown as ComponentType<ViewProps>;

/** The types of views. Every form has a table; the others are loaded when the first view of their kind is opened. */
export const viewTypes: Readonly<Record<ViewTypeName, ViewType>> = {
  table: { type: "table", icon: Rows3, View: steady(TableRoute) },
  board: { type: "board", icon: Kanban, View: steady(lazy(() => import("./board/board.route"))) },
  calendar: { type: "calendar", icon: CalendarDays, View: steady(lazy(() => import("./calendar/calendar.route"))) },
  gallery: { type: "gallery", icon: LayoutGrid, View: steady(lazy(() => import("./gallery/gallery.route"))) },
  timeline: { type: "timeline", icon: ChartGantt, View: steady(lazy(() => import("./timeline/timeline.route"))) },
};
