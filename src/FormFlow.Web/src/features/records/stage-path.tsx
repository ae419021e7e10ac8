import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useWorkspace } from "@/api/workspace";
import type { StagePlace } from "@/forms/api/transitions";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { staysQuery } from "./api/record";
import { type PathStep, pathSteps } from "./stage-days";
import "./stage-path.css";

type Props = { form: string; id: string; place: StagePlace; onTake: (transition: string) => void };

/** The path of a record as chevrons with the days spent; each tells its purpose and offers the way to it. */
export function StagePath({ form, id, place, onTake }: Props) {
  const words = useWords("records");
  const stays = useQuery(staysQuery(useWorkspace(), form, id));
  const steps = pathSteps(place, stays.data ?? [], new Date());
  const path = useRef<HTMLOListElement>(null);
  // On a narrow window the path scrolls: where the record is is in sight, with its days once they are known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stage is what changes.
  useEffect(() => {
    const here = path.current?.querySelector<HTMLElement>("[aria-current]");
    if (here && path.current) path.current.scrollLeft = here.offsetLeft - path.current.offsetLeft - 24;
  }, [place.stage, stays.data]);
  if (place.stage === null) return null;
  return (
    <ol ref={path} className="ff-path" aria-label={place.pipelineLabel ? `${place.label}: ${place.pipelineLabel}` : place.label}>
      {steps.map((step) => (
        <li key={step.stage} className={`${step.state} ${step.status}`} aria-current={step.isCurrent ? "step" : undefined}>
          <DialogTrigger>
            <AriaButton>
              <span className="name">
                {step.state === "done" && <Check aria-hidden="true" />}
                <span className="ff-ellipsis">{step.label}</span>
              </span>
              {step.days !== null && (
                <span className="days">
                  {step.isCurrent
                    ? step.status === "open"
                      ? words("page.dayNumber", { count: step.days })
                      : ""
                    : words("page.days", { count: step.days })}
                </span>
              )}
            </AriaButton>
            <Popover className="ff-popover padded ff-path-about" offset={4}>
              <Dialog aria-label={step.label}>
                {({ close }) => (
                  <About
                    step={step}
                    place={place}
                    onTake={(transition) => {
                      close();
                      onTake(transition);
                    }}
                  />
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        </li>
      ))}
    </ol>
  );
}

function About({ step, place, onTake }: { step: PathStep; place: StagePlace; onTake: (transition: string) => void }) {
  const words = useWords("records");
  const ways = place.transitions.filter(({ to }) => to === step.stage);
  return (
    <div className="ff-stack">
      <div>
        <h3>{step.label}</h3>
        {step.purpose && <p>{step.purpose}</p>}
        {step.probability != null && <p className="ff-hint">{words("page.probability", { percent: step.probability })}</p>}
      </div>
      {ways.map((offer) => (
        <div key={offer.transition} className="ff-stack" style={{ gap: "var(--s1)" }}>
          <Button look={offer.isAllowed ? "main" : "plain"} onPress={() => onTake(offer.transition)}>
            {offer.label}
          </Button>
          {offer.blocked.map((why) => (
            <p key={why.detail} className="ff-hint">
              {why.detail}
            </p>
          ))}
        </div>
      ))}
      {!step.isCurrent && ways.length === 0 && <p className="ff-hint">{words("page.noWay")}</p>}
    </div>
  );
}
