import type { Foreign, Values } from "./rules/route";

/** The records that a form's lookups point at, asked for as rules come to need them. */
export class ForeignRecords {
  readonly #known = new Map<string, Values>();
  readonly #asked = new Set<string>();
  readonly #read: (form: string, id: string) => Promise<Values>;
  #arrived: () => void = () => {};

  constructor(read: (form: string, id: string) => Promise<Values>) {
    this.#read = read;
  }

  /** What is told when a record has become known. */
  onArrived(tell: () => void): void {
    this.#arrived = tell;
  }

  /** The values of a record; undefined while they are not known, and for good when this person may not read it. */
  readonly find: Foreign = (form, id) => {
    const key = `${form} ${id}`;
    if (!this.#known.has(key) && !this.#asked.has(key)) {
      this.#asked.add(key);
      this.#read(form, id).then(
        (values) => {
          this.#known.set(key, values);
          this.#arrived();
        },
        () => {},
      );
    }
    return this.#known.get(key);
  };
}
