import { Milestone } from "lucide-react";
import type { FieldType } from "../field-type";
import { choice } from "../operators";
import { StageDisplay } from "./display";
import { stageOf } from "./stages";

export const stageType: FieldType<"stage"> = {
  type: "stage",
  icon: Milestone,
  Display: StageDisplay,
  toText: (value, field, { catalog, form, text }) =>
    value == null ? "" : text(stageOf(catalog, form, field.key, value)?.label, String(value)),
  operators: choice,
  width: 130,
  canSort: true,
  canGroup: true,
};
