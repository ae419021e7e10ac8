import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Fault, Skeleton } from "@/ui/states";
import { Tag } from "@/ui/tag";
import { type Kept, type KeptVersion, versionQuery, versionsQuery } from "./api/versions";
import { differences } from "./difference";
import { useSetting } from "./plan/use-setting";
import "./versions-dialog.css";

type Props<K extends keyof Kept> = {
  kind: K;
  /** The full key of the document. */
  of: string;
  onClose: () => void;
  onTake: (document: Kept[K], version: number) => void;
};

/** The versions of a document that were published, and what each changed; an old one can be gone on with as a draft. */
export function VersionsDialog<K extends keyof Kept>({ kind, of, onClose, onTake }: Props<K>) {
  const ws = useWorkspace();
  const words = useWords("designer");
  const client = useQueryClient();
  const versions = useQuery(versionsQuery(ws, kind, of));
  const take = useMutation({
    mutationFn: async (version: number) => onTake(await client.fetchQuery(versionQuery<K>(ws, kind, of, version)), version),
  });
  return (
    <Dialog isOpen onClose={onClose} title={words("versions.title")}>
      {versions.isPending && <Skeleton lines={4} />}
      {versions.isError && <Fault error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data?.length === 0 && <p className="ff-quiet">{words("versions.none")}</p>}
      {take.isError && <Fault error={take.error} />}
      <ul className="ff-versions">
        {versions.data?.map((kept, index, all) => (
          <Version key={kept.version} kind={kind} of={of} kept={kept} before={all[index + 1]?.version}>
            <Button
              small
              look="plain"
              isPending={take.isPending}
              onPress={() => take.mutate(kept.version)}
              aria-label={words("versions.takeNumber", { version: kept.version })}
            >
              {words("versions.take")}
            </Button>
          </Version>
        ))}
      </ul>
    </Dialog>
  );
}

type VersionProps = { kind: keyof Kept; of: string; kept: KeptVersion; before: number | undefined; children: React.ReactNode };

function Version({ kind, of, kept: { version, at, by, isLive }, before, children }: VersionProps) {
  const words = useWords("designer");
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <span className="ff-versions-line">
        <span className="ff-grow">
          <b>{words("versions.number", { version })}</b> {isLive && <Tag color="green">{words("versions.live")}</Tag>}
          <br />
          <span className="ff-hint">
            {formats.moment(at)} {by?.title}
          </span>
        </span>
        {before !== undefined && (
          <Button small aria-expanded={isOpen} aria-label={words("versions.changesNumber", { version })} onPress={() => setOpen(!isOpen)}>
            {words("versions.changes")}
          </Button>
        )}
        {children}
      </span>
      {isOpen && before !== undefined && <Changes kind={kind} of={of} version={version} before={before} />}
    </li>
  );
}

/** What a version changed of the one before it. */
function Changes({ kind, of, version, before }: { kind: keyof Kept; of: string; version: number; before: number }) {
  const ws = useWorkspace();
  const words = useWords("designer");
  const text = useText();
  const setting = useSetting();
  const [newer, older] = [useQuery(versionQuery(ws, kind, of, version)), useQuery(versionQuery(ws, kind, of, before))];
  const failed = [newer, older].find(({ isError }) => isError);
  if (failed) return <Fault error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!newer.data || !older.data) return <Skeleton lines={2} />;
  const { parts, isElsewhere } = differences(older.data, newer.data);
  return (
    <ul className="ff-versions-changes">
      {parts.map(({ nature, id, label, settings }) => (
        <li key={`${nature} ${id}`}>
          {words(`versions.${nature}`, { label: text(label, id), settings: settings.map(setting).join(words("comma")) })}
        </li>
      ))}
      {isElsewhere && <li>{words("versions.elsewhere")}</li>}
      {parts.length === 0 && !isElsewhere && <li>{words("versions.same")}</li>}
    </ul>
  );
}
