import type { components } from "./documents.gen";

/** The metadata documents as the published schemas have them. */
export type Schemas = components["schemas"];
export type FormDocument = Schemas["formDocument"];
export type FieldDocument = Schemas["field"];
export type FieldTypeName = FieldDocument["type"];
/** A field document of one type, such as `FieldOf<"select">`. */
export type FieldOf<T extends FieldTypeName> = Extract<FieldDocument, { type: T }>;
export type LayoutElement = Schemas["layoutElement"];
export type ViewDocument = Schemas["viewDocument"];
export type ViewTypeName = ViewDocument["type"];
export type ViewOf<T extends ViewTypeName> = Extract<ViewDocument, { type: T }>;
export type WorkflowDocument = Schemas["workflowDocument"];
export type AppDocument = Schemas["appDocument"];
export type Condition = Schemas["condition"];
export type ConditionOp = Schemas["conditionOp"];
export type Criterion = Schemas["criterion"];
export type LocalizedText = Schemas["localizedText"];
export type OptionColor = Schemas["optionColor"];
export type SelectOption = Schemas["option"];
