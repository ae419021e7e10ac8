import type { ReactNode } from "react";

/** Whether an address is one that a browser may be sent to: nothing that would run. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(address.trim());
}

/** A link to an address that came from data; plain text when it could be anything but a page, a mail or a call. */
export function Link({ to, children, title }: { to: string; children: ReactNode; title?: string }) {
  if (!isSafeAddress(to)) return <span>{children}</span>;
  const isPage = /^http/i.test(to.trim());
  return (
    <a
      className="ff-link"
      href={to.trim()}
      title={title}
      {...(isPage ? { target: "_blank", rel: "noopener noreferrer" } : {})}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </a>
  );
}
