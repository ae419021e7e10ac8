/** Things kept on this device by key, beyond a reload: in IndexedDB, or in memory where the browser has or allows none. */
export type Kept<T> = {
  get(key: string): Promise<T | undefined>;
  all(): Promise<T[]>;
  put(key: string, value: T): Promise<void>;
  remove(key: string): Promise<void>;
};

const name = "formflow";
const stores = ["drafts", "outbox"] as const;

let opened: Promise<IDBDatabase | null> | undefined;

function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    if (typeof indexedDB === "undefined") return resolve(null);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => resolve(null);
    request.onblocked = () => resolve(null);
  });
  return opened;
}

/** The things kept in one store. */
export function kept<T>(store: (typeof stores)[number]): Kept<T> {
  const memory = new Map<string, T>();
  const ask = async <R>(mode: IDBTransactionMode, run: (objects: IDBObjectStore) => IDBRequest<R>, otherwise: () => R): Promise<R> => {
    const database = await open();
    if (database === null) return otherwise();
    return new Promise((resolve, reject) => {
      const request = run(database.transaction(store, mode).objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  };
  return {
    get: (key) =>
      ask<T | undefined>(
        "readonly",
        (objects) => objects.get(key),
        () => memory.get(key),
      ),
    all: () =>
      ask<T[]>(
        "readonly",
        (objects) => objects.getAll(),
        () => [...memory.values()],
      ),
    put: async (key, value) => {
      await ask<unknown>(
        "readwrite",
        (objects) => objects.put(value, key) as IDBRequest,
        () => memory.set(key, value),
      );
    },
    remove: async (key) => {
      await ask<unknown>(
        "readwrite",
        (objects) => objects.delete(key) as IDBRequest,
        () => memory.delete(key),
      );
    },
  };
}
