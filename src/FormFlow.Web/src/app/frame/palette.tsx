import { useQuery } from "@tanstack/react-query";
import { CalendarDays, FileText, Home, Inbox, Languages, LayoutGrid, Plus, Search, SunMoon, UserRound } from "lucide-react";
import { type ReactNode, useDeferredValue, useState } from "react";
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { useNavigate } from "react-router";
import { searchQuery } from "@/api/search";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { chooseLanguage, languages, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { chooseTheme, themes } from "@/lib/theme";
import { NamedIcon } from "@/ui/icon";
import "./palette.css";

type Command = { id: string; label: string; also?: string; icon: ReactNode; do: () => void };

/** One field for everything: records of all forms, every page, every verb. */
export function Palette({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const ws = useWorkspace();
  const text = useText();
  const catalog = useCatalog();
  const [typed, setTyped] = useState("");
  const asked = useDeferredValue(typed.trim());
  const found = useQuery(searchQuery(ws, asked));
  const commands = useCommands().filter((command) => fits(command, typed));
  const navigate = useNavigate();

  const records: Command[] = (asked ? (found.data?.items ?? []) : []).map((item) => ({
    id: `record ${item.form} ${item.id}`,
    label: item.title || words("palette.untitled"),
    also: [text(catalog.forms.get(item.form)?.document.label), item.snippet?.text].filter(Boolean).join(" · "),
    icon: <NamedIcon name={catalog.forms.get(item.form)?.document.icon} fallback={FileText} />,
    do: () => navigate(paths.record(ws, item.form, item.id)),
  }));
  const sections = [
    { key: "records", label: words("palette.records"), items: records },
    { key: "commands", label: words("palette.goAndDo"), items: commands.slice(0, asked ? 12 : 30) },
  ].filter((section) => section.items.length > 0);
  const all = new Map(sections.flatMap((section) => section.items).map((item) => [item.id, item]));

  return (
    <ModalOverlay className="ff-overlay center" isOpen onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className="ff-dialog ff-palette">
        <AriaDialog className="ff-palette-box" aria-label={words("nav.search")}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className="ff-palette-field" aria-label={words("palette.prompt")} autoFocus>
              <Search aria-hidden="true" />
              <Input placeholder={words("palette.prompt")} />
              <kbd>esc</kbd>
            </SearchField>
            <Menu
              className="ff-list"
              aria-label={words("palette.found")}
              onAction={(id) => {
                onClose();
                all.get(String(id))?.do();
              }}
              renderEmptyState={() => (
                <p className="ff-list-head">{found.isFetching ? words("palette.looking") : words("palette.nothing")}</p>
              )}
            >
              {sections.map((section) => (
                <MenuSection key={section.key}>
                  <Header className="ff-list-head">{section.label}</Header>
                  {section.items.map((item) => (
                    <MenuItem key={item.id} id={item.id} className="ff-item" textValue={item.label}>
                      {item.icon}
                      <span className="ff-ellipsis">{item.label}</span>
                      {item.also && <span className="ff-hint ff-ellipsis">{item.also}</span>}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const fits = (command: Command, typed: string) =>
  typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => `${command.label} ${command.also ?? ""}`.toLocaleLowerCase().includes(part));

function useCommands(): Command[] {
  const words = useWords();
  const text = useText();
  const ws = useWorkspace();
  const catalog = useCatalog();
  const navigate = useNavigate();
  const go = (id: string, label: string, icon: ReactNode, to: string, also?: string): Command => ({
    id,
    label,
    icon,
    also,
    do: () => navigate(to),
  });
  const forms = [...catalog.forms.values()];
  return [
    go("inbox", words("nav.inbox"), <Inbox aria-hidden="true" />, paths.tasks(ws)),
    go("home", words("nav.home"), <Home aria-hidden="true" />, paths.home(ws)),
    go("calendar", words("nav.calendar"), <CalendarDays aria-hidden="true" />, paths.calendar(ws)),
    ...forms.map(({ key, document }) =>
      go(`form ${key}`, text(document.pluralLabel ?? document.label), <NamedIcon name={document.icon} />, paths.form(ws, key)),
    ),
    ...forms.map(({ key, document }) =>
      go(`new ${key}`, words("palette.new", { form: text(document.label) }), <Plus aria-hidden="true" />, paths.newRecord(ws, key)),
    ),
    ...[...catalog.views.values()].map(({ key, document }) => {
      const view = document as { form: string; label: Parameters<typeof text>[0]; icon?: string };
      const form = catalog.forms.get(view.form)?.document;
      return go(
        `view ${key}`,
        text(view.label),
        <NamedIcon name={view.icon} />,
        paths.form(ws, view.form, key),
        text(form?.pluralLabel ?? form?.label),
      );
    }),
    go("templates", words("nav.templates"), <LayoutGrid aria-hidden="true" />, paths.templates(ws)),
    go("me", words("nav.me"), <UserRound aria-hidden="true" />, paths.profile(ws)),
    ...themes.map((theme) => ({
      id: `theme ${theme}`,
      label: `${words("theme.label")}: ${words(`theme.${theme}`)}`,
      icon: <SunMoon aria-hidden="true" />,
      do: () => chooseTheme(theme),
    })),
    ...languages.map(({ tag, name }) => ({
      id: `language ${tag}`,
      label: `${words("language")}: ${name}`,
      icon: <Languages aria-hidden="true" />,
      do: () => void chooseLanguage(tag),
    })),
  ];
}
