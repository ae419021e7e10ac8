import { ChevronDown, Plus, UsersRound } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { ViewDocument } from "@/api/documents";
import { useIsOwner } from "@/api/workspace";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { SaveDialog } from "./saved/save-dialog";
import { useViewSaving } from "./saved/use-view-saving";
import type { Opened } from "./use-view";
import { viewTypes } from "./view-type";

type Props = {
  ws: string;
  form: string;
  views: readonly Opened[];
  opened: Opened;
  view: ViewDocument;
  /** Whether something of the open view is changed and nobody is at work on all of its settings. */
  isChanged: boolean;
  reset: () => void;
  onEdit: () => void;
  onNew: () => void;
};

/** The views of a form; a new one can be added, and changes of the open one can be saved or taken back. */
export const ViewTabs = memo(function ViewTabs({ ws, form, views, opened, view, isChanged, reset, onEdit, onNew }: Props) {
  const words = useWords("views");
  const isOwner = useIsOwner();
  const { saveAs, save, remove } = useViewSaving({ ws, form, opened, view, reset });
  const [isNaming, setNaming] = useState(false);
  const { saved } = opened;
  const tabs = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is another tab
  useEffect(() => {
    tabs.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [opened.key]);
  // The plain table of everything is nobody's.
  const mayEdit = saved ? saved.mayChange : isOwner && opened.key.includes(".");
  return (
    <div className="ff-view-tabs ff-no-print">
      <nav aria-label={words("views")}>
        <ul ref={tabs}>
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
                  {one.document.audience && (
                    <UsersRound className="ff-quiet" role="img" aria-label={words("saved.limited")}>
                      <title>{words("saved.limited")}</title>
                    </UsersRound>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <span data-view-menu>
        <Menu
          label={words("saved.menu")}
          trigger={
            <IconButton small label={words("saved.menu")}>
              <ChevronDown />
            </IconButton>
          }
        >
          <MenuItem onAction={mayEdit ? onEdit : onNew}>{words(mayEdit ? "edit.do" : "edit.copy")}</MenuItem>
          {saved?.mayChange && (
            <MenuItem isDanger onAction={() => void remove()}>
              {words("saved.delete")}
            </MenuItem>
          )}
        </Menu>
      </span>
      <IconButton small label={words("saved.new")} onPress={onNew}>
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
          <Button small onPress={() => setNaming(true)}>
            {words("saved.saveAs")}
          </Button>
          <Button small onPress={reset}>
            {words("reset")}
          </Button>
        </span>
      )}
      {isNaming && (
        <SaveDialog
          title={words("saved.title")}
          name={words("saved.copyOf", { view: opened.label })}
          shared={false}
          onSave={(name, shared) => saveAs(name, shared)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
});
