import { partsOf, type SurveyPaths } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';
import type { NodeRef } from '../outline/tree.js';

/** One way through a survey and how many simulated people took it. */
export interface Way {
  readonly key: string;
  readonly kind: 'question' | 'screen-out' | 'quota';
  readonly name: string;
  readonly people: number;
  /** Where it is edited; null for quotas. */
  readonly node: NodeRef | null;
}

/** Every way, those that nobody took first, the others in the order of the survey. */
export function waysOf(draft: Draft, { seen, ended, quotas }: Pick<SurveyPaths, 'seen' | 'ended' | 'quotas'>): Way[] {
  const ways = [
    ...partsOf(draft).flatMap((part): Way[] => {
      const isScreenOut = part.type === 'screen-out';
      const people = (isScreenOut ? ended : seen).get(part.key);
      const node = { kind: 'part', key: part.key } as const;
      const kind = isScreenOut ? 'screen-out' : 'question';
      return people === undefined ? [] : [{ key: part.key, kind, name: part.title, people, node }];
    }),
    ...draft.quotas.map(({ key, label }): Way => ({
      key,
      kind: 'quota',
      name: label,
      people: quotas.get(key) ?? 0,
      node: null,
    })),
  ];
  return [...ways.filter(({ people }) => people === 0), ...ways.filter(({ people }) => people > 0)];
}
