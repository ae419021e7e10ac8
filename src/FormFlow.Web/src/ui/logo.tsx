/** The mark: two lines of a form on the accent. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true" style={{ flex: "none" }}>
      <rect width="22" height="22" rx="6" fill="var(--accent)" />
      <rect x="5" y="6" width="12" height="4" rx="2" fill="var(--on-accent)" />
      <rect x="5" y="12" width="7" height="4" rx="2" fill="var(--on-accent)" />
    </svg>
  );
}
