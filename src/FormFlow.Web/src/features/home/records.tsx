import { Link } from "react-router";
import type { Kept } from "@/api/recent";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { useText } from "@/i18n";
import { paths } from "@/lib/paths";
import { NamedIcon } from "@/ui/icon";

/** Records as links, each with the form it belongs to. */
export function Records({ records }: { records: readonly Kept[] }) {
  const text = useText();
  const ws = useWorkspace();
  const { forms } = useCatalog();
  return (
    <ul className="ff-home-list">
      {records.map((kept) => {
        const form = forms.get(kept.form)?.document;
        return form ? (
          <li key={`${kept.form} ${kept.id}`}>
            <Link to={paths.record(ws, kept.form, kept.id)}>
              <NamedIcon name={form.icon} />
              <span className="ff-grow ff-ellipsis">{kept.title}</span>
              <span className="ff-hint">{text(form.label)}</span>
            </Link>
          </li>
        ) : null;
      })}
    </ul>
  );
}
