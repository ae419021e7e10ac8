import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/api/problem";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { useWords } from "@/i18n";
import { keyFor } from "@/lib/keys";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { Fault } from "@/ui/states";
import { say } from "@/ui/toast";
import { copyApp } from "./api/packages";

/** What the copy of an app is called; then makes it, with all that the app is and none of its records. */
export function CopyDialog({ app, label, onClose }: { app: string; label: string; onClose: () => void }) {
  const words = useWords("packages");
  const ws = useWorkspace();
  const client = useQueryClient();
  const { apps } = useCatalog();
  const [name, setName] = useState(() => words("copy.name", { label }));
  const [typedKey, setTypedKey] = useState<string | null>(null);
  const taken = new Set(apps.map(({ key }) => key.toLowerCase()));
  const key = typedKey ?? keyFor(name, app, taken);
  const copy = useMutation({
    mutationFn: () => copyApp(ws, app, { key, label: name.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [ws] });
      say(words("copy.done", { label: name.trim() }));
      onClose();
    },
  });
  const errors = copy.error instanceof ApiProblem ? copy.error.errors : [];
  const wrong = (pointer: string) => errors.find((one) => one.pointer === pointer)?.detail ?? null;
  const isTold = errors.length > 0 && errors.every(({ pointer }) => pointer === "/key" || pointer === "/label");
  const isReady = name.trim() !== "" && key.trim() !== "";
  return (
    <Dialog
      isOpen
      isFirm={copy.isPending}
      onClose={onClose}
      title={words("copy.title", { label })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={copy.isPending}>
            {words("copy.cancel")}
          </Button>
          <Button look="main" isDisabled={!isReady} isPending={copy.isPending} onPress={() => copy.mutate()}>
            {words("copy.do")}
          </Button>
        </>
      }
    >
      <form
        className="ff-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !copy.isPending) copy.mutate();
        }}
      >
        <p className="ff-quiet">{words("copy.text")}</p>
        <TextField label={words("copy.label")} value={name} onChange={setName} isRequired autoFocus error={wrong("/label")} />
        <TextField
          label={words("copy.key")}
          hint={words("copy.keyHint")}
          value={key}
          onChange={setTypedKey}
          isRequired
          error={wrong("/key")}
        />
        <button type="submit" hidden />
      </form>
      {copy.isError && !isTold && <Fault error={copy.error} />}
    </Dialog>
  );
}
