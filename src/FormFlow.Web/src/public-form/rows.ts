const named = ["name", "id", "for", "data-field", "data-shown", "aria-describedby", "value"];

/** Adds and takes away rows of sub-forms in the page; what cannot be done here is left to the server, which the same buttons ask. */
export function changeRows(form: HTMLFormElement, onChanged: () => void): void {
  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[value]");
    const [action, key, number] = button?.value.split(":") ?? [];
    if (button === null || key === undefined) return;
    const fieldset = button.closest("fieldset")!;
    const rows = [...fieldset.querySelectorAll<HTMLElement>(":scope > .row")];
    if (action === "add" && rows.length > 0) {
      const added = copyOf(rows.at(-1)!, key, 1 + Math.max(...rows.map(numberOf)));
      rows.at(-1)!.after(added);
      renumber(fieldset);
      onChanged();
      added.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    } else if (action === "remove" && number !== undefined && rows.length > 1) {
      button.closest(".row")!.remove();
      renumber(fieldset);
      onChanged();
    } else return;
    event.preventDefault();
  });
}

const numberOf = (row: HTMLElement) => Number(row.querySelector<HTMLInputElement>(":scope > input[type=hidden]")!.value);

/** An empty row like another one. */
function copyOf(row: HTMLElement, key: string, number: number): HTMLElement {
  const copy = row.cloneNode(true) as HTMLElement;
  const old = numberOf(row);
  for (const gone of copy.querySelectorAll(".fault, .kept")) gone.remove();
  for (const element of copy.querySelectorAll<HTMLElement>("*")) {
    for (const name of named) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const moved = value.replaceAll(`${key}.${old}.`, `${key}.${number}.`).replace(`remove:${key}:${old}`, `remove:${key}:${number}`);
      if (moved !== value) element.setAttribute(name, moved);
    }
    element.removeAttribute("aria-invalid");
    if (element instanceof HTMLInputElement) {
      if (element.type === "radio" || element.type === "checkbox") element.checked = false;
      else if (element.type === "hidden") element.value = String(number);
      else element.value = "";
    } else if (element instanceof HTMLSelectElement) element.selectedIndex = 0;
    else if (element instanceof HTMLTextAreaElement || element instanceof HTMLOutputElement) element.value = "";
  }
  return copy;
}

/** Rows are called by their place, whatever number they were given. */
function renumber(fieldset: Element): void {
  for (const [i, row] of [...fieldset.querySelectorAll<HTMLElement>(":scope > .row")].entries()) {
    const placed = (text: string | null) => (text ?? "").replace(/\d+/, String(i + 1));
    row.setAttribute("aria-label", placed(row.getAttribute("aria-label")));
    const button = row.querySelector<HTMLButtonElement>(":scope > button")!;
    button.textContent = placed(button.textContent);
  }
}
