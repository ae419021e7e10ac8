import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import { api, data } from "@/api/client";
import type { FieldOf, WorkflowDocument } from "@/api/documents";
import { useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Fault } from "@/ui/states";
import type { SettingsProps } from "../field-type";
import { useWhole } from "../settings/whole";
import { newWorkflow } from "./new-workflow";

/** The process that moves a stage field: the way to its design, made when there is none. */
export function StageSettings({ field: settings, form }: SettingsProps<FieldOf<"stage">>) {
  const words = useWords("fields");
  const text = useText();
  const ws = useWorkspace();
  const field = useWhole(form, settings);
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = { path: { ws } };
  const all = useQuery({
    queryKey: [ws, "workflow-drafts"],
    queryFn: async ({ signal }) =>
      (await data(api.GET("/api/v1/workspaces/{ws}/workflows", { params, signal }))).items as unknown as {
        key: string;
        document: WorkflowDocument | null;
      }[],
    staleTime: 0,
  });
  const own = all.data?.find(({ document }) => document?.form === form && document.field === field.key)?.key;
  const make = useMutation({
    mutationFn: async () => {
      const taken = new Set(all.data!.map(({ key }) => key));
      const wish = `${form}_${field.key}`;
      let key = wish;
      for (let number = 2; taken.has(key); number++) key = `${wish}${number}`;
      const document = newWorkflow(form, field.key, {
        label: text(field.label, field.key),
        start: words("settings.stage.start"),
        to: (stage) => stage,
        stages: [
          { key: "new", label: words("settings.stage.new") },
          { key: "work", label: words("settings.stage.work") },
          { key: "done", label: words("settings.stage.done") },
          { key: "dropped", label: words("settings.stage.dropped"), isLost: true },
        ],
      });
      await api.PUT("/api/v1/workspaces/{ws}/workflows/{key}", { params: { path: { ws, key } }, body: document as never });
      return key;
    },
    onSuccess: async (key) => {
      await client.invalidateQueries({ queryKey: [ws, "workflow-drafts"] });
      navigate(paths.workflowDesign(ws, key));
    },
  });
  return (
    <div className="ff-field">
      <span className="ff-hint">{words("settings.stage.hint")}</span>
      {own !== undefined ? (
        <Link className="ff-button plain" to={paths.workflowDesign(ws, own)}>
          {words("settings.stage.design")}
        </Link>
      ) : (
        <Button look="plain" isDisabled={all.data === undefined} isPending={make.isPending} onPress={() => make.mutate()}>
          {words("settings.stage.make")}
        </Button>
      )}
      {make.isError && <Fault error={make.error} />}
    </div>
  );
}
