import { useQuery } from "@tanstack/react-query";
import { Bell, CalendarDays, ChevronDown, ChevronsUpDown, Home, Inbox, LayoutGrid, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { NavLink, useMatch, useNavigate } from "react-router";
import type { Catalog } from "@/api/catalog";
import { countsQuery } from "@/api/counts";
import type { AppDocument, Schemas } from "@/api/documents";
import { useCatalog, useMe, useWorkspace } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { NamedIcon } from "@/ui/icon";
import { Logo } from "@/ui/logo";
import { Menu, MenuItem } from "@/ui/menu";
import { Avatar } from "@/ui/tag";

type Entry = Schemas["navigationEntry"];

/** The narrow column on the left: the workspace, what waits for me, and every app with its forms and how many records each has. */
export function Navigation({ onSearch }: { onSearch: () => void }) {
  const words = useWords();
  const ws = useWorkspace();
  const me = useMe();
  const catalog = useCatalog();
  const counts = useQuery(countsQuery(ws)).data;
  const navigate = useNavigate();
  const here = me.workspaces.find((workspace) => workspace.key === ws);

  return (
    <nav className="ff-nav" aria-label={words("nav.label")}>
      <Menu
        label={words("nav.workspaces")}
        trigger={
          <Button className="ff-nav-workspace">
            <Logo />
            <b className="ff-ellipsis ff-grow">{here?.name ?? ws}</b>
            <ChevronsUpDown aria-hidden="true" size={14} />
          </Button>
        }
      >
        {me.workspaces.map((workspace) => (
          <MenuItem key={workspace.key} id={workspace.key} onAction={() => navigate(paths.home(workspace.key))}>
            {workspace.name}
          </MenuItem>
        ))}
      </Menu>
      <ul>
        <li>
          <Button className="ff-nav-item" onPress={onSearch}>
            <Search aria-hidden="true" />
            <span className="ff-grow">{words("nav.search")}</span>
            <kbd>{/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K"}</kbd>
          </Button>
        </li>
        <Place to={paths.home(ws)} end icon={<Home aria-hidden="true" />} label={words("nav.home")} />
        <Place
          to={paths.tasks(ws)}
          icon={<Inbox aria-hidden="true" />}
          label={words("nav.inbox")}
          count={counts?.tasks.open}
          isUrgent={(counts?.tasks.overdue ?? 0) > 0}
        />
        <Place
          to={paths.notifications(ws)}
          icon={<Bell aria-hidden="true" />}
          label={words("nav.notifications")}
          count={counts?.notifications.unread}
          isUrgent
        />
        <Place to={paths.calendar(ws)} icon={<CalendarDays aria-hidden="true" />} label={words("nav.calendar")} />
      </ul>
      <div className="ff-nav-apps">
        {catalog.apps.map((app) => (
          <AppSection key={app.key} app={app} />
        ))}
      </div>
      <ul>
        <Place to={paths.templates(ws)} icon={<LayoutGrid aria-hidden="true" />} label={words("nav.templates")} />
        <Place to={paths.profile(ws)} icon={<Avatar name={me.name} />} label={me.name} />
      </ul>
    </nav>
  );
}

/** The app of the form or workflow that the page shows; null on other pages. */
function useAppHere(): string | null {
  const form = useMatch("/:ws/f/:form/*")?.params.form;
  const workflow = useMatch("/:ws/w/:workflow/*")?.params.workflow;
  return (form ?? workflow)?.split(".")[0] ?? null;
}

/** An app with what it lists. Where there are several, those one is not in begin folded. */
function AppSection({ app }: { app: Catalog["apps"][number] }) {
  const text = useText();
  const catalog = useCatalog();
  const here = useAppHere();
  const isHere = here === app.key;
  const [isOpen, setOpen] = useState(here === null || isHere);
  useEffect(() => {
    if (isHere) setOpen(true);
  }, [isHere]);
  const label = text(app.document.label);
  const entries = (
    <ul>
      {entriesOf(app.document, catalog).map((entry, index) => (
        <AppEntry key={index} entry={entry} />
      ))}
    </ul>
  );
  return (
    <section aria-label={label}>
      {catalog.apps.length === 1 ? (
        <>
          <h2>{label}</h2>
          {entries}
        </>
      ) : (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <h2>{label}</h2>
            <ChevronDown aria-hidden="true" />
          </summary>
          {entries}
        </details>
      )}
    </section>
  );
}

/** What an app lists: what its document says, else its forms. */
function entriesOf(app: AppDocument, catalog: Catalog): readonly Entry[] {
  if (app.navigation?.length) return app.navigation;
  return [...catalog.forms.keys()].filter((key) => key.startsWith(`${app.key}.`)).map((form) => ({ type: "form", form }));
}

function AppEntry({ entry }: { entry: Entry }) {
  const ws = useWorkspace();
  const text = useText();
  const catalog = useCatalog();
  const formats = useFormats();
  const counts = useQuery(countsQuery(ws)).data;
  if (entry.type === "group") {
    return (
      <li>
        <h3>{text(entry.label)}</h3>
        <ul>
          {entry.items.map((inner, index) => (
            <AppEntry key={index} entry={inner as Entry} />
          ))}
        </ul>
      </li>
    );
  }
  if (entry.type === "view") {
    const view = catalog.views.get(entry.view)?.document as { form: string; label: Schemas["localizedText"]; icon?: string } | undefined;
    if (!view) return null;
    return <Place to={paths.form(ws, view.form, entry.view)} icon={<NamedIcon name={view.icon} />} label={text(view.label)} />;
  }
  const form = catalog.forms.get(entry.form)?.document;
  if (!form) return null;
  const count = counts?.forms.get(entry.form);
  return (
    <Place
      to={paths.form(ws, entry.form)}
      icon={<NamedIcon name={form.icon} />}
      label={text(form.pluralLabel ?? form.label)}
      count={count && `${formats.number(count.count)}${count.more ? "+" : ""}`}
    />
  );
}

type PlaceProps = { to: string; icon: React.ReactNode; label: string; count?: number | string; isUrgent?: boolean; end?: boolean };

function Place({ to, icon, label, count, isUrgent, end }: PlaceProps) {
  return (
    <li>
      <NavLink to={to} end={end} className="ff-nav-item">
        {icon}
        <span className="ff-ellipsis ff-grow">{label}</span>
        {count !== undefined && count !== 0 && <span className={isUrgent ? "ff-badge" : "ff-nav-count"}>{count}</span>}
      </NavLink>
    </li>
  );
}
