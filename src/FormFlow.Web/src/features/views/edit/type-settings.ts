import type { ComponentType } from "react";
import type { ViewDocument, ViewTypeName } from "@/api/documents";
import type { FieldFinder } from "@/fields/shown-field";
import { BoardSettings } from "../board/board-settings";
import { CalendarSettings } from "../calendar/calendar-settings";
import { GallerySettings } from "../gallery/gallery-settings";
import { TableSettings } from "../table/table-settings";
import { TimelineSettings } from "../timeline/timeline-settings";

/** What the settings of a type of view are told. */
export type SettingsProps<V extends ViewDocument = ViewDocument> = {
  view: V;
  fields: FieldFinder;
  change: (patch: Partial<V>) => void;
};

/** What can be set about a view of each type, beyond what all views have. */
export const typeSettings = {
  table: TableSettings,
  board: BoardSettings,
  calendar: CalendarSettings,
  gallery: GallerySettings,
  timeline: TimelineSettings,
} as unknown as Readonly<Record<ViewTypeName, ComponentType<SettingsProps>>>;
