import type { StoredAnswer } from '@needfinder/domain';

/** A save that the server has not acknowledged yet. */
export interface QueuedSave {
  /** Made here: sent twice, it is still one save. */
  readonly id: string;
  readonly clientId: string;
  readonly body: {
    readonly version: string;
    readonly language: string;
    readonly page: string | null;
    readonly pageMs: number;
    readonly answers: Readonly<Record<string, StoredAnswer | null>>;
    readonly complete: boolean;
    readonly trap?: string;
  };
}

/** Where saves wait. What was put is there after the tab was closed. */
export interface QueueStore {
  /** In the order in which they were put. */
  all(): Promise<QueuedSave[]>;
  put(save: QueuedSave): Promise<void>;
  remove(id: string): Promise<void>;
}

/** For browsers that allow no storage: it lasts as long as the page. */
export function memoryStore(): QueueStore {
  const saves = new Map<string, QueuedSave>();
  return {
    all: async () => [...saves.values()],
    put: async (save) => void saves.set(save.id, save),
    remove: async (id) => void saves.delete(id),
  };
}
