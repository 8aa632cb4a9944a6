import { chordOf } from './key-names.js';

export interface Shortcut {
  /** "j", "?", "shift+z", "mod+k", or a sequence such as "g o". */
  readonly keys: string;
  /** What it does, for the list of keys. */
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
}

export interface ShortcutOptions {
  readonly singleKeys: boolean;
}

const SEQUENCE_MS = 1200;

/**
 * The shortcuts of the whole page behind one listener. The newest registration wins, so that a drawer or a list can
 * take a key from the page below it for as long as it is there.
 */
export class ShortcutRegistry {
  private layers: (readonly Shortcut[])[] = [];
  private listeners = new Set<() => void>();
  private pending: { chord: string; at: number } | null = null;
  private known: readonly Shortcut[] = [];

  register(shortcuts: readonly Shortcut[]): () => void {
    this.layers = [...this.layers, shortcuts];
    this.changed();
    return () => {
      this.layers = this.layers.filter((layer) => layer !== shortcuts);
      this.changed();
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What can be pressed now, newest first, each key once. */
  active = (): readonly Shortcut[] => this.known;

  handle(event: KeyboardEvent, { singleKeys }: ShortcutOptions): void {
    if (event.defaultPrevented || event.isComposing || /^(shift|control|alt|meta)$/i.test(event.key)) return;
    const chord = chordOf(event);
    const isChord = /^(mod|alt)\+/.test(chord);
    if (!isChord && (!singleKeys || isTyping(event.target))) return;
    const started = this.pending && event.timeStamp - this.pending.at < SEQUENCE_MS ? this.pending.chord : null;
    this.pending = null;
    const shortcut = (started && this.find(`${started} ${chord}`)) || this.find(chord);
    if (shortcut) {
      event.preventDefault();
      shortcut.run(event);
    } else if (this.known.some(({ keys }) => keys.startsWith(`${chord} `))) {
      this.pending = { chord, at: event.timeStamp };
    }
  }

  private find(keys: string): Shortcut | undefined {
    return this.known.find((shortcut) => shortcut.keys === keys);
  }

  private changed(): void {
    const seen = new Set<string>();
    this.known = this.layers
      .toReversed()
      .flat()
      .filter(({ keys }) => !seen.has(keys) && seen.add(keys));
    for (const listener of this.listeners) listener();
  }
}

/** Letters typed into a field are text, never commands. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [contenteditable="true"], [role="combobox"]'));
