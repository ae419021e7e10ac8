import type { FieldOf } from "@/api/documents";
import { useFormats } from "@/i18n";
import type { DisplayProps } from "../field-type";
import { Link } from "../link";
import { ValueText } from "../value-text";
import { locationOf, mapAddress } from "./text";

export function LocationDisplay({ value, isCompact }: DisplayProps<FieldOf<"location">>) {
  const { language } = useFormats();
  const place = locationOf(value);
  if (place === undefined) return null;
  const point = `${place.latitude}, ${place.longitude}`;
  return (
    <ValueText isCompact={isCompact}>
      <Link to={mapAddress(place, language)} title={point}>
        {place.address ?? point}
      </Link>
      {place.address !== undefined && !isCompact && <span className="ff-unit">{point}</span>}
    </ValueText>
  );
}
