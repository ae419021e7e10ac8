import { late } from "@/lib/late";

/** The page of a form's records, which is what people open most: fetched ahead when the address says so. */
export const ViewPage = late(async () => (await import("@/features/views/view-page")).ViewPage);

/** A record beside its list: fetched ahead while people look at the list. */
export const RecordPanel = late(async () => (await import("@/features/records/record-panel")).RecordPanel);
