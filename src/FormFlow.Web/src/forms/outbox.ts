import { useEffect, useSyncExternalStore } from "react";
import { ApiProblem, Unreachable } from "@/api/problem";
import { kept } from "@/lib/kept";
import { createRecord, updateRecord } from "./api/records";
import { draftKey, keepDraft } from "./drafts";

/** A filled form that could not be sent yet. Its id is the idempotency key: however often it is sent, it counts once. */
export type Waiting = {
  readonly id: string;
  readonly ws: string;
  readonly form: string;
  /** The record it changes; absent for a new one. */
  readonly record?: string;
  readonly version?: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** The same as somebody typed it, for a draft when the server refuses it. */
  readonly draft: Readonly<Record<string, unknown>>;
  /** What people call it. */
  readonly title: string;
  readonly at: number;
};

/** A filled form that the server refused when it was sent later; it is kept as a draft of its form. */
export type Refused = Waiting & { readonly reason: string };

type Told = (sent: Waiting) => void;

const store = kept<Waiting>("outbox");
const interval = 20_000;

/** What waits to be sent from this device. One per page. */
export class Outbox {
  #state: { readonly waiting: readonly Waiting[]; readonly refused: readonly Refused[] } = { waiting: [], refused: [] };
  #changed = new Set<() => void>();
  #told = new Set<Told>();
  #sending: Promise<void> | undefined;

  get state() {
    return this.#state;
  }

  subscribe = (changed: () => void): (() => void) => {
    this.#changed.add(changed);
    return () => this.#changed.delete(changed);
  };

  /** Told of each form that was sent at last. */
  onSent(told: Told): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  async load(): Promise<void> {
    this.#set({ waiting: (await store.all()).sort((one, other) => one.at - other.at) });
  }

  async add(waiting: Waiting): Promise<void> {
    await store.put(waiting.id, waiting);
    this.#set({ waiting: [...this.#state.waiting.filter(({ id }) => id !== waiting.id), waiting] });
  }

  async discard(id: string): Promise<void> {
    await store.remove(id);
    this.#set({
      waiting: this.#state.waiting.filter((one) => one.id !== id),
      refused: this.#state.refused.filter((one) => one.id !== id),
    });
  }

  /** Sends all that waits, the oldest first; stops where the server cannot be reached. */
  retry(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    for (const waiting of this.#state.waiting) {
      try {
        await send(waiting);
        await this.discard(waiting.id);
        for (const tell of this.#told) tell(waiting);
      } catch (error) {
        if (error instanceof Unreachable || !(error instanceof ApiProblem) || isPassing(error)) return;
        const { ws, form, record, draft, at, version } = waiting;
        await keepDraft({ key: draftKey(ws, form, record), values: draft, at, version, refused: error.message });
        await this.discard(waiting.id);
        this.#set({ refused: [...this.#state.refused, { ...waiting, reason: error.message }] });
      }
    }
  }

  #set(part: Partial<typeof this.state>): void {
    this.#state = { ...this.#state, ...part };
    for (const changed of this.#changed) changed();
  }
}

function send({ id, ws, form, record, version, values }: Waiting): Promise<unknown> {
  return record === undefined ? createRecord(ws, form, values, id) : updateRecord(ws, form, record, values, version);
}

/** A refusal that says nothing about the form: the server is busy or unwell, or the session has ended. */
const isPassing = ({ status }: ApiProblem) => status >= 500 || status === 429 || status === 401;

export const outbox = new Outbox();

/** What waits to be sent, and what can be done about it. Sends when the device is online again. For the frame of the app, once. */
export function useOutbox() {
  const { waiting, refused } = useSyncExternalStore(outbox.subscribe, () => outbox.state);
  useEffect(() => {
    const retry = () => void outbox.retry();
    outbox.load().then(retry, () => {});
    window.addEventListener("online", retry);
    const timer = setInterval(() => outbox.state.waiting.length > 0 && retry(), interval);
    return () => {
      window.removeEventListener("online", retry);
      clearInterval(timer);
    };
  }, []);
  return {
    count: waiting.length,
    waiting,
    refused,
    retry: () => outbox.retry(),
    discard: (id: string) => outbox.discard(id),
  };
}
