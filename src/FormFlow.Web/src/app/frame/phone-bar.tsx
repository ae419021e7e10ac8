import { useQuery } from "@tanstack/react-query";
import { Home, Inbox, LayoutList, Search, UserRound } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { NavLink, useLocation } from "react-router";
import { countsQuery } from "@/api/counts";
import { useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Drawer } from "@/ui/dialog";
import { Navigation } from "./navigation";

/** The thumb's reach on a phone: to-dos, apps, search, me. */
export function PhoneBar({ onSearch }: { onSearch: () => void }) {
  const words = useWords();
  const ws = useWorkspace();
  const counts = useQuery(countsQuery(ws)).data;
  const { key } = useLocation();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  return (
    <>
      <nav className="ff-phone-bar" aria-label={words("nav.label")}>
        <NavLink to={paths.tasks(ws)}>
          <span className="ff-phone-icon">
            <Inbox aria-hidden="true" />
            {(counts?.tasks.open ?? 0) > 0 && <span className="ff-badge">{counts?.tasks.open}</span>}
          </span>
          {words("nav.inbox")}
        </NavLink>
        <NavLink to={paths.home(ws)} end>
          <Home aria-hidden="true" />
          {words("nav.home")}
        </NavLink>
        <Button onPress={() => setOpenedAt(key)}>
          <LayoutList aria-hidden="true" />
          {words("nav.apps")}
        </Button>
        <Button onPress={onSearch}>
          <Search aria-hidden="true" />
          {words("nav.search")}
        </Button>
        <NavLink to={paths.profile(ws)}>
          <UserRound aria-hidden="true" />
          {words("nav.me")}
        </NavLink>
      </nav>
      <Drawer isOpen={openedAt === key} onClose={() => setOpenedAt(null)} label={words("nav.apps")}>
        <Navigation
          onSearch={() => {
            setOpenedAt(null);
            onSearch();
          }}
        />
      </Drawer>
    </>
  );
}
