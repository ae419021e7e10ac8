import { useCatalog } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { useSavedViews } from "../saved/use-saved-views";
import { isNavigatedTo } from "./navigation";

type Props = { ws: string; form: string; view: string; name: string; isBusy: boolean; onConfirm: () => void; onClose: () => void };

/** Says where one of the app's views stands before its removal is drafted. */
export function RemoveDialog({ ws, form, view, name, isBusy, onConfirm, onClose }: Props) {
  const words = useWords("views");
  const text = useText();
  const app = view.split(".")[0]!;
  const menus = useCatalog().apps.filter(({ document }) => isNavigatedTo(document, view));
  const saved = (useSavedViews(ws, form) ?? []).filter((one) => one.saved?.base === view);
  const uses = [
    ...menus.map(({ key, document }) => words(key === app ? "edit.remove.menu" : "edit.remove.elsewhere", { app: text(document.label) })),
    ...(saved.length > 0 ? [words("edit.remove.saved", { count: saved.length, names: saved.map(({ label }) => label).join(" · ") })] : []),
  ];
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={words("edit.remove.title", { view: name })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {words("cancel")}
          </Button>
          <Button look="danger" isPending={isBusy} isDisabled={menus.some(({ key }) => key !== app)} onPress={onConfirm}>
            {words("edit.remove.confirm")}
          </Button>
        </>
      }
    >
      <div className="ff-stack">
        <p>{words("edit.remove.intro")}</p>
        {uses.length === 0 ? (
          <p className="ff-quiet">{words("edit.remove.unused")}</p>
        ) : (
          <ul className="ff-view-uses">
            {uses.map((use) => (
              <li key={use}>{use}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
