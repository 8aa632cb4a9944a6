import { attachToKnown } from './attach.js';
import type { ThemeBounds } from './cluster/theme-count.js';
import { ENGINE_VERSION } from './engine-version.js';
import { distinctTexts, groupTexts, normalised } from './group-texts.js';
import { describeGroups } from './labels/describe-groups.js';
import { DEFAULT_MIN_PROBABILITY, findMentions } from './mentions.js';
import { findNeeds, passageOf } from './needs.js';
import { stancesOf } from './stance.js';
import { textsToEmbed } from './themes.js';
import { subjectReader } from './tokens.js';
import type { Codebook, CodebookOptions, NeedMention, NeedPassage, ProposedNeed, SourceText } from './types.js';

/** Praise this likely is worth hearing as counter-evidence, though it is no mention by itself. */
const COUNTER_PROBABILITY = 0.3;

/**
 * Proposes a codebook: themes, and in each theme needs with a draft statement and the passages they stand on.
 *
 * The result depends on the texts and the seed alone, not on their order. A passage belongs to at most one need;
 * mentions that fit no need remain in `mentions`.
 *
 * @param texts - Answers and turns, any number ≥ 0.
 */
export function proposeCodebook(texts: readonly SourceText[], options: CodebookOptions): Codebook {
  options.onProgress?.({ step: 'mentions', share: 0 });
  const minProbability = options.minProbability ?? DEFAULT_MIN_PROBABILITY;
  const heard = findMentions(texts, { minProbability: Math.min(minProbability, COUNTER_PROBABILITY) });
  const isEvidence = ({ probability }: NeedMention): boolean => probability >= minProbability;
  const mentions = heard.filter(isEvidence);
  const candidates = heard.filter((mention) => isEvidence(mention) || mention.polarity > 0);

  const mentionsByText = new Map<string, NeedMention[]>();
  for (const mention of candidates) {
    const key = normalised(mention.text);
    mentionsByText.set(key, [...(mentionsByText.get(key) ?? []), mention]);
  }
  const reader = subjectReader([...mentionsByText.keys()].sort());
  const distinct = [...distinctTexts(candidates.map(({ text }) => ({ id: '', text }))).keys()];
  const placed = distinct.filter((text) => reader.read(text).length > 0);
  if (placed.length === 0) return { engineVersion: ENGINE_VERSION, themes: [], needs: [], attached: [], mentions };

  const grouped = groupTexts(placed, reader, options, readableThemes(placed.length));
  const weightOf = (text: string): number => mentionsByText.get(text)!.filter(isEvidence).length;
  const { themes, order } = describeGroups(placed, grouped, reader, weightOf);
  const rowsByTheme = new Map(themes.map(({ id }) => [id, [] as number[]]));
  grouped.labels.forEach((label, row) => rowsByTheme.get(order[label]!)!.push(row));
  const members = themes.map(({ id }) => ({ themeKey: id, rows: rowsByTheme.get(id)! }));
  options.onProgress?.({ step: 'needs', share: 0.9 });
  const proposed = findNeeds(
    {
      texts: placed,
      meaning: grouped.meaning,
      themes: members,
      mentionsOf: (text) => mentionsByText.get(text)!,
      isEvidence,
    },
    reader,
  );
  const { needs, attached } = attachedFirst(proposed, placed, options, (text) => mentionsByText.get(text)!);
  const inUse = new Set(needs.map(({ themeKey }) => themeKey));
  options.onProgress?.({ step: 'needs', share: 1 });
  return {
    engineVersion: ENGINE_VERSION,
    themes: themes.filter(({ id }) => inUse.has(id)).map(({ id, label, phrases }) => ({ key: id, label, phrases })),
    needs,
    attached,
    mentions,
  };
}

/** What speaks of a known need goes there; a proposed need that has nothing left goes. */
function attachedFirst(
  proposed: readonly ProposedNeed[],
  texts: readonly string[],
  { known = [], embeddings }: CodebookOptions,
  mentionsOf: (text: string) => readonly NeedMention[],
): Pick<Codebook, 'needs' | 'attached'> {
  const needOf = attachToKnown(texts, known, embeddings);
  const heard = new Map(known.map(({ id }) => [id, [] as NeedMention[]]));
  for (const [text, id] of needOf) heard.get(id)!.push(...mentionsOf(text));
  const attached = [...heard].map(([id, mentions]) => {
    const stances = stancesOf(mentions);
    return { id, passages: mentions.map((mention, i) => passageOf(mention, stances[i]!)) };
  });
  const needs = proposed
    .map((need) => ({ ...need, passages: need.passages.filter(({ text }) => !needOf.has(normalised(text))) }))
    .filter(({ passages }) => passages.length > 0);
  return { needs, attached: attached.filter(hasPassages) };
}

const hasPassages = ({ passages }: { passages: readonly NeedPassage[] }): boolean => passages.length > 0;

/**
 * Passages, and words of known needs, that an encoder is to embed before `proposeCodebook`; none where most of them are
 * not English.
 */
export function passagesToEmbed(
  texts: readonly SourceText[],
  options: Pick<CodebookOptions, 'minProbability' | 'known'> = {},
): string[] {
  const minProbability = Math.min(options.minProbability ?? DEFAULT_MIN_PROBABILITY, COUNTER_PROBABILITY);
  const passages = findMentions(texts, { minProbability }).map(({ text }) => text);
  const words = (options.known ?? []).map((need) => need.words);
  return textsToEmbed([...passages, ...words].map((text) => ({ id: '', text })));
}

/**
 * A codebook is read by a person: its themes grow with the square root of the material. Texts from many fields agree on
 * two or three broad groups, which tell a reader nothing; there are at least a third of the most.
 */
function readableThemes(texts: number): ThemeBounds {
  const most = Math.max(2, Math.round(0.7 * Math.sqrt(texts)));
  return { fewest: Math.max(2, Math.round(most / 3)), most };
}
