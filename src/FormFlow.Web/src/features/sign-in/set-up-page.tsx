import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { api, data } from "@/api/client";
import { ApiProblem } from "@/api/problem";
import { meQuery } from "@/api/session";
import type { Template } from "@/api/templates";
import { timeZone, useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Checkbox, RadioGroup } from "@/ui/choice";
import { TextField } from "@/ui/field";
import { Fault, Skeleton } from "@/ui/states";
import { Entrance } from "./entrance";
import { isToken, setUpQuery, tokenHeader } from "./set-up-query";

const empty = { workspace: "", name: "", email: "", password: "", token: "" };

/** A key for addresses, made from the workspace's name where it has Latin letters. */
export function keyFrom(name: string): string {
  const key = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 30);
  return key.length >= 2 ? key : "main";
}

/** The first minute: who you are, what the team is called, what to begin with. */
export function SetUpPage() {
  const words = useWords();
  const text = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { language } = useFormats();
  const setUp = useQuery(setUpQuery());
  const [values, setValues] = useState(empty);
  const [template, setTemplate] = useState<string | null>(null);
  const [withSample, setWithSample] = useState(true);
  const [fault, setFault] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const told = useQuery({ ...setUpQuery(values.token), enabled: isToken(values.token) }).data;
  useEffect(() => {
    if (fault !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [fault]);

  if (setUp.isError)
    return (
      <Entrance title={words("setUp.title")}>
        <Fault error={setUp.error} onRetry={() => void setUp.refetch()} />
      </Entrance>
    );
  if (!setUp.data) return <Skeleton />;
  if (!setUp.data.needed && !isBusy) return <Navigate to="/" replace />;

  // Only the server's own machine, and whoever has the token, is told what there is to begin with.
  const needsToken = setUp.data.templates == null;
  const templates = (setUp.data.templates ?? told?.templates ?? []) as Template[];
  const chosen = template ?? templates[0]?.key ?? "";
  const key = keyFrom(values.workspace);
  const errorOf = (pointer: string) =>
    fault instanceof ApiProblem ? (fault.errors.find((error) => error.pointer === pointer)?.detail ?? null) : null;
  const isPlaced = fault instanceof ApiProblem && fault.errors.length > 0;
  const field = (name: keyof typeof empty) => ({
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFault(null);
    try {
      await data(
        api.POST("/api/v1/setup", {
          params: { header: tokenHeader(values.token) },
          body: {
            workspace: { key, name: values.workspace, timeZone, language },
            owner: { name: values.name, email: values.email, password: values.password },
            ...(chosen ? { template: chosen, sampleData: withSample } : {}),
          },
        }),
      );
      await data(api.POST("/api/v1/session", { body: { email: values.email, password: values.password } }));
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      client.setQueryData(setUpQuery().queryKey, { needed: false });
      navigate(paths.home(key), { replace: true });
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };

  return (
    <Entrance title={words("setUp.title")} intro={words("setUp.intro")}>
      <form ref={form} className="ff-stack" onSubmit={submit} noValidate>
        {fault !== null && !isPlaced && <Fault error={fault} />}
        <TextField {...field("name")} label={words("setUp.name")} autoComplete="name" error={errorOf("/owner/name")} isRequired autoFocus />
        <TextField
          {...field("email")}
          label={words("signIn.email")}
          type="email"
          autoComplete="username"
          error={errorOf("/owner/email")}
          isRequired
        />
        <TextField
          {...field("password")}
          label={words("signIn.password")}
          type="password"
          autoComplete="new-password"
          hint={words("setUp.passwordHint")}
          error={errorOf("/owner/password")}
          isRequired
        />
        <TextField
          {...field("workspace")}
          label={words("setUp.workspace")}
          hint={words("setUp.address", { address: `${window.location.host}/${key}` })}
          error={errorOf("/workspace/name") ?? errorOf("/workspace/key")}
          isRequired
        />
        {needsToken && (
          <TextField
            {...field("token")}
            label={words("setUp.token")}
            hint={words("setUp.tokenHint")}
            error={told?.needed && told.templates == null ? words("setUp.tokenWrong") : null}
            autoComplete="off"
            isRequired
          />
        )}
        {templates.length > 0 && (
          <div className="ff-template-choice">
            <RadioGroup
              label={words("setUp.begin")}
              value={chosen}
              onChange={setTemplate}
              options={[
                ...templates.map((item) => ({
                  value: item.key,
                  label: (
                    <span>
                      <b>{text(item.label)}</b>
                      <br />
                      <span className="ff-quiet">{text(item.description)}</span>
                    </span>
                  ),
                })),
                {
                  value: "",
                  label: (
                    <span>
                      <b>{words("setUp.nothing")}</b>
                      <br />
                      <span className="ff-quiet">{words("setUp.nothingHint")}</span>
                    </span>
                  ),
                },
              ]}
            />
            {chosen && (
              <Checkbox isSelected={withSample} onChange={setWithSample}>
                {words("setUp.sample")}
              </Checkbox>
            )}
          </div>
        )}
        <Button
          look="main"
          type="submit"
          isPending={isBusy}
          isDisabled={!values.name || !values.email || !values.password || !values.workspace || (needsToken && !values.token)}
        >
          {isBusy ? words("setUp.busy") : words("setUp.do")}
        </Button>
        {isBusy && chosen && withSample && (
          <p className="ff-hint" role="status">
            {words("setUp.patience")}
          </p>
        )}
      </form>
    </Entrance>
  );
}
