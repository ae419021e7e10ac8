import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft, Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link, useParams } from "react-router";
import { useForm, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Empty, Fault, Skeleton } from "@/ui/states";
import { linksQuery, type PublicLink } from "./api/links";
import { LinkCard } from "./link-card";
import { LinkEditor } from "./link-editor";
import "./links.css";

/** The public links of a form: addresses under which people without an account fill it in. */
export function LinksPage() {
  const ws = useWorkspace();
  const { form = "" } = useParams();
  const words = useWords("links");
  const text = useText();
  const client = useQueryClient();
  const document = useForm(form)?.document;
  const query = useQuery(linksQuery(ws, form));
  const [editing, setEditing] = useState<PublicLink | "new" | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const isChanged = useRef(false);
  const refresh = () => {
    isChanged.current = true;
    return client.invalidateQueries({ queryKey: [ws, "links", form] });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus may be gone with what was read anew, such as a link that was taken away.
  useEffect(() => {
    const { activeElement, body } = globalThis.document;
    if (isChanged.current && activeElement === body) content.current?.focus();
  }, [query.data]);
  const add = (className?: string) => (
    <Button look="main" className={className} aria-label={words("add")} onPress={() => setEditing("new")}>
      <Plus aria-hidden="true" />
      <span>{words("add")}</span>
    </Button>
  );

  return (
    <>
      <header className="ff-head">
        <Link className="ff-button icon" to={paths.form(ws, form)} aria-label={words("back")}>
          <ArrowLeft aria-hidden="true" />
        </Link>
        <h1 className="ff-ellipsis ff-grow">{words("of", { form: text(document?.pluralLabel ?? document?.label, form) })}</h1>
        {(query.data?.items.length ?? 0) > 0 && add("ff-links-add")}
      </header>
      <div ref={content} tabIndex={-1} className="ff-content ff-links">
        {query.isPending && <Skeleton />}
        {query.error && <Fault error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.items.length === 0 && (
          <Empty title={words("empty")} action={add()}>
            {words("emptyText")}
          </Empty>
        )}
        {query.data?.items.map((link) => (
          <LinkCard key={link.id} form={form} link={link} onEdit={() => setEditing(link)} onChanged={refresh} />
        ))}
      </div>
      {editing !== null && document && (
        <LinkEditor
          form={form}
          document={document}
          link={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={async () => {
            setEditing(null);
            await refresh();
          }}
        />
      )}
    </>
  );
}
