import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { onSignedOut } from "@/api/client";
import { meQuery } from "@/api/session";
import { Credentials } from "@/features/sign-in/credentials";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Dialog } from "@/ui/dialog";

type Waiting = { promise: Promise<boolean>; done: (isIn: boolean) => void };

/** When a session has ended: signing in over whatever is open, so that nothing typed is lost; the calls that were refused then go on. */
export function SignInAgain() {
  const words = useWords();
  const client = useQueryClient();
  const waiting = useRef<Waiting | null>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    onSignedOut(() => {
      // Who was not in before is sent to the sign-in page.
      if (client.getQueryData(meQuery.queryKey) === undefined) return Promise.resolve(false);
      if (waiting.current === null) {
        const { promise, resolve } = Promise.withResolvers<boolean>();
        waiting.current = { promise, done: resolve };
        setOpen(true);
      }
      return waiting.current.promise;
    });
    return () => onSignedOut(null);
  }, [client]);

  const me = client.getQueryData(meQuery.queryKey);
  return (
    <Dialog isOpen={isOpen} onClose={() => {}} title={words("signIn.again")} isFirm>
      <p className="ff-quiet">{words("signIn.againWhy")}</p>
      <Credentials
        email={me?.email}
        onSignedIn={(now) => {
          if (me && now.id !== me.id) {
            window.location.assign(paths.home(""));
            return;
          }
          setOpen(false);
          waiting.current?.done(true);
          waiting.current = null;
        }}
      />
    </Dialog>
  );
}
