import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, data } from "@/api/client";
import type { Template } from "@/api/templates";
import { useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choice";
import { Dialog } from "@/ui/dialog";
import { Fault } from "@/ui/states";
import { say } from "@/ui/toast";

/** Asks once, then installs or upgrades a template. */
export function Install({ template, onClose }: { template: Template; onClose: () => void }) {
  const words = useWords();
  const text = useText();
  const ws = useWorkspace();
  const client = useQueryClient();
  const isNew = template.installedVersion === null;
  const [withSample, setWithSample] = useState(isNew && template.records > 0);
  const install = useMutation({
    mutationFn: () =>
      data(
        api.POST("/api/v1/workspaces/{ws}/packages", {
          params: { path: { ws } },
          body: { template: template.key, sampleData: withSample },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [ws] });
      say(words("templates.done", { label: text(template.label) }));
      onClose();
    },
  });
  const { isPending } = install;
  return (
    <Dialog
      isOpen
      isFirm={isPending}
      onClose={onClose}
      title={words(isNew ? "templates.installTitle" : "templates.upgradeTitle", { label: text(template.label) })}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isPending}>
            {words("cancel")}
          </Button>
          <Button look="main" onPress={() => install.mutate()} isPending={isPending}>
            {isPending ? words("templates.busy") : words(isNew ? "templates.install" : "templates.upgradeDo")}
          </Button>
        </>
      }
    >
      {install.isError && <Fault error={install.error} />}
      <p>{text(template.description)}</p>
      {isNew && template.records > 0 && (
        <Checkbox isSelected={withSample} onChange={setWithSample} isDisabled={isPending}>
          {words("setUp.sample")}
        </Checkbox>
      )}
      {isPending && withSample && (
        <p className="ff-hint" role="status">
          {words("setUp.patience")}
        </p>
      )}
    </Dialog>
  );
}
