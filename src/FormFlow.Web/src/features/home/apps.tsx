import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { countsQuery } from "@/api/counts";
import type { AppDocument } from "@/api/documents";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { NamedIcon } from "@/ui/icon";
import { Empty } from "@/ui/states";

/** The apps with their forms, and how many records each holds. */
export function Apps() {
  const words = useWords();
  const its = useWords("packages");
  const text = useText();
  const formats = useFormats();
  const ws = useWorkspace();
  const { apps, forms } = useCatalog();
  const counts = useQuery(countsQuery(ws)).data;
  if (apps.length === 0) {
    return (
      <Empty
        title={words("home.noApps")}
        action={
          <>
            <Link className="ff-button main" to={paths.templates(ws)}>
              {words("home.chooseTemplate")}
            </Link>
            <Link className="ff-button plain" to={paths.newBlankForm(ws)}>
              {its("fromBlank")}
            </Link>
          </>
        }
      >
        {words("home.noAppsHint")}
      </Empty>
    );
  }
  return (
    <ul className="ff-home-apps">
      {apps.map(({ key, document: app }) => (
        <li key={key}>
          <div className="ff-row">
            <span className={`ff-home-icon ff-tag ${app.color ?? "gray"}`}>
              <NamedIcon name={app.icon} />
            </span>
            <span className="ff-grow">
              <b>{text(app.label)}</b>
              <br />
              <span className="ff-hint">{text(app.description)}</span>
            </span>
          </div>
          <ul className="ff-home-forms">
            {inOrder(
              app,
              [...forms.values()].filter((form) => form.key.startsWith(`${key}.`)),
            ).map((form) => (
              <li key={form.key}>
                <Link to={paths.form(ws, form.key)}>
                  {text(form.document.pluralLabel ?? form.document.label)}
                  <span className="ff-hint">{formats.number(counts?.forms.get(form.key)?.count ?? 0)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type Entry = NonNullable<AppDocument["navigation"]>[number];

const formsIn = (entry: Entry): string[] =>
  entry.type === "group" ? entry.items.flatMap((inner) => formsIn(inner as Entry)) : entry.type === "form" ? [entry.form] : [];

/** Forms as the app's navigation lists them; those it does not list come last. */
function inOrder<Form extends { key: string }>(app: AppDocument, forms: readonly Form[]): Form[] {
  const listed = (app.navigation ?? []).flatMap(formsIn);
  const placeOf = ({ key }: Form) => (listed.includes(key) ? listed.indexOf(key) : listed.length);
  return forms.toSorted((one, other) => placeOf(one) - placeOf(other));
}
