import { TextDecoder, TextEncoder } from 'node:util';

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

// jsdom has no layout. An element is as large as its inline style says, which is what a windowed list reads.
const styledPixels = (length: string): number => (length.endsWith('px') ? Number.parseFloat(length) : 0);
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
  configurable: true,
  get(this: HTMLElement) {
    return styledPixels(this.style.height);
  },
});
Element.prototype.scrollIntoView ??= () => undefined;

// jsdom leaves out encoders that every browser has; the router uses them.
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
