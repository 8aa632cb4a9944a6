const pointsOf = (...labels: readonly string[]) => labels.map((label, at) => ({ value: at + 1, label }));

/** Five points with a midpoint, each in words. */
export const IMPORTANCE = pointsOf(
  'Not at all important',
  'Slightly important',
  'Important',
  'Very important',
  'Extremely important',
);
export const SATISFACTION = pointsOf(
  'Not at all satisfied',
  'Slightly satisfied',
  'Satisfied',
  'Very satisfied',
  'Extremely satisfied',
);
/** Kano's five answers, in the wording of Berger et al. (1993). */
export const KANO_WORDS: [string, string, string, string, string] = [
  'I like it that way',
  'It must be that way',
  'I am neutral',
  'I can live with it that way',
  'I dislike it that way',
];
