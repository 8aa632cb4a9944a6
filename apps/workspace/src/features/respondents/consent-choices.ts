import { PURPOSE_LIST, PURPOSES, STATES } from '../consents/consent-words.js';
import type { Choice } from './useFilterChoices.js';

/** Every purpose with every state: "Being contacted: withheld". */
export const CONSENTS: readonly Choice[] = PURPOSE_LIST.flatMap((purpose) =>
  Object.entries(STATES).map(([state, words]) => ({
    value: `${purpose}:${state}`,
    label: `${PURPOSES[purpose]}: ${words}`,
  })),
);
