import { formatNumber } from '@needfinder/domain';
import type { DoubtCheckPartsFragment } from './doubt-check-parts.fragment.generated.js';
import { agreementWords } from './verdict-words.js';

type Finished = Pick<DoubtCheckPartsFragment, 'judged' | 'leftOut' | 'k' | 'headline' | 'agreement'>;

/** What a finished check says, the answer first. @param before - What the run proposes. */
export function doubtCheckWords(check: Finished, before: { readonly k: number; readonly headline: string }): string[] {
  const { judged, leftOut, k, headline, agreement } = check;
  if (!judged) return ['Nobody was judged: only people who answered a survey that was fielded here can be.'];
  if (!leftOut || k === null)
    return [`None of the ${judged} people who answered here and are in this run gives cause for doubt.`];
  const isSameCut = k === before.k && (agreement === null || agreement >= 0.75);
  const people = leftOut === 1 ? 'the most doubtful person' : `the ${leftOut} most doubtful people`;
  return [
    `${isSameCut ? 'No' : 'Yes'}: without ${people} (of ${judged} judged), the verdict is “${headline}”, with them “${before.headline}”.`,
    `${cut(k)} ${k === 1 ? 'is' : 'are'} proposed without them, ${cut(before.k)} with them.`,
    ...(agreement === null
      ? []
      : [`Both ${agreementWords(agreement)}: adjusted Rand index ${formatNumber(agreement, 2)}.`]),
  ];
}

const cut = (k: number): string => (k === 1 ? 'one group' : `${k} segments`);
