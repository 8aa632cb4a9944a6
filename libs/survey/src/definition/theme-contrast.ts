import type { SurveyDefinition } from './survey-definition.js';

type Theme = NonNullable<SurveyDefinition['theme']>;

/** One pair of colours that is hard to tell apart. */
export interface ThemeFault {
  /** What is hard to see, as in "Words on the button". */
  readonly what: string;
  /** In [1, 21]. */
  readonly ratio: number;
  readonly needed: number;
}

const WORDS_NEED = 4.5;
const SHAPES_NEED = 3;
/** What the page stands on when a theme does not say: white, and near black where people prefer a dark page. */
const PAPERS = ['#ffffff', '#16161b'] as const;
const INKS = ['#1b1b22', '#f1f1f4'] as const;

/**
 * How well two colours are told apart, in [1, 21].
 *
 * @param one - As #rrggbb. **Source**: WCAG 2.2, definitions of relative luminance and contrast ratio.
 */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ink that reads best on a colour: white or near black. */
export const inkOn = (colour: string): string =>
  contrastRatio(colour, '#ffffff') >= contrastRatio(colour, INKS[0]) ? '#ffffff' : INKS[0];

/** Pairs of a theme that WCAG 2.2 AA does not take, the worst first; empty is what we want. */
export function themeFaults({ accent, paper, ink }: Theme): ThemeFault[] {
  const papers = paper ? [paper] : PAPERS;
  const pairs = [
    ...(paper || ink
      ? papers.map(
          (one, at) => ['Words on the page', ink ?? (paper ? inkOn(paper) : INKS[at]!), one, WORDS_NEED] as const,
        )
      : []),
    ['Words on the button', inkOn(accent), accent, WORDS_NEED] as const,
    ...papers.map(
      (one) => [`The accent on ${one === PAPERS[1] ? 'a dark' : 'the'} page`, accent, one, SHAPES_NEED] as const,
    ),
  ];
  return pairs
    .map(([what, one, other, needed]) => ({ what, ratio: contrastRatio(one, other), needed }))
    .filter(({ ratio, needed }) => ratio < needed)
    .sort((a, b) => a.ratio / a.needed - b.ratio / b.needed);
}

/** The nearest shade of a colour that stands out enough from all of these, darker or lighter; null when there is none. */
function readableShade(colour: string, papers: readonly string[], needed: number): string | null {
  const isReadable = (shade: string) => papers.every((paper) => contrastRatio(shade, paper) >= needed);
  for (let step = 0; step <= 20; step += 1) {
    for (const end of ['#000000', '#ffffff']) {
      const shade = mixed(colour, end, step / 20);
      if (isReadable(shade)) return shade;
    }
  }
  return null;
}

const mixed = (colour: string, end: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [from, to] = [colour, end].map((one) => Number.parseInt(one.slice(at, at + 2), 16)) as [number, number];
      return Math.round(from + (to - from) * share)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

/** A shade of the accent without faults on the papers of its theme; the accent itself when no shade is. */
export const betterAccent = ({ accent, paper }: Theme): string =>
  readableShade(accent, paper ? [paper] : PAPERS, SHAPES_NEED) ?? accent;
