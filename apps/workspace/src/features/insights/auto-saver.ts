export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** How a save ended: the revision that is there now, or what somebody else wrote in the meantime. */
export type SaveOutcome<Theirs> =
  { readonly isSaved: true; readonly revision: number } | { readonly isSaved: false; readonly theirs: Theirs };

interface AutoSaverOptions<Mine, Theirs> {
  readonly revision: number;
  readonly read: () => Mine;
  readonly send: (mine: Mine, revision: number) => Promise<SaveOutcome<Theirs>>;
  readonly onState: (state: SaveState, theirs: Theirs | null) => void;
}

const REST_MS = 800;
const AGAIN_MS = 4_000;

/**
 * Saves what is written a moment after the writing rests: one save at a time, and again what was written while it was
 * on its way. What could not be sent is tried again; what somebody else wrote over is not, a person decides.
 */
export class AutoSaver<Mine, Theirs> {
  private revision: number;
  private state: SaveState = 'saved';
  private isDirty = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: AutoSaverOptions<Mine, Theirs>) {
    this.revision = options.revision;
  }

  get hasUnsaved(): boolean {
    return this.state !== 'saved';
  }

  /** Something was written. */
  touch(): void {
    this.isDirty = true;
    if (this.state === 'conflict') return;
    if (this.state !== 'saving') this.become('waiting');
    this.plan(REST_MS);
  }

  /** Now, not in a moment: the page is being left. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isDirty && this.state !== 'saving' && this.state !== 'conflict') await this.save();
  }

  /** The page was read or written anew: from here on. */
  continueFrom(revision: number): void {
    clearTimeout(this.timer);
    this.revision = revision;
    this.isDirty = false;
    this.become('saved');
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async save(): Promise<void> {
    this.isDirty = false;
    this.become('saving');
    try {
      const outcome = await this.options.send(this.options.read(), this.revision);
      if (!outcome.isSaved) {
        this.isDirty = true;
        this.become('conflict', outcome.theirs);
        return;
      }
      this.revision = outcome.revision;
      this.become(this.isDirty ? 'waiting' : 'saved');
      if (this.isDirty) this.plan(REST_MS);
    } catch {
      this.isDirty = true;
      this.become('failed');
      this.plan(AGAIN_MS);
    }
  }

  private become(state: SaveState, theirs: Theirs | null = null): void {
    this.state = state;
    this.options.onState(state, theirs);
  }
}
