import { ArrowLeft, Ellipsis, History as HistoryIcon, Monitor, Pencil, Play, Redo2, Smartphone, Trash2, Undo2 } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Link } from "react-router";
import type { FormDocument } from "@/api/documents";
import { useForm, useWorkspace } from "@/api/workspace";
import { useText, useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { usePhone } from "@/lib/use-media";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { Segments } from "@/ui/segments";
import { Tag } from "@/ui/tag";
import type { Step } from "./history";
import { SavingSign } from "./saving-sign";
import type { Saving } from "./use-draft-saving";

export type Mode = "design" | "try";
export type Screen = "desk" | "phone";

type Props = {
  form: string;
  document: FormDocument;
  saving: Saving;
  faults: number;
  /** Goes to the first thing that is wrong. */
  onMend: () => void;
  canUndo: boolean;
  canRedo: boolean;
  step: (step: Step) => void;
  mode: Mode;
  onMode: (mode: Mode) => void;
  screen: Screen;
  onScreen: (screen: Screen) => void;
  onRetry: () => void;
  onPublish: () => void;
  onVersions: () => void;
  onDiscard: () => void;
};

/** What is designed, how far it is saved, and what to do with it. */
export function DesignerHead(props: Props) {
  const { form, document, saving, faults, step, mode, onMode, screen, onScreen } = props;
  const ws = useWorkspace();
  const words = useWords("designer");
  const text = useText();
  const isLive = useForm(form) !== undefined;
  const isPhone = usePhone();
  return (
    <header className="ff-design-bar">
      <Link className="ff-button icon" to={isLive ? paths.form(ws, form) : paths.home(ws)} aria-label={words("back")}>
        <ArrowLeft aria-hidden="true" />
      </Link>
      <h1 className="ff-ellipsis">{text(document.label, form)}</h1>
      {!isLive && <Tag color="amber">{words("unpublished")}</Tag>}
      <SavingSign saving={saving} onRetry={props.onRetry} />
      {faults > 0 && (
        <AriaButton className="ff-tag red ff-design-mend" onPress={props.onMend}>
          {words("faults", { count: faults })}
        </AriaButton>
      )}
      <span className="ff-grow" />
      <IconButton label={words("undo")} isDisabled={!props.canUndo} onPress={() => step({ do: "undo" })}>
        <Undo2 />
      </IconButton>
      <IconButton label={words("redo")} isDisabled={!props.canRedo} onPress={() => step({ do: "redo" })}>
        <Redo2 />
      </IconButton>
      {!isPhone && (
        <Segments<Screen>
          label={words("screen.label")}
          value={screen}
          onChange={onScreen}
          options={[
            { value: "desk", label: <Monitor size={15} role="img" aria-label={words("screen.desk")} /> },
            { value: "phone", label: <Smartphone size={15} role="img" aria-label={words("screen.phone")} /> },
          ]}
        />
      )}
      <Button look="plain" onPress={() => onMode(mode === "try" ? "design" : "try")}>
        {mode === "try" ? <Pencil aria-hidden="true" /> : <Play aria-hidden="true" />}
        {words(mode === "try" ? "try.back" : "try.do")}
      </Button>
      <Menu
        label={words("more")}
        trigger={
          <IconButton label={words("more")}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem onAction={props.onVersions}>
          <HistoryIcon aria-hidden="true" />
          {words("versions.title")}
        </MenuItem>
        <MenuItem isDanger onAction={props.onDiscard}>
          <Trash2 aria-hidden="true" />
          {words("discard.do")}
        </MenuItem>
      </Menu>
      <Button look="main" onPress={props.onPublish}>
        {words("publish.open")}
      </Button>
    </header>
  );
}
