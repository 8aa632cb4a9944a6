import { createContext, useContext } from 'react';
import type { CitationPartsFragment } from './citation-parts.fragment.generated.js';

/** What the page cites as it stands now, and what one may do about it. */
export interface Cited {
  readonly byId: ReadonlyMap<string, CitationPartsFragment>;
  /** Null where there is nothing behind it that the reader may open. */
  readonly onOpen: ((citation: CitationPartsFragment) => void) | null;
  /** Takes what stands there now; null for who only reads. */
  readonly onRenew: ((id: string) => void) | null;
}

export const CitedContext = createContext<Cited>({ byId: new Map(), onOpen: null, onRenew: null });

export const useCited = (): Cited => useContext(CitedContext);
