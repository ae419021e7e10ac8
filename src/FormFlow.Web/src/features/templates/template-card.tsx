import { useNavigate } from "react-router";
import type { Template } from "@/api/templates";
import { useCatalog, useWorkspace } from "@/api/workspace";
import { useFormats, useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { NamedIcon } from "@/ui/icon";

/** A template: its picture, what it is for, what it holds, and the way to have it. */
export function TemplateCard({ template, onChoose }: { template: Template; onChoose: () => void }) {
  const words = useWords();
  const text = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const ws = useWorkspace();
  const { forms } = useCatalog();
  const first = [...forms.keys()].find((key) => key.startsWith(`${template.key}.`));
  return (
    <li className="ff-template">
      {template.picture ? (
        <img src={template.picture} alt="" loading="lazy" width={640} height={400} />
      ) : (
        <div className="ff-template-blank">
          <NamedIcon name={template.icon} />
        </div>
      )}
      <div className="ff-template-text">
        <h2>{text(template.label)}</h2>
        <p className="ff-quiet">{text(template.description)}</p>
        <p className="ff-hint">
          {words("templates.holds", { forms: formats.number(template.forms), records: formats.number(template.records) })} ·{" "}
          {template.version}
        </p>
        <div className="ff-row">
          {template.installedVersion === null ? (
            <Button look="main" onPress={onChoose}>
              {words("templates.install")}
            </Button>
          ) : (
            <>
              {first && (
                <Button look="plain" onPress={() => navigate(paths.form(ws, first))}>
                  {words("templates.open")}
                </Button>
              )}
              {template.installedVersion !== template.version && (
                <Button look="main" onPress={onChoose}>
                  {words("templates.upgrade", { version: template.version })}
                </Button>
              )}
              <span className="ff-hint">{words("templates.installed", { version: template.installedVersion })}</span>
            </>
          )}
        </div>
      </div>
    </li>
  );
}
