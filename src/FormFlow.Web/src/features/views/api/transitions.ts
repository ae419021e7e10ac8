import type { RecordStages, TransitionOffer } from "@/forms/api/transitions";

/** The ways from where a record stands into a stage, the best first: open ones that ask nothing, open ones, blocked ones. */
export function waysTo(stages: RecordStages, field: string, stage: string): TransitionOffer[] {
  const rank = (offer: TransitionOffer) => (offer.isAllowed ? (offer.needsNothing ? 0 : 1) : 2);
  const offers = stages.fields.find((place) => place.field === field)?.transitions ?? [];
  return offers.filter((offer) => offer.to === stage).toSorted((one, other) => rank(one) - rank(other));
}
