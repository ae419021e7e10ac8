export type Location = { latitude: number; longitude: number; address?: string };

export function locationOf(value: unknown): Location | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { latitude, longitude, address } = value as Record<string, unknown>;
  return typeof latitude === "number" && typeof longitude === "number"
    ? { latitude, longitude, ...(typeof address === "string" && address !== "" ? { address } : {}) }
    : undefined;
}

/** A place in one line: `31.2304, 121.4737 (People's Square)`. */
export function locationText(value: unknown): string {
  const place = locationOf(value);
  if (place === undefined) return "";
  const point = `${place.latitude}, ${place.longitude}`;
  return place.address === undefined ? point : `${point} (${place.address})`;
}

/** Reads `31.2304, 121.4737`, words in brackets may follow. Null when blank, undefined when it is no point on the earth. */
export function readLocation(text: string): Location | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  const match = /^(-?\d{1,3}(?:\.\d{1,20})?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d{1,20})?)(?:\s*\((.*)\))?$/s.exec(plain);
  if (!match) return undefined;
  const [latitude, longitude] = [round(Number(match[1])), round(Number(match[2]))];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  const address = match[3]?.trim();
  return { latitude, longitude, ...(address ? { address } : {}) };
}

/** Degrees to a centimetre: what is finer is noise. */
export function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

/** A page that shows the place on a map. */
export function mapAddress({ latitude, longitude, address }: Location, language: string): string {
  return language.startsWith("zh")
    ? `https://uri.amap.com/marker?position=${longitude},${latitude}&coordinate=wgs84&name=${encodeURIComponent(address ?? "")}`
    : `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
}
