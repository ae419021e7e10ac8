import { useMutation, useQuery } from "@tanstack/react-query";
import type { FormDocument } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useFormats, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Fault, Skeleton } from "@/ui/states";
import { Tag } from "@/ui/tag";
import { formVersion, versionsQuery } from "./api/drafts";

type Props = { form: string; onClose: () => void; onTake: (document: FormDocument, version: number) => void };

/** The versions of the form that were published; an old one can be gone on with as a draft. */
export function VersionsDialog({ form, onClose, onTake }: Props) {
  const ws = useWorkspace();
  const words = useWords("designer");
  const formats = useFormats();
  const versions = useQuery(versionsQuery(ws, form));
  const take = useMutation({
    mutationFn: async (version: number) => onTake(await formVersion(ws, form, version), version),
  });
  return (
    <Dialog isOpen onClose={onClose} title={words("versions.title")}>
      {versions.isPending && <Skeleton lines={4} />}
      {versions.isError && <Fault error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data?.length === 0 && <p className="ff-quiet">{words("versions.none")}</p>}
      {take.isError && <Fault error={take.error} />}
      <ul className="ff-design-versions">
        {versions.data?.map(({ version, at, by, isLive }) => (
          <li key={version}>
            <span className="ff-grow">
              <b>{words("versions.number", { version })}</b> {isLive && <Tag color="green">{words("versions.live")}</Tag>}
              <br />
              <span className="ff-hint">
                {formats.moment(at)} {by?.title}
              </span>
            </span>
            <Button
              small
              look="plain"
              isDisabled={take.isPending}
              onPress={() => take.mutate(version)}
              aria-label={words("versions.takeNumber", { version })}
            >
              {words("versions.take")}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
