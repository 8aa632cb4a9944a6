export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** How a save ended: with the page as it is now, mine or what somebody else wrote in the meantime. */
export interface SaveOutcome<Page> {
  readonly isSaved: boolean;
  readonly page: Page;
}

interface AutoSaverOptions<Mine, Page> {
  readonly revision: number;
  readonly read: () => Mine;
  readonly send: (mine: Mine, revision: number, beginsVersion: boolean) => Promise<SaveOutcome<Page>>;
  readonly onState: (state: SaveState, theirs: Page | null) => void;
}

const REST_MS = 800;
const AGAIN_MS = 4_000;
/** Somebody may save once more while mine is on its way; nobody does so all the time. */
const MOST_TRIES = 10;

/**
 * Saves what is written a moment after the writing rests: one save at a time, and again what was written while it was
 * on its way. What could not be sent is tried again; what somebody else wrote over is not, a person decides.
 */
export class AutoSaver<Mine, Page extends { readonly revision: number }> {
  private revision: number;
  private state: SaveState = 'saved';
  private isDirty = false;
  private sending: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: AutoSaverOptions<Mine, Page>) {
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

  /** Now, not in a moment: the page is being left. Waits for what is on its way. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
    if (this.isDirty && this.state !== 'saving' && this.state !== 'conflict') this.sending = this.save();
    await this.sending;
  }

  /**
   * Mine goes over what somebody else wrote, as a version of its own, even when they have written more by now.
   *
   * @param revision - Of what they wrote.
   * @throws Error when they write as often as this tries.
   */
  async insist(revision: number): Promise<Page> {
    let over = revision;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { isSaved, page } = await this.options.send(this.options.read(), over, true);
      if (isSaved) return page;
      over = page.revision;
    }
    throw new Error('Somebody else is writing all the time: try again in a moment.');
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
      const { isSaved, page } = await this.options.send(this.options.read(), this.revision, false);
      if (!isSaved) {
        this.isDirty = true;
        this.become('conflict', page);
        return;
      }
      this.revision = page.revision;
      this.become(this.isDirty ? 'waiting' : 'saved');
      if (this.isDirty) this.plan(REST_MS);
    } catch {
      this.isDirty = true;
      this.become('failed');
      this.plan(AGAIN_MS);
    }
  }

  private become(state: SaveState, theirs: Page | null = null): void {
    this.state = state;
    this.options.onState(state, theirs);
  }
}
