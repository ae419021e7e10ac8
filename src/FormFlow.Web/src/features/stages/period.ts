export const periods = ["month", "quarter", "year", "all"] as const;
export type Period = (typeof periods)[number];

const days: Record<Exclude<Period, "all">, number> = { month: 30, quarter: 90, year: 365 };

/** The instant a period began, so many days before today; null for all time. */
export function startOf(period: Period, today: string): string | null {
  if (period === "all") return null;
  const start = new Date(`${today}T00:00:00Z`);
  start.setUTCDate(start.getUTCDate() - days[period]);
  return start.toISOString();
}
