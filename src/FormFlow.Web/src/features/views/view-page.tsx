import { useQuery } from "@tanstack/react-query";
import { ArrowDownToLine, ArrowUpFromLine, Ellipsis, Globe, PenLine, Plus, Search, Trash2 } from "lucide-react";
import {
  lazy,
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { Condition } from "@/api/documents";
import { useForm, useIsOwner, useWorkspace } from "@/api/workspace";
import { useFields } from "@/fields/shown-field";
import { useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { rememberList } from "@/lib/record-list";
import { usePhone } from "@/lib/use-media";
import { IconButton } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Menu, MenuItem } from "@/ui/menu";
import { Empty, Skeleton, useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import { useFormAhead } from "./ahead";
import { allOf, recordCountQuery } from "./api/records";
import { useViewEdit } from "./edit/use-view-edit";
import { ExportDialog } from "./export-dialog";
import { FilterBar } from "./filter/filter-bar";
import { useSavedViews } from "./saved/use-saved-views";
import { type Opened, useAppViews, useViewChanges } from "./use-view";
import { ViewTabs } from "./view-tabs";
import { viewTypes } from "./view-type";
import "./views.css";

const ViewPanel = lazy(() => import("./edit/view-panel").then((module) => ({ default: module.ViewPanel })));

/** Draws a record beside the view; given by the app, since it is another feature's. */
export type RenderRecord = (props: {
  form: string;
  id: string;
  label: string;
  onGo: (id: string) => void;
  onClose: () => void;
}) => ReactNode;

/** The page of a form's records, in one of its views. */
export function ViewPage({ renderRecord }: { renderRecord?: RenderRecord }) {
  const ws = useWorkspace();
  const words = useWords("views");
  const app = useWords();
  const { form = "", view } = useParams();
  const exists = useForm(form) !== undefined;
  const appViews = useAppViews(form);
  const saved = useSavedViews(ws, form);
  const views = useMemo(() => [...appViews, ...(saved ?? [])], [appViews, saved]);
  const opened = view === undefined ? views[0] : views.find((candidate) => candidate.key === view);
  if (!exists) {
    return (
      <Empty
        title={words("noForm")}
        action={
          <Link className="ff-button plain" to={paths.home(ws)}>
            {app("notFound.home")}
          </Link>
        }
      >
        {words("noFormText")}
      </Empty>
    );
  }
  if (opened === undefined && saved === undefined) return <Skeleton lines={12} />;
  if (opened === undefined) {
    return (
      <Empty
        title={words("noView")}
        action={
          <Link className="ff-button plain" to={paths.form(ws, form)}>
            {words("showAll")}
          </Link>
        }
      >
        {words("noViewText")}
      </Empty>
    );
  }
  return <RecordsView key={`${form} ${opened.key}`} ws={ws} form={form} views={views} opened={opened} renderRecord={renderRecord} />;
}

type Shown = { ids: readonly string[]; from: number };

const isSame = (before: Shown, { ids, from }: Shown) =>
  before.from === from && before.ids.length === ids.length && ids.every((id, index) => before.ids[index] === id);

function readCondition(text: string | null): Condition | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Condition;
  } catch {
    return undefined;
  }
}

