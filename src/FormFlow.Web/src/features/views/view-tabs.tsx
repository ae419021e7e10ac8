import { ChevronDown, Plus } from "lucide-react";
import { memo, useState } from "react";
import { Link } from "react-router";
import type { ViewDocument, ViewTypeName } from "@/api/documents";
import type { FieldFinder } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { SaveDialog } from "./saved/save-dialog";
import { useViewSaving } from "./saved/use-view-saving";
import { viewStart } from "./saved/view-starts";
import type { Opened } from "./use-view";
import { viewTypes } from "./view-type";

type Props = {
  ws: string;
  form: string;
  fields: FieldFinder;
  views: readonly Opened[];
  opened: Opened;
  view: ViewDocument;
  isChanged: boolean;
  reset: () => void;
};

const kinds: readonly ViewTypeName[] = ["table", "board", "calendar", "gallery", "timeline"];

/** The views of a form; a new one can be added, and changes of the open one can be saved or taken back. */
export const ViewTabs = memo(function ViewTabs({ ws, form, fields, views, opened, view, isChanged, reset }: Props) {
  const words = useWords("views");
  const { saveAs, replace, save, remove } = useViewSaving({ ws, form, opened, view, reset });
  const [dialog, setDialog] = useState<"new" | "as" | "rename" | null>(null);
  const { saved } = opened;
  const possible = kinds.filter((kind) => viewStart(kind, fields, form, view) !== null);
  const close = () => setDialog(null);
  return (
    <div className="ff-view-tabs ff-no-print">
      <nav aria-label={words("views")}>
        <ul>
          {views.map((one) => {
            const { icon: Icon } = viewTypes[one.document.type];
            const isOpen = one.key === opened.key;
            return (
              <li key={one.key}>
                <Link
                  to={paths.form(ws, form, one.key)}
                  className={isOpen ? "ff-view-tab open" : "ff-view-tab"}
                  aria-current={isOpen ? "page" : undefined}
                >
                  <Icon aria-hidden="true" />
                  {one.label}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      {saved?.mayChange && (
        <Menu
          label={words("saved.menu")}
          trigger={
            <IconButton small label={words("saved.menu")}>
              <ChevronDown />
            </IconButton>
          }
        >
          <MenuItem onAction={() => setDialog("rename")}>{words("saved.rename")}</MenuItem>
          <MenuItem isDanger onAction={() => void remove()}>
            {words("saved.delete")}
          </MenuItem>
        </Menu>
      )}
      <IconButton small label={words("saved.new")} onPress={() => setDialog("new")}>
        <Plus />
      </IconButton>
      <span className="ff-grow" />
      {isChanged && (
        <span className="ff-changed" role="status">
          <span className="ff-hint">{words("changed")}</span>
          {saved?.mayChange && (
            <Button small look="plain" onPress={() => void save()}>
              {words("saved.save")}
            </Button>
          )}
          <Button small onPress={() => setDialog("as")}>
            {words("saved.saveAs")}
          </Button>
          <Button small onPress={reset}>
            {words("reset")}
          </Button>
        </span>
      )}
      {dialog === "new" && (
        <SaveDialog
          title={words("saved.new")}
          name=""
          shared={false}
          kinds={possible}
          onSave={(name, shared, kind) => saveAs(name, shared, viewStart(kind, fields, form, view) ?? view)}
          onClose={close}
        />
      )}
      {dialog === "as" && (
        <SaveDialog
          title={words("saved.title")}
          name={words("saved.copyOf", { view: opened.label })}
          shared={false}
          onSave={(name, shared) => saveAs(name, shared)}
          onClose={close}
        />
      )}
      {dialog === "rename" && saved && (
        <SaveDialog
          title={words("saved.rename")}
          name={opened.label}
          shared={saved.shared}
          onSave={(name, shared) => replace({ name, shared })}
          onClose={close}
        />
      )}
    </div>
  );
});
