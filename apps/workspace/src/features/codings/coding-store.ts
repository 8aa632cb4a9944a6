import type { CodingStepInput } from '../../gql/schema.generated.js';
import { CodingQueue, type CodingServer, type QueuedStep } from './coding-queue.js';
import type { CodingsChangePartsFragment, PlacedCodingPartsFragment } from './codings-change.fragment.generated.js';
import type { InterviewCodingsQuery } from './interview-codings.query.generated.js';

export type PlacedCoding = PlacedCodingPartsFragment;
export type InterviewCodings = InterviewCodingsQuery['interviewCodings'];

export interface CodingState {
  /** Null until it has been read. */
  readonly read: InterviewCodings | null;
  /** What the server knows, and on top of it what it has not answered yet. In no particular order. */
  readonly codings: readonly PlacedCoding[];
  /** Steps that the server has not answered. */
  readonly waiting: number;
  /** What the server refused last. */
  readonly refusal: string | null;
}

/** Where steps outlive the page for as long as its window is open; they hold ids and offsets, no words. */
export interface StepKeeper {
  load(): readonly QueuedStep[];
  save(steps: readonly QueuedStep[]): void;
}

/**
 * The codings of one interview in one window. What a person does shows at once and is sent until it is answered; what
 * others do arrives as changes, each the present state of what it names, so that hearing it late or twice does no harm.
 */
export class CodingStore {
  private known = new Map<string, PlacedCoding>();
  private waiting: readonly QueuedStep[];
  private readonly queue: CodingQueue;
  private readonly listeners = new Set<() => void>();
  private state: CodingState = { read: null, codings: [], waiting: 0, refusal: null };

  constructor(
    private readonly coder: string,
    server: CodingServer,
    private readonly keeper: StepKeeper,
    /** Something was missed: read everything again. */
    private readonly reread: () => void,
  ) {
    this.waiting = keeper.load();
    this.queue = new CodingQueue(
      server,
      {
        next: (way) => this.state.read?.[way]?.id ?? null,
        done: (change) => this.hear(change),
        refused: (_step, error) => {
          this.set({ refusal: error.message });
          this.reread();
        },
        changed: (waiting) => {
          this.waiting = waiting;
          this.keeper.save(waiting);
          this.set({});
        },
      },
      this.waiting,
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): CodingState => this.state;

  /** Everything was read. An answer that was under way while steps were taken is not taken for the last word. */
  load(read: InterviewCodings): void {
    if (this.state.read && read.revision < this.state.read.revision) return this.reread();
    this.known = new Map(read.codings.map((coding) => [coding.id, coding]));
    this.queue.hurry();
    this.set({ read });
  }

  hear(change: CodingsChangePartsFragment): void {
    const { read } = this.state;
    if (!read) return;
    if (change.stepId === null) return this.reread();
    for (const coding of change.put) this.known.set(coding.id, coding);
    for (const id of change.removed) this.known.delete(id);
    const isMissed = change.revision > read.revision + 1;
    const { undo, redo } = change;
    this.set({ read: { ...read, undo, redo, revision: Math.max(read.revision, change.revision) } });
    if (isMissed) this.reread();
  }

  take(input: CodingStepInput): void {
    this.set({ refusal: null });
    this.queue.add({ kind: 'take', input });
  }

  repeat(way: 'undo' | 'redo'): void {
    this.set({ refusal: null });
    this.queue.add({ kind: way, stepId: null });
  }

  dismiss(): void {
    this.set({ refusal: null });
  }

  /** Steps are sent from now on. */
  open(): void {
    this.queue.open();
  }

  close(): void {
    this.queue.close();
  }

  private set(to: Partial<CodingState>): void {
    const shown = new Map(this.known);
    for (const step of this.waiting) if (step.kind === 'take') showAtOnce(shown, step.input, this.coder);
    this.state = { ...this.state, ...to, codings: [...shown.values()], waiting: this.waiting.length };
    for (const listener of this.listeners) listener();
  }
}

/** What a step will make of the codings, as far as this window can tell. */
function showAtOnce(shown: Map<string, PlacedCoding>, { put, remove, judge }: CodingStepInput, coder: string): void {
  for (const id of remove) shown.delete(String(id));
  for (const { start, end, stance, ...wanted } of put) {
    const id = String(wanted.id);
    shown.set(id, {
      ...(shown.get(id) ?? { passageId: '', probability: 1, status: 'accepted', settledBy: null, stale: false, coder }),
      ...{ id, turnId: String(wanted.turnId), start, end, stance: stance ?? 'FOR' },
      ...{ needId: idOrNull(wanted.needId), themeId: idOrNull(wanted.themeId) },
    });
  }
  for (const { stands, ...judged } of judge) {
    const codingId = String(judged.codingId);
    const ownId = idOrNull(judged.ownId);
    const coding = shown.get(codingId);
    if (!coding) continue;
    const isSuggestion = coding.coder === 'engine';
    const settledBy = isSuggestion ? null : coder;
    shown.set(codingId, { ...coding, status: stands ? 'accepted' : 'rejected', settledBy });
    if (stands && ownId && isSuggestion) {
      shown.set(ownId, { ...coding, id: ownId, coder, probability: 1, status: 'accepted', settledBy: null });
    }
  }
}

/** Ids of inputs may be numbers by their type. */
const idOrNull = (id: string | number | null | undefined): string | null => (id == null ? null : String(id));
