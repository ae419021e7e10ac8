/**
 * Does the work that a page asks for while much is being sent: finds a number whose hash, behind the page's own number, begins with so many zero
 * bits. It begins while the form is filled in; who sends sooner waits for it. Where the browser cannot hash, the page goes without.
 */
export async function doWork(form: HTMLFormElement, control: HTMLInputElement): Promise<void> {
  const [nonce, bits] = (control.dataset.work ?? "").split(":");
  if (!crypto.subtle) return;
  let isDone = false;
  const work = find(`${nonce}:`, Number(bits));
  form.addEventListener(
    "submit",
    (event) => {
      if (isDone) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      form.querySelector(".send")?.setAttribute("aria-busy", "true");
      const { submitter } = event;
      void work.then(() => {
        form.querySelector(".send")?.removeAttribute("aria-busy");
        form.requestSubmit(submitter);
      });
    },
    { capture: true },
  );
  control.value = await work;
  isDone = true;
}

const together = 64;

/** The first number, as text, that with a text before it hashes to so many zero bits. */
export async function find(before: string, bits: number): Promise<string> {
  const encoder = new TextEncoder();
  for (let first = 0; ; first += together) {
    const hashes = await Promise.all(
      Array.from({ length: together }, (_, index) => crypto.subtle.digest("SHA-256", encoder.encode(before + (first + index)))),
    );
    const found = hashes.findIndex((hash) => Math.clz32(new DataView(hash).getUint32(0)) >= bits);
    if (found >= 0) return String(first + found);
  }
}
