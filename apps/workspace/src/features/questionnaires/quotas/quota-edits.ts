import type { Part, PartOf, Quota } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';
import { keyMaker } from '../outline/tree.js';

/** Questions whose answers can be counted one by one. */
export type CountedPart = PartOf<'single'> | PartOf<'dropdown'>;
export const isCounted = (part: Part): part is CountedPart => part.type === 'single' || part.type === 'dropdown';

export const addQuota = (draft: Draft, limit: number): Draft => {
  const quota: Quota = { key: keyMaker(draft)('quota'), label: `Quota ${draft.quotas.length + 1}`, when: true, limit };
  return { ...draft, quotas: [...draft.quotas, quota] };
};

/** A quota for every option of a question, of the same size. */
export function addQuotasOf(draft: Draft, part: CountedPart, limit: number): Draft {
  const keyOf = keyMaker(draft);
  const quotas = part.options.map((option): Quota => ({
    key: keyOf(`quota-${part.key}-${option.key}`.slice(0, 55)),
    label: option.label,
    when: { '==': [{ var: part.key }, option.key] },
    limit,
  }));
  return { ...draft, quotas: [...draft.quotas, ...quotas] };
}

export const changeQuota = (draft: Draft, key: string, to: Partial<Quota>): Draft => ({
  ...draft,
  quotas: draft.quotas.map((quota) => (quota.key === key ? { ...quota, ...to } : quota)),
});
