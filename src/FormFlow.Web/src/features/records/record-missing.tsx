import { X } from "lucide-react";
import { Link } from "react-router";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { Empty, Fault } from "@/ui/states";

type Props = {
  /** What the form is called. */
  label: string;
  /** Where its records are listed. */
  list: string;
  /** Why it could not be read; null when it is gone or not for the person to see. */
  error: unknown;
  onRetry: () => void;
  onClose?: () => void;
};

/** In the place of a record that cannot be shown: why, and the way out of the drawer. */
export function RecordMissing({ label, list, error, onRetry, onClose }: Props) {
  const words = useWords("records");
  const ui = useWords("ui");
  return (
    <div className="ff-record-missing">
      {onClose && (
        <IconButton label={ui("close")} onPress={onClose}>
          <X />
        </IconButton>
      )}
      {error === null ? (
        <Empty
          title={words("page.gone")}
          action={
            <Link className="ff-button plain" to={list}>
              {words("page.toList")}
            </Link>
          }
        >
          {words("page.goneText", { form: label })}
        </Empty>
      ) : (
        <Fault error={error} onRetry={onRetry} />
      )}
    </div>
  );
}
