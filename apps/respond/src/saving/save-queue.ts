import type { EndState } from '@needfinder/survey';
import type { QueuedSave, QueueStore } from './queue-store.js';

/** What became of one try to send a save. */
export type SendResult =
  | { readonly kind: 'saved'; readonly state: EndState | 'partial'; readonly receipt: string | null }
  /** The server will never take it. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  /** No connection, or a server that cannot answer now. */
  | { readonly kind: 'later' };

export interface QueueState {
  /** Saves that are not acknowledged; null until the device was asked what it keeps. */
  readonly waiting: number | null;
  /** The answers in them. */
  readonly unsent: number;
  readonly isSending: boolean;
  /** False after a try that reached nobody. */
  readonly isConnected: boolean;
  readonly refused: string | null;
  readonly ended: { readonly state: EndState; readonly receipt: string | null } | null;
}

interface QueueOptions {
  readonly store: QueueStore;
  readonly send: (save: QueuedSave) => Promise<SendResult>;
  readonly onChange: (state: QueueState) => void;
  readonly wait: (ms: number) => Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export const NOT_ASKED: QueueState = {
  waiting: null,
  unsent: 0,
  isSending: false,
  isConnected: true,
  refused: null,
  ended: null,
};

/** Sends saves one after the other, in their order, until the server has acknowledged each; nothing is dropped unsent. */
export class SaveQueue {
  private state = NOT_ASKED;

  constructor(private readonly options: QueueOptions) {}

  /** Resolves once the save is stored on this device. */
  async add(save: QueuedSave): Promise<void> {
    await this.options.store.put(save);
    await this.count();
    void this.flush();
  }

  /** Called again when there is a connection; does nothing while saves are being sent. */
  async flush(): Promise<void> {
    if (this.state.isSending) return;
    this.change({ isSending: true });
    await this.count();
    let pause = FIRST_PAUSE_MS;
    for (let [next] = await this.options.store.all(); next; [next] = await this.options.store.all()) {
      const result = await this.options.send(next);
      if (result.kind === 'later') {
        this.change({ isConnected: false });
        await this.options.wait(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
        continue;
      }
      pause = FIRST_PAUSE_MS;
      await this.options.store.remove(next.id);
      this.change({ isConnected: true, ...outcomeOf(result) });
      await this.count();
    }
    this.change({ isSending: false });
  }

  private async count(): Promise<void> {
    const saves = await this.options.store.all();
    const fields = new Set(saves.flatMap(({ body }) => Object.keys(body.answers)));
    this.change({ waiting: saves.length, unsent: fields.size });
  }

  private change(to: Partial<QueueState>): void {
    this.state = { ...this.state, ...to };
    this.options.onChange(this.state);
  }
}

function outcomeOf(result: Exclude<SendResult, { kind: 'later' }>): Partial<QueueState> {
  if (result.kind === 'refused') return { refused: result.message };
  return result.state === 'partial' ? {} : { ended: { state: result.state, receipt: result.receipt } };
}
