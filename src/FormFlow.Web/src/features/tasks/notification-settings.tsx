import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useWorkspace } from "@/api/workspace";
import { languages, useFormats, useWords } from "@/i18n";
import { Switch } from "@/ui/choice";
import { TimePicker } from "@/ui/date-picker";
import { Segments } from "@/ui/segments";
import { Select } from "@/ui/select";
import { Fault, Skeleton, useFault } from "@/ui/states";
import { say } from "@/ui/toast";
import {
  chooseNotificationSettings,
  type NotificationSettingsChange,
  notificationSettingsQuery,
  type NotificationSettings as Settings,
} from "./api/notifications";
import { CalendarFeed } from "./calendar-feed";
import "./notifications.css";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const workdays = weekdays.slice(0, 5);
const usualTime = "08:30";

/** What the settings say, in the shape that replaces them. */
const asChange = ({ language, digest, kinds }: Settings): NotificationSettingsChange => ({
  language,
  digest,
  kinds: Object.fromEntries(kinds.filter(({ delivery, usual }) => delivery !== usual).map(({ kind, delivery }) => [kind, delivery])),
});

/** How a person wants to be told of things: per occasion, by a daily digest, and in a calendar app. Each choice is kept at once. */
export function NotificationSettings() {
  const words = useWords("work");
  const ws = useWorkspace();
  const query = useQuery(notificationSettingsQuery(ws));
  const client = useQueryClient();
  const fault = useFault();
  if (query.isPending) return <Skeleton />;
  if (query.isError) return <Fault error={query.error} onRetry={() => query.refetch()} />;
  const settings = query.data;
  const { queryKey } = notificationSettingsQuery(ws);

  const choose = async (next: Settings) => {
    client.setQueryData(queryKey, next);
    try {
      client.setQueryData(queryKey, await chooseNotificationSettings(ws, asChange(next)));
    } catch (error) {
      client.setQueryData(queryKey, settings);
      say(fault(error));
    }
  };
  return (
    <div className="ff-settings">
      <section>
        <h2>{words("settings.occasions")}</h2>
        {!settings.isMailOn && <p className="ff-hint">{words("settings.noMail")}</p>}
        <table>
          <tbody>
            {settings.kinds
              .filter(({ kind }) => kind !== "digest")
              .map((choice) => (
                <tr key={choice.kind}>
                  <td>{choice.label}</td>
                  <td>
                    <Segments
                      label={choice.label}
                      value={choice.delivery}
                      onChange={(delivery) =>
                        choose({ ...settings, kinds: settings.kinds.map((one) => (one.kind === choice.kind ? { ...one, delivery } : one)) })
                      }
                      options={(["app", "mail", "off"] as const).map((value) => ({ value, label: words(`settings.${value}`) }))}
                    />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      <DigestChoice settings={settings} onChoose={choose} />
      <section>
        <h2>{words("settings.language")}</h2>
        <div style={{ maxWidth: 280 }}>
          <Select
            aria-label={words("settings.language")}
            value={settings.language ?? "workspace"}
            onChange={(language) => choose({ ...settings, language: language === "workspace" ? null : language })}
            options={[
              { value: "workspace", label: words("settings.likeWorkspace") },
              ...languages.map(({ tag, name }) => ({ value: tag as string, label: name })),
            ]}
          />
        </div>
      </section>
      <CalendarFeed />
    </div>
  );
}

function DigestChoice({ settings, onChoose }: { settings: Settings; onChoose: (settings: Settings) => void }) {
  const words = useWords("work");
  const { language } = useFormats();
  const { digest } = settings;
  const day = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const dayLong = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return (
    <section className="ff-stack">
      <div>
        <h2>{words("settings.digest")}</h2>
        <p className="ff-hint">{words("settings.digestText")}</p>
      </div>
      <Switch
        isSelected={digest != null}
        onChange={(isOn) => onChoose({ ...settings, digest: isOn ? { at: usualTime, days: [...workdays] } : null })}
      >
        {words("settings.digestOn")}
      </Switch>
      {digest && (
        <div className="ff-digest">
          <div style={{ width: 120 }}>
            <TimePicker
              label={words("settings.at")}
              value={digest.at.slice(0, 5)}
              onChange={(at) => at && onChoose({ ...settings, digest: { ...digest, at } })}
            />
          </div>
          <ToggleButtonGroup
            className="ff-days"
            aria-label={words("settings.days")}
            selectionMode="multiple"
            disallowEmptySelection
            selectedKeys={digest.days ?? weekdays}
            onSelectionChange={(keys) =>
              onChoose({
                ...settings,
                digest: { ...digest, days: keys.size === weekdays.length ? null : weekdays.filter((name) => keys.has(name)) },
              })
            }
          >
            {weekdays.map((name, index) => {
              // The first of January 2024 was a Monday.
              const sample = new Date(Date.UTC(2024, 0, 1 + index));
              return (
                <ToggleButton key={name} id={name} aria-label={dayLong.format(sample)}>
                  {day.format(sample)}
                </ToggleButton>
              );
            })}
          </ToggleButtonGroup>
        </div>
      )}
    </section>
  );
}
