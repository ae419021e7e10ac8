import { areaList } from "@vant/area-data";
import { provinceLabel } from "./provinces";
import type { Address } from "./text";

/** The provinces, cities and districts of China by name. A large list: loaded only where an address is typed. */
export type Divisions = {
  provinces: readonly string[];
  /** The names of provinces as they are offered in a language. */
  labels: (language: string) => ReadonlyMap<string, string>;
  cities: (province: string) => readonly string[];
  districts: (province: string, city: string) => readonly string[];
};

const { province_list, city_list, county_list } = areaList;
const codeOf = (names: Record<string, string>, name: string, within = "") =>
  Object.keys(names).find((code) => names[code] === name && code.startsWith(within));
const below = (names: Record<string, string>, prefix: string) =>
  Object.entries(names).flatMap(([code, name]) => (code.startsWith(prefix) ? [name] : []));

export const divisions: Divisions = {
  provinces: Object.values(province_list),
  labels: (language) => new Map(Object.entries(province_list).map(([code, name]) => [name, provinceLabel(code, name, language)])),
  cities: (province) => {
    const code = codeOf(province_list, province);
    return code === undefined ? [] : below(city_list, code.slice(0, 2));
  },
  districts: (province, city) => {
    const provinceCode = codeOf(province_list, province);
    const code = provinceCode && codeOf(city_list, city, provinceCode.slice(0, 2));
    return code ? below(county_list, code.slice(0, 4)) : [];
  },
};

/** Parts a whole address written in one line as far as its divisions are known: `广东省深圳市南山区科技园路1号`. Undefined when it begins with no province. */
export function partAddress(line: string): Address | undefined {
  let rest = line.trim();
  const take = (names: readonly string[]) => {
    const name = names.find((candidate) => rest.startsWith(candidate));
    if (name !== undefined) rest = rest.slice(name.length).trim();
    return name;
  };
  const province = take(divisions.provinces);
  if (province === undefined) return undefined;
  const cities = divisions.cities(province);
  const city = take(cities) ?? (cities.includes(province) ? province : undefined);
  const district = city && take(divisions.districts(province, city));
  return { province, ...(city && { city }), ...(district && { district }), ...(rest && { detail: rest }) };
}
