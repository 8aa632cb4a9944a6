import { formatNumber } from '@needfinder/domain';
import type { DoubtCheckPartsFragment } from './doubt-check-parts.fragment.generated.js';
import { agreementWords } from './verdict-words.js';

type Finished = Pick<
  DoubtCheckPartsFragment,
  'judged' | 'leftOut' | 'leftOutBySegment' | 'k' | 'headline' | 'agreement'
>;
/** What the run proposes. */
interface Proposed {
  readonly k: number;
  readonly headline: string;
  /** By position. */
  readonly segments: readonly { readonly name: string; readonly people: number }[];
}
/** A segment that loses this share of its people rests on them. */
const RESTS_ON = 0.5;

/** What a finished check says, the answer first. */
export function doubtCheckWords(check: Finished, before: Proposed): string[] {
  const { judged, leftOut, leftOutBySegment, k, headline, agreement } = check;
  if (!judged) return ['Nobody was judged: only people who answered a survey that was fielded here can be.'];
  if (!leftOut || k === null || headline === null)
    return [`None of the ${judged} people who answered here and are in this run gives cause for doubt.`];
  const hollow = before.segments.flatMap(({ name, people: size }, position) => {
    const lost = leftOutBySegment?.[position] ?? 0;
    return before.k > 1 && lost >= RESTS_ON * size && lost > 0 ? [{ name, lost, size }] : [];
  });
  const isSameCut = k === before.k && (agreement === null || agreement >= 0.75) && hollow.length === 0;
  const people = leftOut === 1 ? 'the most doubtful person' : `the ${leftOut} most doubtful people`;
  const verdict =
    headline === before.headline
      ? `The verdict stays ${quoted(headline)}`
      : `The verdict is ${quoted(headline)}, with them ${quoted(before.headline)}`;
  const losses = hollow.map(({ name, lost, size }) => `${name} loses ${lost} of its ${size} people`).join(', ');
  return [
    `${isSameCut ? 'No' : 'Yes'}: without ${people} (of ${judged} judged), ${losses || verdict.replace('The', 'the')}.`,
    ...(losses ? [`${verdict}.`] : []),
    `${cut(k)} ${k === 1 ? 'is' : 'are'} proposed without them, ${cut(before.k)} with them.`,
    ...(agreement === null
      ? []
      : [`Both ${agreementWords(agreement)}: adjusted Rand index ${formatNumber(agreement, 2)}.`]),
  ];
}

/** The full stop stands behind the quotation marks. */
const quoted = (headline: string): string => `“${headline.replace(/\.$/, '')}”`;
const cut = (k: number): string => (k === 1 ? 'one group' : `${k} segments`);
