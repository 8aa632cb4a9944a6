import { useSyncExternalStore } from 'react';

const FIRST_PING_MS = 1_000;
const LONGEST_PING_MS = 10_000;

/**
 * Whether the server can be reached. Whoever fails to reach it says `lost()`; from then on the server is pinged until it
 * answers, and only then does the banner go.
 */
export class Connection {
  private isLost = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ping: () => Promise<boolean>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly lostNow = (): boolean => this.isLost;

  lost(): void {
    if (this.isLost) return;
    this.set(true);
    this.pingAfter(FIRST_PING_MS);
  }

  restored(): void {
    if (this.isLost) this.set(false);
  }

  private pingAfter(ms: number): void {
    setTimeout(async () => {
      if (!this.isLost) return;
      if (await this.ping()) this.restored();
      else this.pingAfter(Math.min(ms * 2, LONGEST_PING_MS));
    }, ms);
  }

  private set(lost: boolean): void {
    this.isLost = lost;
    this.listeners.forEach((listener) => listener());
  }
}

export const connection = new Connection(async () => {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
});

export const useConnectionLost = (): boolean => useSyncExternalStore(connection.subscribe, connection.lostNow);
