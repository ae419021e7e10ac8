import { Copy, Download, History as HistoryIcon } from "lucide-react";
import { useState } from "react";
import { useCatalog, useIsOwner, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { NamedIcon } from "@/ui/icon";
import { packageAddress } from "./api/packages";
import { CopyDialog } from "./copy-dialog";
import { History } from "./history";

/** The apps of this workspace, wherever they came from: each can be copied, taken along as a file, and back to what it was. */
export function YourApps() {
  const words = useWords("packages");
  const text = useText();
  const ws = useWorkspace();
  const { apps } = useCatalog();
  const isOwner = useIsOwner();
  const [shown, setShown] = useState<{ what: "history" | "copy"; key: string; label: string } | null>(null);
  if (apps.length === 0) return null;
  return (
    <section className="ff-your-apps">
      <h2>{words("yourApps")}</h2>
      <ul>
        {apps.map(({ key, document }) => (
          <li key={key} className="ff-row">
            <NamedIcon name={document.icon ?? null} />
            <span className="ff-grow">
              {text(document.label)} <span className="ff-hint">{document.version}</span>
            </span>
            <Button small look="plain" onPress={() => setShown({ what: "history", key, label: text(document.label) })}>
              <HistoryIcon aria-hidden="true" />
              {words("history")}
            </Button>
            {isOwner && (
              <Button small look="plain" onPress={() => setShown({ what: "copy", key, label: text(document.label) })}>
                <Copy aria-hidden="true" />
                {words("copy.open")}
              </Button>
            )}
            <a className="ff-button plain small" href={packageAddress(ws, key)} download>
              <Download aria-hidden="true" />
              {words("export")}
            </a>
          </li>
        ))}
      </ul>
      {shown?.what === "copy" && <CopyDialog app={shown.key} label={shown.label} onClose={() => setShown(null)} />}
      {shown?.what === "history" && <History app={shown.key} label={shown.label} onClose={() => setShown(null)} />}
    </section>
  );
}
