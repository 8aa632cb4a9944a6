// A client that stops reading must not make us keep everything; events may be missed, so the oldest go.
const MOST_WAITING = 1000;

/** An endless async iterator that is fed from outside. */
export class Channel<T> implements AsyncIterableIterator<T> {
  private readonly waiting: T[] = [];
  private reader: ((result: IteratorResult<T>) => void) | null = null;
  private isClosed = false;

  constructor(private readonly onClose: () => void) {}

  push(value: T): void {
    if (this.isClosed) return;
    if (this.reader) {
      this.reader({ value, done: false });
      this.reader = null;
      return;
    }
    this.waiting.push(value);
    if (this.waiting.length > MOST_WAITING) this.waiting.shift();
  }

  next(): Promise<IteratorResult<T>> {
    const value = this.waiting.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.isClosed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => (this.reader = resolve));
  }

  return(): Promise<IteratorResult<T>> {
    this.isClosed = true;
    this.reader?.({ value: undefined, done: true });
    this.reader = null;
    this.onClose();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
