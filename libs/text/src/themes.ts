import { InvalidError } from '@needfinder/domain';
import { hierarchyOf } from './cluster/hierarchy.js';
import type { RowLinks } from './cluster/links.js';
import { ANY_NUMBER } from './cluster/theme-count.js';
import { distinctTexts, groupTexts, normalised } from './group-texts.js';
import { phraseCoherence, phraseDiversity } from './labels/coherence.js';
import { describeGroups } from './labels/describe-groups.js';
import { corpusReader, languageOf } from './tokens.js';
import type {
  IdentifiedText,
  KnownTheme,
  Theme,
  ThemeAssignment,
  ThemeKinship,
  ThemeLinks,
  ThemeOptions,
  ThemesFound,
} from './types.js';
import { pickRows, type DenseMatrix } from './vectors/sparse-matrix.js';

/** The shipped encoder reads English only. */
export const ENCODER_LANGUAGE = 'en';
/** Words per theme that coherence is measured on. */
const COHERENCE_WORDS = 8;
/** Fewer texts make mutual information an accident of small counts. */
const FEWEST_FOR_COHERENCE = 500;

/**
 * Groups texts into labelled themes.
 *
 * Every text is assigned unless it has no words to go by or a share is to stay unassigned. The result depends on the
 * texts and the seed, not on their order or ids; texts that read the same get the same theme.
 *
 * @param texts - Any number ≥ 0.
 * @throws InvalidError `text.themes.count` when more themes are asked for than there are different texts.
 */
export function findThemes(texts: readonly IdentifiedText[], options: ThemeOptions): ThemesFound {
  const distinct = distinctTexts(texts);
  const written = [...distinct.keys()];
  const wanted = options.themes ?? 'auto';
  if (wanted !== 'auto' && (!Number.isInteger(wanted) || wanted < 1 || wanted > Math.max(1, written.length))) {
    throw new InvalidError(
      'text.themes.count',
      `${wanted} themes asked for, but there are ${written.length} different texts`,
      {
        themes: wanted,
        texts: written.length,
      },
    );
  }
  const reader = corpusReader(written);
  // Texts without a content word cannot be placed anywhere; they stay visible without a theme.
  const placed = written.filter((text) => reader.read(text).length > 0);
  if (placed.length === 0) return nothingFound(texts);

  const grouped = groupTexts(placed, reader, options, ANY_NUMBER, rowLinks(texts, placed, options.links));
  const { themes, order } = describeGroups(
    placed,
    grouped,
    reader,
    (text) => distinct.get(text)!.length,
    previousThemes(options),
  );
  const { fits } = grouped;
  const unassigned = worstFits(placed, fits, options.unassignedShare ?? 0);
  const assignmentOf = new Map(
    placed.map((text, i) => {
      const theme = unassigned.has(text) ? null : order[grouped.labels[i]!]!;
      return [text, { theme, fit: fits[i]! }];
    }),
  );
  const assignments = texts.map(({ id, text }): ThemeAssignment => {
    const { theme, fit } = assignmentOf.get(normalised(text)) ?? { theme: null, fit: 0 };
    return { textId: id, theme, fit };
  });
  const documents = written.map((text) => reader.read(text));
  const themeStems = themes.map(({ phrases }) =>
    phrases.flatMap((phrase) => reader.read(phrase)).slice(0, COHERENCE_WORDS),
  );
  options.onProgress?.({ step: 'labels', share: 1 });
  return {
    themes: themes.map((theme) => ({ ...theme, size: assignments.filter((a) => a.theme === theme.id).length })),
    assignments,
    k: themes.length,
    hierarchy: hierarchyOfThemes(grouped.centres, order, themes),
    quality: {
      npmi: written.length < FEWEST_FOR_COHERENCE ? null : phraseCoherence(themeStems, documents),
      diversity: phraseDiversity(themes.map(({ phrases }) => phrases)),
      stability: grouped.stability,
    },
  };
}

/** Texts that a language's encoder is to embed before `findThemes`; none where most texts are not English. */
export function textsToEmbed(texts: readonly IdentifiedText[]): string[] {
  const written = [...distinctTexts(texts).keys()];
  return languageOf(written) === ENCODER_LANGUAGE ? written : [];
}

const previousThemes = ({ previous = [] }: ThemeOptions): KnownTheme[] =>
  previous.map(({ id, texts }) => ({ id, texts: texts.map(normalised) }));

function rowLinks(
  texts: readonly IdentifiedText[],
  placed: readonly string[],
  links: ThemeLinks | undefined,
): RowLinks | null {
  if (links === undefined) return null;
  const rowOfText = new Map(placed.map((text, row) => [text, row]));
  const rowOfId = new Map(texts.map(({ id, text }) => [id, rowOfText.get(normalised(text))]));
  const rows = (ids: readonly string[]): number[] => ids.flatMap((id) => rowOfId.get(id) ?? []);
  const seeds = (links.seeds ?? []).map(rows).filter((own) => own.length > 0);
  const apart = (links.apart ?? []).map(rows).filter((pair): pair is [number, number] => pair.length === 2);
  const rivals = seeds.flatMap((own, s) => seeds.slice(0, s).map((other): [number, number] => [own[0]!, other[0]!]));
  const together = (links.together ?? []).map(rows).filter((own) => own.length > 0);
  return { together: [...together, ...seeds], apart: [...apart, ...rivals] };
}

function hierarchyOfThemes(centres: DenseMatrix, order: readonly string[], themes: readonly Theme[]): ThemeKinship[] {
  const rank = new Map(themes.map(({ id }, t) => [id, t]));
  const filled = order.flatMap((id, c) => (rank.has(id) ? [c] : []));
  const leading = filled.map((c) => order[c]!);
  const merges = hierarchyOf(pickRows(centres, filled), 'average');
  return merges.map(({ left, right, height }) => {
    const pair = [leading[left]!, leading[right]!].sort((a, b) => rank.get(a)! - rank.get(b)!) as [string, string];
    leading.forEach((id, i) => {
      if (pair.includes(id)) leading[i] = pair[0];
    });
    return { themes: pair, distance: height };
  });
}

function worstFits(texts: readonly string[], fits: Float64Array, share: number): Set<string> {
  const order = texts.map((_, i) => i).sort((a, b) => fits[a]! - fits[b]! || a - b);
  return new Set(order.slice(0, Math.floor(share * texts.length)).map((i) => texts[i]!));
}

function nothingFound(texts: readonly IdentifiedText[]): ThemesFound {
  const assignments = texts.map(({ id }) => ({ textId: id, theme: null, fit: 0 }));
  return { themes: [], assignments, k: 0, hierarchy: [], quality: { npmi: null, diversity: 1, stability: 1 } };
}
