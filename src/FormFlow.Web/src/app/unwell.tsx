import { Link } from "react-router";
import { ApiProblem } from "@/api/problem";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Empty, Fault } from "@/ui/states";

/** An address that goes nowhere, or to what this person may not see. */
export function NotFound() {
  const words = useWords();
  return (
    <Empty
      title={words("notFound.title")}
      action={
        <Link className="ff-button plain" to="/">
          {words("notFound.home")}
        </Link>
      }
    >
      {words("notFound.hint")}
    </Empty>
  );
}

/** A page that could not be shown, and what to do now. */
export function Unwell({ error }: { error: unknown }) {
  const words = useWords();
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return (
    <div className="ff-content" style={{ paddingTop: "var(--s5)" }}>
      <Fault error={error} />
      <p>
        <Button look="plain" onPress={() => window.location.reload()}>
          {words("reload")}
        </Button>
      </p>
    </div>
  );
}
