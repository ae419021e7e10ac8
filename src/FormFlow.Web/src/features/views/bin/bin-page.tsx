import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { api, data } from "@/api/client";
import type { components } from "@/api/schema.gen";
import { useForm, useWorkspace } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Empty, Fault, Skeleton, useFault } from "@/ui/states";
import { Person } from "@/ui/tag";
import { say } from "@/ui/toast";
import { restoreRecord } from "../api/changes";
import "../views.css";
import "./bin.css";

type BinItem = components["schemas"]["BinItem"];

const binQuery = (ws: string, form: string) =>
  infiniteQueryOptions({
    queryKey: [ws, "records", form, "bin"],
    queryFn: ({ pageParam, signal }) =>
      data(
        api.GET("/api/v1/workspaces/{ws}/forms/{form}/bin", {
          params: { path: { ws, form }, query: { limit: 100, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** What was deleted from a form: to be brought back, or purged for good. */
export function BinPage() {
  const ws = useWorkspace();
  const { form = "" } = useParams();
  const words = useWords("views");
  const text = useText();
  const formats = useFormats();
  const fault = useFault();
  const client = useQueryClient();
  const document = useForm(form)?.document;
  const query = useInfiniteQuery(binQuery(ws, form));
  const [purging, setPurging] = useState<BinItem | null>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const nameOf = (item: BinItem) => item.title ?? words("untitled");

  const act = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      say(done);
    } catch (error) {
      say(fault(error));
    }
    await client.invalidateQueries({ queryKey: [ws, "records", form] });
  };

  return (
    <div className="ff-view">
      <header className="ff-view-header">
        <Link className="ff-button icon" to={paths.form(ws, form)} aria-label={words("bin.back")}>
          <ArrowLeft aria-hidden="true" />
        </Link>
        <h1 className="ff-ellipsis">{words("bin.of", { form: text(document?.pluralLabel ?? document?.label, form) })}</h1>
      </header>
      <div className="ff-bin">
        {query.isPending && <Skeleton />}
        {query.error && <Fault error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && items.length === 0 && <Empty title={words("bin.empty")}>{words("bin.emptyText")}</Empty>}
        {items.length > 0 && (
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <span className="ff-grow">
                  <b>{nameOf(item)}</b>
                  <span className="ff-hint">{formats.moment(item.deletedAt)}</span>
                </span>
                {item.deletedBy && <Person name={item.deletedBy.title ?? ""} />}
                <Button
                  small
                  onPress={() => void act(() => restoreRecord(ws, form, item.id), words("bin.restored", { title: nameOf(item) }))}
                >
                  <RotateCcw aria-hidden="true" />
                  {words("bin.restore")}
                </Button>
                <Button small onPress={() => setPurging(item)}>
                  <Trash2 aria-hidden="true" />
                  {words("bin.purge")}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <Button look="plain" onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {words("bin.more")}
          </Button>
        )}
      </div>
      {purging && (
        <Dialog
          isOpen
          role="alertdialog"
          onClose={() => setPurging(null)}
          title={words("bin.purgeTitle", { title: nameOf(purging) })}
          footer={
            <>
              <Button onPress={() => setPurging(null)}>{words("cancel")}</Button>
              <Button
                look="danger"
                onPress={() => {
                  const path = { ws, form, id: purging.id };
                  const purge = () => api.DELETE("/api/v1/workspaces/{ws}/forms/{form}/bin/{id}", { params: { path } });
                  void act(purge, words("bin.purged", { title: nameOf(purging) }));
                  setPurging(null);
                }}
              >
                {words("bin.purge")}
              </Button>
            </>
          }
        >
          <p>{words("bin.purgeText")}</p>
        </Dialog>
      )}
    </div>
  );
}
