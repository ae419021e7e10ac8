import { Settings2 } from "lucide-react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { ViewOf } from "@/api/documents";
import { NumberSetting } from "@/fields/settings/number-setting";
import type { ShownField } from "@/fields/shown-field";
import { useWords } from "@/i18n";
import { Select } from "@/ui/select";
import { type Total, totalsOf, totalWord } from "../totals";

export type Column = ViewOf<"table">["columns"][number];

const nothing = "-";
const narrowest = 40;
const widest = 2000;

/** How wide a column is and what stands at its foot: said in short beside its name, set in what opens. */
export function ColumnExtras({ column, shown, onChange }: { column: Column; shown: ShownField; onChange: (column: Column) => void }) {
  const words = useWords("views");
  const totals = totalsOf(shown);
  const { field, width, total } = column;
  const put = (next: Omit<Column, "field">) => {
    const set = Object.entries(next).filter(([, value]) => value != null);
    onChange({ field, ...Object.fromEntries(set) });
  };
  const says = [total && words(totalWord(shown, total)), width && `${width}`].filter(Boolean).join(" · ");
  return (
    <DialogTrigger>
      <AriaButton
        className="ff-button small"
        aria-label={[words("arrange.settings", { field: shown.label }), says].filter(Boolean).join(": ")}
      >
        {says}
        <Settings2 aria-hidden="true" />
      </AriaButton>
      <Popover className="ff-popover padded ff-column-extras" offset={4} placement="bottom end">
        <Dialog aria-label={words("arrange.settings", { field: shown.label })} className="ff-stack">
          {totals.length > 0 && (
            <Select
              label={words("column.total")}
              value={total ?? nothing}
              onChange={(next) => put({ width, total: next === nothing ? undefined : (next as Total) })}
              options={[
                { value: nothing, label: words("column.noTotal") },
                ...totals.map((one) => ({ value: one as string, label: words(totalWord(shown, one)) })),
              ]}
            />
          )}
          <NumberSetting
            label={words("column.width")}
            value={width ?? undefined}
            onChange={(next) => put({ total, width: next })}
            min={narrowest}
            max={widest}
            otherwise={words("column.fitted")}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
