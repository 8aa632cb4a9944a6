import type { SurveyDefinition } from '@needfinder/survey';

/** A draft as the builder edits it: the shape of a definition, whatever is wrong inside. */
export type Draft = SurveyDefinition;

/** Whether the builder can show a draft; one written by a program may lack everything. */
export function isDraft(json: unknown): json is Draft {
  const draft = json as Partial<Draft> | null;
  const hasBlocks =
    Array.isArray(draft?.blocks) &&
    draft.blocks.every(
      (block) => Array.isArray(block?.pages) && block.pages.every((page) => Array.isArray(page?.parts)),
    );
  return (
    hasBlocks &&
    Array.isArray(draft?.languages) &&
    Array.isArray(draft.quotas) &&
    Boolean(draft.endings && draft.translations)
  );
}

export interface History {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** What the last edit was about: typing on in one field is one step. */
  readonly about: string | null;
}

const MOST_STEPS = 200;

export const beginHistory = (draft: Draft): History => ({ past: [], present: draft, future: [], about: null });

/** @param about - Edits in a row about the same thing are undone together. */
export function edited({ past, present, about: before }: History, draft: Draft, about: string | null = null): History {
  const isSameStep = about !== null && about === before;
  return { past: isSameStep ? past : [...past, present].slice(-MOST_STEPS), present: draft, future: [], about };
}

export function undone(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    about: null,
  };
}

export function redone(history: History): History {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.present], present: next, future, about: null } : history;
}
