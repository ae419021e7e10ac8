import "./tasks.css";
import { X } from "lucide-react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import { DatePicker, TimePicker } from "@/ui/date-picker";
import { isDay } from "./due";

const pad = (number: number) => String(number).padStart(2, "0");
const localDay = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** Takes a deadline: a day, with a time of it or without; a time makes it a moment, kept as an instant. */
export function DueInput(props: { label: string; value: string | null; onChange: (due: string | null) => void; autoFocus?: boolean }) {
  const words = useWords("work");
  const { value, onChange } = props;
  const moment = value !== null && !isDay(value) ? new Date(value) : null;
  const day = moment ? localDay(moment) : value;
  const time = moment ? `${pad(moment.getHours())}:${pad(moment.getMinutes())}` : null;
  const give = (onDay: string | null, at: string | null) =>
    onChange(onDay === null ? null : at === null ? onDay : new Date(`${onDay}T${at}`).toISOString());
  return (
    <div className="ff-due-input">
      <DatePicker label={props.label} value={day} onChange={(chosen) => give(chosen, time)} autoFocus={props.autoFocus} />
      <TimePicker label={words("time")} value={time} onChange={(at) => give(day, at)} isDisabled={day === null} />
      {value !== null && (
        <IconButton label={words("clearDue")} onPress={() => onChange(null)}>
          <X />
        </IconButton>
      )}
    </div>
  );
}
