import { type FormEvent, type ReactNode, useState } from "react";
import { api, data } from "@/api/client";
import { ApiProblem } from "@/api/problem";
import type { Me } from "@/api/session";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Fault } from "@/ui/states";

/** E-mail and password; tells who came in. Used on the sign-in page and, over any page, when a session has ended. */
export function Credentials({
  email: known = "",
  onSignedIn,
  children,
}: {
  email?: string;
  onSignedIn: (me: Me) => void;
  children?: ReactNode;
}) {
  const words = useWords();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFault(null);
    try {
      onSignedIn(await data(api.POST("/api/v1/session", { body: { email, password } })));
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };

  const wrong = fault instanceof ApiProblem && fault.status === 401;
  return (
    <form className="ff-stack" onSubmit={submit} noValidate>
      {fault !== null && <Fault error={fault} />}
      <TextField
        label={words("signIn.email")}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus={!known}
      />
      <TextField
        label={words("signIn.password")}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
        autoFocus={Boolean(known)}
        hint={wrong ? words("signIn.forgotten") : undefined}
      />
      <Button look="main" type="submit" isPending={isBusy} isDisabled={!email || !password}>
        {words("signIn.do")}
      </Button>
      {children}
    </form>
  );
}
