import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useFavourites, useRecent } from "@/api/recent";
import { useIsOwner, useMe, useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Apps } from "./apps";
import { OpenTasks } from "./open-tasks";
import { Records } from "./records";
import "./home.css";

/** The first look of the day: what to do, where I was, what I marked, and my apps. */
export function HomePage() {
  const words = useWords();
  const me = useMe();
  const ws = useWorkspace();
  const isOwner = useIsOwner();
  const [favourites] = useFavourites();
  const recent = useRecent();
  return (
    <>
      <header className="ff-head">
        <h1>{words(greeting(new Date().getHours()), { name: me.name })}</h1>
      </header>
      <div className="ff-content ff-home">
        <Section title={words("home.tasks")} wide>
          <OpenTasks />
        </Section>
        <Section
          title={words("home.apps")}
          action={
            isOwner && (
              <Link className="ff-button small plain" to={paths.newBlankForm(ws)}>
                <Plus aria-hidden="true" />
                {words("home.newForm")}
              </Link>
            )
          }
        >
          <Apps />
        </Section>
        <div className="ff-stack">
          {favourites.length > 0 && (
            <Section title={words("home.favourites")}>
              <Records records={favourites} />
            </Section>
          )}
          <Section title={words("home.recent")}>
            {recent.length > 0 ? <Records records={recent} /> : <p className="ff-quiet">{words("home.noRecent")}</p>}
          </Section>
        </div>
      </div>
    </>
  );
}

/** Which words greet at an hour. */
function greeting(hour: number) {
  if (hour < 5 || hour >= 18) return "home.evening" as const;
  return hour < 12 ? ("home.morning" as const) : ("home.afternoon" as const);
}

function Section({ title, wide, action, children }: { title: string; wide?: boolean; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={wide ? "ff-home-wide" : undefined}>
      <div className="ff-row">
        <h2 className="ff-grow">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
