export type Points = readonly { readonly value: number; readonly label: string }[];

/** Usual scales, from low to high. */
export const SCALE_WORDS: Readonly<Record<string, readonly string[]>> = {
  Agreement: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
  Importance: [
    'Not at all important',
    'Slightly important',
    'Moderately important',
    'Very important',
    'Extremely important',
  ],
  Satisfaction: [
    'Not at all satisfied',
    'Slightly satisfied',
    'Moderately satisfied',
    'Very satisfied',
    'Extremely satisfied',
  ],
  Frequency: ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  Likelihood: ['Very unlikely', 'Unlikely', 'Undecided', 'Likely', 'Very likely'],
};

export const numbered = (labels: readonly string[]): Points => labels.map((label, at) => ({ value: at + 1, label }));

/** The same scale with more or fewer points at its upper end; in [2, 21]. */
export function withPoints(points: Points, count: number): Points {
  const wanted = Math.min(Math.max(Math.round(count), 2), 21);
  const last = points.at(-1)?.value ?? 0;
  const more = Array.from({ length: Math.max(wanted - points.length, 0) }, (_, at) => ({
    value: last + at + 1,
    label: '',
  }));
  return [...points.slice(0, wanted), ...more];
}

/** An odd scale without its middle, an even one with one; points are numbered anew from the first value. */
export function withMidpoint(points: Points): Points {
  const middle = Math.floor(points.length / 2);
  const labels = points.map(({ label }) => label);
  const next = points.length % 2 === 1 ? labels.toSpliced(middle, 1) : labels.toSpliced(middle, 0, 'Neither');
  const first = points[0]?.value ?? 1;
  return next.map((label, at) => ({ value: first + at, label }));
}
