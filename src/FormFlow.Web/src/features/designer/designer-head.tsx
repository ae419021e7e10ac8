import { ArrowLeft, Ellipsis, History as HistoryIcon, Monitor, Pencil, Play, Redo2, Smartphone, Trash2, Undo2 } from "lucide-react";
import { memo } from "react";
import { Link } from "react-router";
import { useForm, useWorkspace } from "@/api/workspace";
import { PublishSign } from "@/forms/plan/publish-sign";
import { SavingSign } from "@/forms/saving-sign";
import type { Saving } from "@/forms/use-draft-saving";
import { useWords } from "@/i18n";
import { paths } from "@/lib/paths";
import { usePhone } from "@/lib/use-media";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { Segments } from "@/ui/segments";
import { Tag, TagButton } from "@/ui/tag";
import type { Step } from "./history";

export type Mode = "design" | "try";
export type Screen = "desk" | "phone";

/** What the head asks for. */
export type Asked = "try" | "design" | "mend" | "retry" | "publish" | "published" | "versions" | "discard";

type Props = {
  form: string;
  /** Where one came from, where that is not the list of records. */
  back: string | null;
  label: string;
  saving: Saving<unknown>;
  faults: number;
  canUndo: boolean;
  canRedo: boolean;
  step: (step: Step) => void;
  mode: Mode;
  screen: Screen;
  /** Whether the dialog of the publish is open, which tells itself how that goes. */
  isPublishing: boolean;
  onScreen: (screen: Screen) => void;
  /** The same function all the time. */
  onAsk: (asked: Asked) => void;
};

/** What is designed, how far it is saved, and what to do with it. */
export const DesignerHead = memo(function DesignerHead(props: Props) {
  const { form, back, label, saving, faults, step, mode, screen, onScreen, onAsk } = props;
  const ws = useWorkspace();
  const words = useWords("designer");
  const isLive = useForm(form) !== undefined;
  const isPhone = usePhone();
  return (
    <header className="ff-design-bar">
      <Link className="ff-button icon" to={back ?? (isLive ? paths.form(ws, form) : paths.home(ws))} aria-label={words("back")}>
        <ArrowLeft aria-hidden="true" />
      </Link>
      <h1 className="ff-ellipsis">{label}</h1>
      {!isLive && <Tag color="amber">{words("unpublished")}</Tag>}
      <SavingSign saving={saving} onRetry={() => onAsk("retry")} />
      {faults > 0 && (
        <TagButton color="red" onPress={() => onAsk("mend")}>
          {words("faults", { count: faults })}
        </TagButton>
      )}
      <PublishSign
        app={form.split(".")[0]!}
        onOpen={() => onAsk("publish")}
        onPublished={props.isPublishing ? null : () => onAsk("published")}
      />
      <span className="ff-grow" />
      {/* What is tried out leaves no room on a phone, and nothing to take back. */}
      {!(isPhone && mode === "try") && (
        <>
          <IconButton label={words("undo")} isDisabled={!props.canUndo} onPress={() => step({ do: "undo" })}>
            <Undo2 />
          </IconButton>
          <IconButton label={words("redo")} isDisabled={!props.canRedo} onPress={() => step({ do: "redo" })}>
            <Redo2 />
          </IconButton>
        </>
      )}
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
      <Button look="plain" onPress={() => onAsk(mode === "try" ? "design" : "try")}>
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
        <MenuItem onAction={() => onAsk("versions")}>
          <HistoryIcon aria-hidden="true" />
          {words("versions.title")}
        </MenuItem>
        <MenuItem isDanger onAction={() => onAsk("discard")}>
          <Trash2 aria-hidden="true" />
          {words("discard.do")}
        </MenuItem>
      </Menu>
      <Button look="main" onPress={() => onAsk("publish")}>
        {words("publish.open")}
      </Button>
    </header>
  );
});
