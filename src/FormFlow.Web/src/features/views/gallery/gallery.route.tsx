import { ImageOff } from "lucide-react";
import { useMemo } from "react";
import type { ViewOf } from "@/api/documents";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { RecordCard } from "../record-card";
import { useRowColors } from "../row-colors";
import { askedFields, titlePathOf, valueAt } from "../shown-field";
import { useFlashes } from "../steady";
import { usePlainRows } from "../table/use-plain-rows";
import { useEndless } from "../use-endless";
import type { ViewProps } from "../view-type";
import "./gallery.css";

/** Records as cards with a picture. */
export default function GalleryView(props: ViewProps<ViewOf<"gallery">>) {
  const { ws, view, filter, q, fields, open, onShown } = props;
  const words = useWords("views");
  const colors = useRowColors(fields, view.colors);
  const titlePath = view.titleField ?? titlePathOf(fields);
  const shown = useMemo(
    () => (view.cardFields ?? []).map((path) => fields.at(path)).filter((field): field is ShownField => field !== undefined),
    [view.cardFields, fields],
  );
  const ask = useMemo(
    () => ({
      filter,
      sort: view.sort,
      q,
      fields: askedFields([titlePath, view.cover, ...shown.map((field) => field.path), ...colors.paths]),
    }),
    [filter, view.sort, q, titlePath, view.cover, shown, colors.paths],
  );
  const { items, rows, held, show, isLoading, error, retry, reach } = usePlainRows(props, ask, true);
  const flashes = useFlashes(items);
  const end = useEndless(items, reach, onShown);

  if (isLoading) return <Skeleton lines={10} />;
  if (error && items.length === 0) return <Fault error={error} onRetry={retry} />;
  if (items.length === 0)
    return (
      <Empty title={words(filter || q ? "nothingFound" : "nothingYet")}>{words(filter || q ? "nothingFoundText" : "nothingYetText")}</Empty>
    );
  // Where nobody has a picture yet, no room is kept for one.
  const hasCovers = view.cover !== undefined && items.some((item) => pictureIn(valueAt(item, view.cover!)) !== undefined);
  return (
    <div className="ff-gallery">
      {held > 0 && (
        <button type="button" className="ff-held" onClick={show}>
          {words("table.held", { count: held })}
        </button>
      )}
      <ul>
        {items.map((item) => (
          <li key={item.id} className={flashes.has(item.id) ? "flash" : undefined}>
            <RecordCard
              item={item}
              head={fields.at(titlePath)}
              fields={shown}
              color={colors.of(item)}
              ruled={colors.paths}
              onOpen={() => open(item.id)}
              cover={hasCovers && view.cover && <Cover ws={ws} value={valueAt(item, view.cover)} />}
            />
          </li>
        ))}
      </ul>
      <div ref={end}>{error ? <Fault error={error} onRetry={retry} /> : rows.length > items.length && <Skeleton lines={3} />}</div>
    </div>
  );
}

/** The first picture of a value that holds files. */
function pictureIn(value: unknown) {
  const files = (Array.isArray(value) ? value : value == null ? [] : [value]) as { file?: string; type?: string; name?: string }[];
  return files.find((file) => file.type?.startsWith("image/") && file.file);
}

function Cover({ ws, value }: { ws: string; value: unknown }) {
  const picture = pictureIn(value);
  if (picture === undefined) {
    return (
      <span className="ff-cover blank">
        <ImageOff aria-hidden="true" />
      </span>
    );
  }
  const address = `/api/v1/workspaces/${encodeURIComponent(ws)}/files/${encodeURIComponent(picture.file!)}`;
  return <img className="ff-cover" src={address} alt={picture.name ?? ""} loading="lazy" />;
}
