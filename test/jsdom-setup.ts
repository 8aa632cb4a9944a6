import { configure } from '@testing-library/dom';
import { TextDecoder, TextEncoder } from 'node:util';

// How long a test waits for what must appear; a busy machine needs more than the usual second.
configure({ asyncUtilTimeout: 5000 });

/** What jsdom lacks and our components ask for. Nothing here decides an outcome: no match, no resize, no layout. */
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;

window.ResizeObserver ??= class implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// jsdom has no layout. An element is as high as its inline style says, or a line of text: what a windowed list reads.
const LINE_HEIGHT = 24;
const styledHeight = {
  configurable: true,
  get(this: HTMLElement): number {
    return this.style?.height.endsWith('px') ? Number.parseFloat(this.style.height) : LINE_HEIGHT;
  },
};
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', styledHeight);
Object.defineProperty(HTMLElement.prototype, 'clientHeight', styledHeight);
Element.prototype.scrollIntoView ??= () => undefined;

// jsdom leaves out encoders that every browser has; the router uses them.
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;

// The router makes one Request per navigation and reads these parts of it; Node's own refuses jsdom's AbortSignal.
globalThis.Request ??= class {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;

  constructor(url: string | URL, { method = 'GET', headers, signal }: RequestInit = {}) {
    this.url = new URL(url, window.location.href).href;
    this.method = method;
    this.headers = new Headers(headers);
    this.signal = signal ?? new AbortController().signal;
  }
} as unknown as typeof Request;

// A field that grows with its text measures itself again when a font arrives; jsdom knows no fonts.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
