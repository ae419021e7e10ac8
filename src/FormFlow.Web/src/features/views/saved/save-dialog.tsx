import { useState } from "react";
import { ApiProblem } from "@/api/problem";
import { useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Switch } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { Fault } from "@/ui/states";
import { Wrong } from "@/ui/wrong";

type Props = {
  title: string;
  name: string;
  shared: boolean;
  onSave: (name: string, shared: boolean) => Promise<void>;
  onClose: () => void;
};

/** What a view is called and who sees it. */
export function SaveDialog({ title, name: first, shared: isShared, onSave, onClose }: Props) {
  const words = useWords("views");
  const [name, setName] = useState(first);
  const [shared, setShared] = useState(isShared);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const nameError = error instanceof ApiProblem ? error.errors.find((one) => one.pointer === "/name")?.detail : undefined;
  const others = error instanceof ApiProblem ? error.errors.filter((one) => one.pointer !== "/name") : [];

  const save = async () => {
    if (name.trim() === "" || isBusy) return;
    setBusy(true);
    setError(null);
    try {
      await onSave(name.trim(), shared);
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button look="main" isPending={isBusy} isDisabled={name.trim() === ""} onPress={() => void save()}>
            {words("saved.save")}
          </Button>
        </>
      }
    >
      <form
        className="ff-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={words("saved.name")} value={name} onChange={setName} error={nameError} maxLength={100} isRequired autoFocus />
        <Switch isSelected={shared} onChange={setShared}>
          {words("saved.shared")}
        </Switch>
      </form>
      {others.length > 0 ? (
        <Wrong>
          {others.map((one) => (
            <li key={one.pointer}>{one.detail}</li>
          ))}
        </Wrong>
      ) : (
        error != null && nameError === undefined && <Fault error={error} />
      )}
    </Dialog>
  );
}
