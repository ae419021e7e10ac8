import type { AppDocument, Schemas } from "@/api/documents";

type Entry = Schemas["navigationEntry"];

/** Whether entries of a navigation name a view. */
const names = (entries: readonly Entry[], view: string): boolean =>
  entries.some((entry) => {
    if (entry.type === "view") return entry.view === view;
    return entry.type === "group" ? names(entry.items as Entry[], view) : (entry.views ?? []).includes(view);
  });

/** Whether an app's navigation names a view. */
export const isNavigatedTo = (app: AppDocument, view: string) => names(app.navigation ?? [], view);

function without(entries: readonly Entry[], view: string): Entry[] {
  return entries.flatMap((entry): Entry[] => {
    if (entry.type === "view") return entry.view === view ? [] : [entry];
    if (entry.type === "group") {
      const items = without(entry.items as Entry[], view);
      // A heading over nothing goes with the last entry under it.
      return items.length === 0 && names([entry], view) ? [] : [{ ...entry, items } as Entry];
    }
    if (!entry.views?.includes(view)) return [entry];
    const { views, ...rest } = entry;
    const left = views.filter((one) => one !== view);
    return [left.length === 0 ? rest : { ...rest, views: left }];
  });
}

/** An app whose navigation does not name a view. */
export const withoutView = (app: AppDocument, view: string): AppDocument =>
  isNavigatedTo(app, view) ? { ...app, navigation: without(app.navigation ?? [], view) } : app;
