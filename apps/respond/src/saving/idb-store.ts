import { memoryStore, type QueuedSave, type QueueStore } from './queue-store.js';

const DATABASE = 'needfinder-respond';
const SAVES = 'saves';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(SAVES, { keyPath: 'order', autoIncrement: true });
  return settled(request);
}

/** Saves of one link in IndexedDB; in memory where the browser forbids it (private windows). */
export async function openStore(token: string): Promise<QueueStore> {
  let database: IDBDatabase;
  try {
    database = await openDatabase();
  } catch {
    return memoryStore();
  }
  const store = (mode: IDBTransactionMode) => database.transaction(SAVES, mode).objectStore(SAVES);
  const rows = (): Promise<(QueuedSave & { token: string; order: number })[]> => settled(store('readonly').getAll());
  const own = async () => (await rows()).filter((row) => row.token === token);
  return {
    all: async () => (await own()).map(({ id, clientId, body }) => ({ id, clientId, body })),
    put: async (save) => void (await settled(store('readwrite').add({ ...save, token }))),
    remove: async (id) => {
      for (const { order } of (await own()).filter((row) => row.id === id))
        await settled(store('readwrite').delete(order));
    },
  };
}
