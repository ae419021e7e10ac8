import { useWords } from "@/i18n";
import { useOnline } from "@/lib/online";

/** A thin line on top while the server cannot be reached: what is shown may be old, what is typed is kept. */
export function ConnectionLine() {
  const words = useWords();
  return useOnline() ? null : (
    <div className="ff-offline" role="status">
      {words("offline")}
    </div>
  );
}
