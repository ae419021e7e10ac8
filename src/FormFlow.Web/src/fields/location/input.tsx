import { LocateFixed } from "lucide-react";
import { useState } from "react";
import type { FieldOf } from "@/api/documents";
import { useText, useWords } from "@/i18n";
import { IconButton } from "@/ui/button";
import type { InputProps } from "../field-type";
import { UnderstoodInput } from "../understood-input";
import { locationOf, locationText, readLocation, round } from "./text";

export function LocationInput(props: InputProps<FieldOf<"location">>) {
  const { value, onChange, isReadOnly } = props;
  const words = useWords("fields");
  const text = useText();
  const [state, setState] = useState<"locating" | "denied" | "unknown" | null>(null);

  function locate() {
    setState("locating");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const address = locationOf(value)?.address;
        onChange({ latitude: round(coords.latitude), longitude: round(coords.longitude), ...(address === undefined ? {} : { address }) });
        setState(null);
      },
      (fault) => setState(fault.code === fault.PERMISSION_DENIED ? "denied" : "unknown"),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  }

  return (
    <>
      <UnderstoodInput
        {...props}
        read={readLocation}
        write={(place) => locationText(place)}
        hint={words("notLocation")}
        placeholder={text(props.field.placeholder, words("locationExample"))}
        after={
          !isReadOnly &&
          "geolocation" in navigator && (
            <IconButton label={words("usePosition")} small isPending={state === "locating"} onPress={locate}>
              <LocateFixed />
            </IconButton>
          )
        }
      />
      {state !== null && (
        <span className={state === "locating" ? "ff-hint" : "ff-error"} role="status">
          {words(state === "locating" ? "locating" : state === "denied" ? "positionDenied" : "positionUnknown")}
        </span>
      )}
    </>
  );
}
