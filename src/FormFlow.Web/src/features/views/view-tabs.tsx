import { NavLink } from "react-router";
import type { ViewDocument } from "@/api/documents";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import type { Opened } from "./use-view";
import { viewTypes } from "./view-type";

type Props = {
  ws: string;
  form: string;
  views: readonly Opened[];
  opened: Opened;
  view: ViewDocument;
  isChanged: boolean;
  reset: () => void;
};

/** The views of a form, and what can be done about unsaved changes of the one that is open. */
export function ViewTabs({ ws, form, views, opened, isChanged, reset }: Props) {
  const words = useWords("views");
  return (
    <nav className="ff-view-tabs" aria-label={words("views")}>
      <ul>
        {views.map((view) => {
          const { icon: Icon } = viewTypes[view.document.type];
          const isOpen = view.key === opened.key;
          return (
            <li key={view.key}>
              <NavLink
                to={paths.form(ws, form, view.key)}
                className={isOpen ? "ff-view-tab open" : "ff-view-tab"}
                aria-current={isOpen ? "page" : undefined}
                end
              >
                <Icon aria-hidden="true" />
                {view.label}
              </NavLink>
            </li>
          );
        })}
      </ul>
      {isChanged && (
        <span className="ff-changed">
          <span className="ff-hint">{words("changed")}</span>
          <Button small onPress={reset}>
            {words("reset")}
          </Button>
        </span>
      )}
    </nav>
  );
}
