import {
  type CalendarDate,
  type CalendarDateTime,
  getLocalTimeZone,
  parseDate,
  parseDateTime,
  parseTime,
  type Time,
  today,
} from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useContext } from "react";
import {
  DatePicker as AriaDatePicker,
  TimeField as AriaTimeField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePickerStateContext,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from "react-aria-components";
import { useWords } from "@/i18n";

type Props = {
  id?: string;
  label?: ReactNode;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` with time, on the person's own clock. */
  value: string | null;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
  withTime?: boolean;
  error?: string | null;
  /** Marked as wrong by whoever shows the error elsewhere. */
  isInvalid?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
};

const read = (text: string | null | undefined, withTime: boolean): CalendarDate | CalendarDateTime | null => {
  if (!text) return null;
  try {
    return withTime ? parseDateTime(text) : parseDate(text.slice(0, 10));
  } catch {
    return null;
  }
};

/** Reads a pasted date as people write it: `2026-12-18`, `2026/12/18`, `2026.12.18`, `2026年12月18日`, each with or without `14:30`. */
export function readPastedDate(text: string, withTime: boolean): string | null {
  const match = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2}))?/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = "9", minute = "00"] = match;
  const date = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  const full = withTime ? `${date}T${hour.padStart(2, "0")}:${minute}` : date;
  return read(full, withTime) === null ? null : full;
}

/** A day, or a day with its time, typed part by part, pasted, or picked from a month. */
export function DatePicker({ label, value, onChange, min, max, withTime = false, error, isInvalid, ...props }: Props) {
  const words = useWords("ui");
  return (
    <AriaDatePicker
      {...props}
      className="ff-field"
      granularity={withTime ? "minute" : "day"}
      hourCycle={24}
      value={read(value, withTime)}
      onChange={(date) => onChange(date === null ? null : date.toString().slice(0, withTime ? 16 : 10))}
      minValue={read(min, withTime) ?? undefined}
      maxValue={read(max, withTime) ?? undefined}
      isInvalid={isInvalid || Boolean(error)}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      {label != null && <Label className="ff-label">{label}</Label>}
      <Group
        className="ff-input"
        data-invalid={isInvalid || error ? true : undefined}
        onPaste={(event) => {
          const pasted = readPastedDate(event.clipboardData.getData("text"), withTime);
          if (pasted === null || props.isReadOnly || props.isDisabled) return;
          event.preventDefault();
          onChange(pasted);
        }}
      >
        <DateInput className="ff-segments">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Button className="ff-button icon small" aria-label={words("openCalendar")}>
          <CalendarDays />
        </Button>
      </Group>
      <FieldError className="ff-error">{error}</FieldError>
      <Popover className="ff-popover" offset={4}>
        <Dialog aria-label={words("calendar")}>
          <MonthPicker />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

function MonthPicker() {
  const words = useWords("ui");
  const picker = useContext(DatePickerStateContext);
  return (
    <Calendar className="ff-calendar">
      <header>
        <Button slot="previous" className="ff-button icon small">
          <ChevronLeft />
        </Button>
        <Heading />
        <Button slot="next" className="ff-button icon small">
          <ChevronRight />
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} />}</CalendarGridBody>
      </CalendarGrid>
      {picker && (
        <footer>
          <Button
            slot={null}
            className="ff-button quiet small"
            onPress={() => {
              picker.setDateValue(today(getLocalTimeZone()));
              picker.close();
            }}
          >
            {words("today")}
          </Button>
          <Button
            slot={null}
            className="ff-button quiet small"
            onPress={() => {
              picker.setValue(null);
              picker.close();
            }}
          >
            {words("clear")}
          </Button>
        </footer>
      )}
    </Calendar>
  );
}

/** A time of day, `HH:mm`. */
export function TimePicker({ label, value, onChange, error, isInvalid, min: _min, max: _max, withTime: _withTime, ...props }: Props) {
  const parsed = (() => {
    try {
      return value ? parseTime(value) : null;
    } catch {
      return null;
    }
  })();
  return (
    <AriaTimeField<Time>
      {...props}
      className="ff-field"
      hourCycle={24}
      value={parsed}
      onChange={(time) => onChange(time === null ? null : time.toString().slice(0, 5))}
      isInvalid={isInvalid || Boolean(error)}
      validationBehavior="aria"
    >
      {label != null && <Label className="ff-label">{label}</Label>}
      <Group className="ff-input">
        <DateInput className="ff-segments">{(segment) => <DateSegment segment={segment} />}</DateInput>
      </Group>
      <FieldError className="ff-error">{error}</FieldError>
    </AriaTimeField>
  );
}
