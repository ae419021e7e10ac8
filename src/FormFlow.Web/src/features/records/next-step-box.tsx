import { Circle, CircleCheck, TriangleAlert } from "lucide-react";
import { Button as AriaButton, Checkbox as AriaToggle } from "react-aria-components";
import type { StagePlace } from "@/forms/api/transitions";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { type Need, nextStep } from "./next-step";

type Props = {
  place: StagePlace;
  /** What time says about the stay, in words. */
  late?: string | null;
  onTick: (item: string, done: boolean) => void;
  onField: (field: string) => void;
  onTake: (transition: string) => void;
};

/** What is still missing for the next stage, to be done right there, and the button that goes on. */
export function NextStepBox({ place, late, onTick, onField, onTake }: Props) {
  const words = useWords("records");
  const next = nextStep(place);
  const others = place.transitions.filter(({ transition }) => transition !== next?.offer.transition);
  // Other ways, such as back, are offered where the path shows their stage.
  if (next === null && place.invalid === null && !late) return null;
  return (
    <section className="ff-next" aria-label={place.label}>
      <div className="ff-grow">
        <p>
          {place.invalid !== null && <b className="ff-late">{words("page.invalid", { rule: place.invalid })} </b>}
          {next && (
            <b>
              {next.missing > 0
                ? words("page.missing", { stage: next.offer.toLabel, count: next.missing })
                : words("page.ready", { stage: next.offer.toLabel })}
            </b>
          )}{" "}
          {late && <span className="ff-quiet">{late}</span>}
        </p>
        {next && next.needs.length > 0 && (
          <ul>
            {next.needs.map((need) => (
              <li key={need.kind === "item" ? need.item : need.label}>
                <NeedLine need={need} onTick={onTick} onField={onField} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="ff-row ff-no-print">
        {others.length > 0 && (
          <Menu label={words("page.otherWays")} trigger={<Button look="plain">{words(next ? "page.otherWays" : "page.move")}</Button>}>
            {others.map((offer) => (
              <MenuItem key={offer.transition} onAction={() => onTake(offer.transition)} textValue={offer.label}>
                <span>{offer.label}</span>
                {!offer.isAllowed && <kbd>{words("page.notYet")}</kbd>}
              </MenuItem>
            ))}
          </Menu>
        )}
        {next && (
          <Button look="main" onPress={() => onTake(next.offer.transition)} className={next.missing > 0 ? "early" : ""}>
            {next.offer.label}
          </Button>
        )}
      </div>
    </section>
  );
}

function NeedLine({ need, onTick, onField }: { need: Need } & Pick<Props, "onTick" | "onField">) {
  const words = useWords("records");
  if (need.kind === "other") {
    return (
      <span className="need missing">
        <TriangleAlert aria-hidden="true" />
        {need.label}
      </span>
    );
  }
  if (need.kind === "field") {
    return (
      <AriaButton className="need missing" onPress={() => onField(need.field)}>
        <Circle aria-hidden="true" />
        {words("page.fill")} <b>{need.label}</b>
      </AriaButton>
    );
  }
  return (
    <AriaToggle
      className={`need ${need.done ? "done" : need.must ? "missing" : ""}`}
      isSelected={need.done}
      onChange={(done) => onTick(need.item, done)}
    >
      {need.done ? <CircleCheck aria-hidden="true" /> : <Circle aria-hidden="true" />}
      {need.label}
      {!need.must && !need.done && <span className="ff-hint"> {words("page.optional")}</span>}
    </AriaToggle>
  );
}
