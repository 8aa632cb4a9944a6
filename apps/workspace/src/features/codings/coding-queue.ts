import type { CodingStepInput } from '../../gql/schema.generated.js';
import type { CodingsChangePartsFragment } from './codings-change.fragment.generated.js';

/** What waits to be sent. Undo and redo name their step when their turn has come: an earlier one may still be under way. */
export type QueuedStep =
  | { readonly kind: 'take'; readonly input: CodingStepInput }
  | { readonly kind: 'undo' | 'redo'; readonly stepId: string | null };

export interface CodingServer {
  take(input: CodingStepInput): Promise<CodingsChangePartsFragment>;
  undo(stepId: string): Promise<CodingsChangePartsFragment>;
  redo(stepId: string): Promise<CodingsChangePartsFragment>;
  /** Whether the server said no; otherwise it was not reached, and may or may not have done it. */
  isRefusal(error: unknown): boolean;
}

interface QueueEvents {
  readonly next: (way: 'undo' | 'redo') => string | null;
  readonly done: (change: CodingsChangePartsFragment) => void;
  readonly refused: (step: QueuedStep, error: Error) => void;
  readonly changed: (waiting: readonly QueuedStep[]) => void;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 5_000;

/**
 * Sends steps one after the other until the server has answered each. Ids are made here, so that a step whose answer was
 * lost can be sent again without being taken twice.
 */
export class CodingQueue {
  private waiting: readonly QueuedStep[];
  private isSending = false;
  private isClosed = true;
  private wake: (() => void) | null = null;

  constructor(
    private readonly server: CodingServer,
    private readonly events: QueueEvents,
    kept: readonly QueuedStep[] = [],
  ) {
    this.waiting = kept;
  }

  open(): void {
    this.isClosed = false;
    void this.send();
  }

  add(step: QueuedStep): void {
    this.set([...this.waiting, step]);
    void this.send();
  }

  /** The connection is back: waiting any longer makes no sense. */
  hurry(): void {
    this.wake?.();
  }

  close(): void {
    this.isClosed = true;
    this.wake?.();
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    let pause = FIRST_RETRY_MS;
    while (!this.isClosed && this.waiting[0]) {
      const step = this.named(this.waiting[0]);
      try {
        const change = await this.call(step);
        pause = FIRST_RETRY_MS;
        this.set(this.waiting.slice(1));
        if (change) this.events.done(change);
      } catch (error) {
        if (this.server.isRefusal(error)) {
          this.set(this.waiting.slice(1));
          this.events.refused(step, error as Error);
          continue;
        }
        await this.rest(pause);
        pause = Math.min(2 * pause, LONGEST_RETRY_MS);
      }
    }
    this.isSending = false;
  }

  /** The name stays with the step: sent again, undo must not undo one step more. */
  private named(step: QueuedStep): QueuedStep {
    if (step.kind === 'take' || step.stepId !== null) return step;
    const named = { ...step, stepId: this.events.next(step.kind) };
    this.set([named, ...this.waiting.slice(1)]);
    return named;
  }

  private call(step: QueuedStep): Promise<CodingsChangePartsFragment | null> {
    if (step.kind === 'take') return this.server.take(step.input);
    return step.stepId === null ? Promise.resolve(null) : this.server[step.kind](step.stepId);
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private set(waiting: readonly QueuedStep[]): void {
    this.waiting = waiting;
    this.events.changed(waiting);
  }
}