function RecordsView(props: { ws: string; form: string; views: readonly Opened[]; opened: Opened; renderRecord?: RenderRecord }) {
  const { ws, form, views, opened, renderRecord } = props;
  const words = useWords("views");
  const [search, setSearch] = useSearchParams();
  const fields = useFields(form);
  const fault = useFault();
  const changes = useViewChanges(ws, opened);
  const editing = useViewEdit({ ws, opened, view: changes.view, fields });
  const { edit, begin, beginNew } = editing;
  const { reset, isChanged } = changes;
  const view = edit?.now.view ?? changes.view;
  const change = edit ? editing.change : changes.change;
  const failed = useRef(fault);
  failed.current = fault;
  const startEdit = useCallback(() => void begin().catch((error) => say(failed.current(error))), [begin]);
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const [isExporting, setExporting] = useState(false);
  const extraText = search.get("filter");
  const extra = useMemo(() => readCondition(extraText), [extraText]);
  const filter = useMemo(() => allOf(view.filter, extra), [view.filter, extra]);
  const [shown, setShown] = useState<Shown>({ ids: [], from: 0 });
  const onShown = useCallback(
    (ids: readonly string[], from = 0) => setShown((before) => (isSame(before, { ids, from }) ? before : { ids, from })),
    [],
  );
  const count = useQuery(recordCountQuery(ws, form, { filter, q }));

  // The router makes its setter anew with every change of the address; a table would draw all its cells again with it.
  const latest = useRef(setSearch);
  useLayoutEffect(() => {
    latest.current = setSearch;
  });
  const setParameter = useCallback((name: string, value: string | null, replace = false) => {
    latest.current(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace },
    );
  }, []);
  const open = useCallback((id: string) => setParameter("record", id), [setParameter]);
  const dropExtra = useCallback(() => setParameter("filter", null), [setParameter]);
  const startExport = useCallback(() => setExporting(true), []);
  useFormAhead(ws, form);
  const record = search.get("record");
  const total = count.data ?? shown.from + shown.ids.length;
  useEffect(() => rememberList(ws, form, shown.ids, total, shown.from), [ws, form, shown, total]);
  const text = useText();
  const document = useForm(form)!.document;
  const { View } = viewTypes[view.type];

  return (
    <div className="ff-view">
      <ViewHeader ws={ws} form={form} count={count.data} q={typed} onSearch={setTyped} onExport={startExport} />
      <ViewTabs
        ws={ws}
        form={form}
        views={views}
        opened={opened}
        view={view}
        isChanged={isChanged && edit === null}
        reset={reset}
        onEdit={startEdit}
        onNew={beginNew}
      />
      <FilterBar form={form} view={view} fields={fields} change={change} extra={extra} onDropExtra={dropExtra} />
      {opened.saved && opened.saved.problems.length > 0 && (
        <p className="ff-note warn ff-view-problems">{[words("saved.problems"), ...opened.saved.problems].join(" ")}</p>
      )}
      <div className="ff-view-desk">
        <div className="ff-view-body">
          <Suspense fallback={<Skeleton lines={12} />}>
            <View
              ws={ws}
              form={form}
              viewKey={opened.key}
              view={view}
              filter={filter}
              q={q}
              fields={fields}
              change={change}
              isEdited={edit !== null}
              open={open}
              onShown={onShown}
            />
          </Suspense>
        </div>
        {edit && (
          <Suspense fallback={null}>
            <ViewPanel {...editing} edit={edit} ws={ws} form={form} fields={fields} opened={opened} reset={reset} />
          </Suspense>
        )}
      </div>
      {isExporting && (
        <ExportDialog
          ws={ws}
          form={form}
          view={view}
          filter={filter}
          q={q}
          count={count.data}
          fields={fields}
          onClose={() => setExporting(false)}
        />
      )}
      {record !== null &&
        renderRecord?.({
          form,
          id: record,
          label: text(document.label),
          onGo: (id) => setParameter("record", id, true),
          onClose: () => setParameter("record", null),
        })}
      <span className="ff-visually-hidden" role="status">
        {count.data === undefined ? "" : words("count", { count: count.data })}
      </span>
    </div>
  );
}

const ViewHeader = memo(function ViewHeader(props: {
  ws: string;
  form: string;
  count: number | undefined;
  q: string;
  onSearch: (text: string) => void;
  onExport: () => void;
}) {
  const { ws, form, count, q, onSearch, onExport } = props;
  const words = useWords("views");
  const text = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const document = useForm(form)!.document;
  const isPhone = usePhone();
  const isOwner = useIsOwner();
  return (
    <header className="ff-view-header">
      <h1 className="ff-ellipsis">{text(document.pluralLabel ?? document.label)}</h1>
      <span className="ff-quiet">{count === undefined ? "" : formats.number(count)}</span>
      <span className="ff-grow" />
      <TextField
        aria-label={words("search")}
        type="search"
        placeholder={words("search")}
        value={q}
        onChange={onSearch}
        before={<Search aria-hidden="true" />}
      />
      <Link className="ff-button ff-wide-only" to={paths.imports(ws, form)}>
        <ArrowUpFromLine aria-hidden="true" />
        {words("import")}
      </Link>
      <button type="button" className="ff-button ff-wide-only" onClick={onExport}>
        <ArrowDownToLine aria-hidden="true" />
        {words("export")}
      </button>
      <Menu
        label={words("more")}
        trigger={
          <IconButton label={words("more")}>
            <Ellipsis />
          </IconButton>
        }
      >
        {isPhone && (
          <MenuItem onAction={() => navigate(paths.imports(ws, form))}>
            <ArrowUpFromLine aria-hidden="true" />
            {words("import")}
          </MenuItem>
        )}
        {isPhone && (
          <MenuItem onAction={onExport}>
            <ArrowDownToLine aria-hidden="true" />
            {words("export")}
          </MenuItem>
        )}
        {isOwner && (
          <MenuItem onAction={() => navigate(paths.design(ws, form))}>
            <PenLine aria-hidden="true" />
            {words("design")}
          </MenuItem>
        )}
        {isOwner && (
          <MenuItem onAction={() => navigate(paths.links(ws, form))}>
            <Globe aria-hidden="true" />
            {words("publicLinks")}
          </MenuItem>
        )}
        <MenuItem onAction={() => navigate(paths.bin(ws, form))}>
          <Trash2 aria-hidden="true" />
          {words("bin.title")}
        </MenuItem>
      </Menu>
      <Link className="ff-button main" to={paths.newRecord(ws, form)}>
        <Plus aria-hidden="true" />
        {words("new", { what: text(document.label) })}
      </Link>
    </header>
  );
});
