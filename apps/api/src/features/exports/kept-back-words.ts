import type { QuotesLeaving } from '../quotes/index.js';

type Noun = readonly [one: string, many: string];
const QUOTES: Noun = ['quote', 'quotes'];
const counted = (count: number, [one, many]: Noun) => `${count} ${count === 1 ? one : many}`;

/** How many quotes a file holds and how many were kept back, with the reasons: "12 quotes. 5 were kept back: …" */
export function keptBackSentence({ quotable, withheld, notAsked, changed }: QuotesLeaving, noun = QUOTES): string {
  const reasons = [
    ...(withheld > 0 ? [`${withheld} of people who withhold it`] : []),
    ...(notAsked > 0 ? [`${notAsked} of people who were not asked`] : []),
    ...(changed > 0 ? [`${changed} whose text has changed`] : []),
  ];
  const keptBack = withheld + notAsked + changed;
  const holds = `${counted(quotable, noun)}.`;
  if (keptBack === 0) return `${holds} None was kept back.`;
  return `${holds} ${counted(keptBack, ['was', 'were'])} kept back: ${reasons.join(', ')}.`;
}
