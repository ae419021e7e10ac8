import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Outlet, useLocation, useParams } from "react-router";
import { listen } from "@/api/live";
import { WorkspaceContext } from "@/api/workspace";
import { OutboxLine } from "@/forms/outbox-line";
import { useWords } from "@/i18n";
import { usePhone } from "@/lib/use-media";
import { Skeleton } from "@/ui/states";
import { Toasts } from "@/ui/toast";
import { ConnectionLine } from "./connection-line";
import { Navigation } from "./navigation";
import { PhoneBar } from "./phone-bar";
import { SignInAgain } from "./sign-in-again";
import "./frame.css";

const Palette = lazy(() => import("./palette").then((module) => ({ default: module.Palette })));

/** What stands around every page of a workspace: navigation, search, messages, and the live connection. */
export function Frame() {
  const { ws = "" } = useParams();
  const client = useQueryClient();
  const isPhone = usePhone();
  const [isSearching, setSearching] = useState(false);

  useEffect(() => listen(ws, client, () => {}), [ws, client]);

  // Whoever goes to another page without a mouse is in it: Tab goes on there, not in what led to it.
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what changes.
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setSearching(true);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <WorkspaceContext.Provider value={ws}>
      <SkipLink />
      <div className="ff-frame">
        {!isPhone && (
          <Suspense fallback={<div className="ff-nav" />}>
            <Navigation onSearch={() => setSearching(true)} />
          </Suspense>
        )}
        <div className="ff-page">
          <ConnectionLine />
          <OutboxLine />
          <main ref={main} id="main" className="ff-main" tabIndex={-1}>
            <Suspense fallback={<Skeleton lines={9} />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        {isPhone && (
          <Suspense fallback={null}>
            <PhoneBar onSearch={() => setSearching(true)} />
          </Suspense>
        )}
      </div>
      {isSearching && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
      <SignInAgain />
      <Toasts />
    </WorkspaceContext.Provider>
  );
}

function SkipLink() {
  const words = useWords();
  return (
    <a className="ff-skip" href="#main">
      {words("nav.skip")}
    </a>
  );
}
