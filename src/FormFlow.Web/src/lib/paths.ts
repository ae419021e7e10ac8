const part = encodeURIComponent;

/** The addresses of the app's pages; every one can be opened by itself. */
export const paths = {
  setUp: () => "/setup",
  signIn: () => "/sign-in",
  home: (ws: string) => `/${part(ws)}`,
  tasks: (ws: string) => `/${part(ws)}/tasks`,
  task: (ws: string, id: string) => `/${part(ws)}/tasks/${part(id)}`,
  notifications: (ws: string) => `/${part(ws)}/notifications`,
  calendar: (ws: string) => `/${part(ws)}/calendar`,
  newForm: (ws: string) => `/${part(ws)}/new-form`,
  newBlankForm: (ws: string) => `/${part(ws)}/new-blank-form`,
  templates: (ws: string) => `/${part(ws)}/templates`,
  profile: (ws: string) => `/${part(ws)}/me`,
  /** A form's records in its first view, or in a view (by its full key), or a saved view (by `saved:` and its id). */
  form: (ws: string, form: string, view?: string) => `/${part(ws)}/f/${part(form)}${view === undefined ? "" : `/v/${part(view)}`}`,
  record: (ws: string, form: string, id: string) => `/${part(ws)}/f/${part(form)}/r/${part(id)}`,
  newRecord: (ws: string, form: string) => `/${part(ws)}/f/${part(form)}/new`,
  imports: (ws: string, form: string) => `/${part(ws)}/f/${part(form)}/import`,
  links: (ws: string, form: string) => `/${part(ws)}/f/${part(form)}/links`,
  bin: (ws: string, form: string) => `/${part(ws)}/f/${part(form)}/bin`,
  /** Where a form is designed: at one of its fields, and coming from a record (by its id, or `new`) that one goes back to. */
  design: (ws: string, form: string, from: { field?: string; record?: string } = {}) => {
    const search = new URLSearchParams(from).toString();
    return `/${part(ws)}/f/${part(form)}/design${search === "" ? "" : `?${search}`}`;
  },
  workflow: (ws: string, workflow: string) => `/${part(ws)}/w/${part(workflow)}`,
  workflowDesign: (ws: string, workflow: string) => `/${part(ws)}/w/${part(workflow)}/design`,
};
