import { Milestone } from "lucide-react";
import { lazy } from "react";
import type { FieldType } from "../field-type";
import { choice } from "../operators";
import { StageDisplay } from "./display";
import { stageOf } from "./stages";

const Settings = lazy(() => import("./settings").then((module) => ({ default: module.StageSettings })));

export const stageType: FieldType<"stage"> = {
  type: "stage",
  icon: Milestone,
  group: "choice",
  isAlone: true,
  Settings,
  Display: StageDisplay,
  toText: (value, field, { catalog, form, text }) =>
    value == null ? "" : text(stageOf(catalog, form, field.key, value)?.label, String(value)),
  operators: choice,
  width: 160,
  canSort: true,
  canGroup: true,
};
