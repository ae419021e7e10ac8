/** How waiting for what is on its way ended: it is there, something of a field did not come, or nobody waits any more. */
export type Arrival = "here" | "left" | { readonly missing: string };

/** What of a form's fields is on its way, such as files: saving waits for it. */
export class Coming {
  readonly #fields = new Set<string>();
  #waiting: ((arrival: Arrival) => void)[] = [];

  get isEmpty(): boolean {
    return this.#fields.size === 0;
  }

  /** A field tells whether something of it is on its way, and when that is over, whether something did not come. */
  tell(field: string, isPending: boolean, isMissing = false): void {
    if (isPending) this.#fields.add(field);
    else this.#fields.delete(field);
    if (isMissing) this.#end({ missing: field });
    else if (this.isEmpty) this.#end("here");
  }

  /** Done when nothing is on its way. */
  arrive(): Promise<Arrival> {
    return this.isEmpty ? Promise.resolve("here") : new Promise((done) => this.#waiting.push(done));
  }

  /** The form is gone: what waits for it goes on with nothing. */
  leave(): void {
    this.#end("left");
  }

  #end(arrival: Arrival): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const done of waiting) done(arrival);
  }
}
