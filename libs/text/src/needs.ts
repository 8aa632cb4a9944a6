import { fingerprint } from '@needfinder/numeric';
import { cutHierarchy, hierarchyOf, type Merge } from './cluster/hierarchy.js';
import { classTerms } from './labels/class-terms.js';
import { stancesOf } from './stance.js';
import { wordNeed } from './statements/word-need.js';
import { compareText } from './text-order.js';
import type { CorpusReader } from './tokens.js';
import type { NeedMention, NeedPassage, ProposedNeed, Stance } from './types.js';
import { normaliseRows, pickRows, type DenseMatrix } from './vectors/sparse-matrix.js';

/** Mean cosine of two texts of one need; under it they are about different things. */
const TIGHTNESS = 0.36;
/** Two passages alone must be closer: many pairs share a word by coincidence. */
const TIGHT_PAIR = 0.46;
/** A passage that no tight group took joins the nearest one of its theme from this cosine on. */
const ATTACHMENT = 0.42;
/** In a small corpus every clear mention is a need of its own; in a large one a need has two voices. */
const SMALL_CORPUS = 40;

export interface ThemeMembers {
  readonly themeKey: string;
  /** Rows of `texts` and `meaning`. */
  readonly rows: readonly number[];
}

export interface NeedsInput {
  /** Different texts, in canonical order. */
  readonly texts: readonly string[];
  readonly meaning: DenseMatrix;
  readonly themes: readonly ThemeMembers[];
  /** Mentions of each text; those under the caller's threshold only count as counter-evidence. */
  readonly mentionsOf: (text: string) => readonly NeedMention[];
  readonly isEvidence: (mention: NeedMention) => boolean;
}

interface Group {
  readonly themeKey: string;
  readonly rows: number[];
  readonly centre: Float32Array;
}

/** Needs of each theme: tight groups of passages, each with a label in the respondents' words and a draft statement. */
export function findNeeds(input: NeedsInput, reader: CorpusReader): ProposedNeed[] {
  const groups = input.themes.flatMap((theme) => groupsOfTheme(theme, input, reader));
  const groupOfRow = new Int32Array(input.texts.length).fill(-1);
  groups.forEach(({ rows }, g) => rows.forEach((row) => (groupOfRow[row] = g)));
  const { weights } = classTerms(input.texts, groupOfRow, groups.length, reader);
  const taken = new Set<string>();
  return groups
    .map((group, g) => ({ group, weights: weights[g]!, mentions: mentionsOf(group, input) }))
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.mentions[0]!.text, b.mentions[0]!.text))
    .flatMap(({ group, weights: own, mentions }) => describeNeed(group, mentions, own, reader, taken) ?? []);
}

function groupsOfTheme({ themeKey, rows }: ThemeMembers, input: NeedsInput, reader: CorpusReader): Group[] {
  const evidence = rows.filter((row) => input.mentionsOf(input.texts[row]!).some(input.isEvidence));
  if (evidence.length === 0) return [];
  const vectors = pickRows(input.meaning, evidence);
  const labels = cutHierarchy(...tightCut(hierarchyOf(vectors, 'average'), evidence.length));
  const members = new Map<number, number[]>();
  labels.forEach((label, i) => members.set(label, [...(members.get(label) ?? []), evidence[i]!]));
  const fewest = input.texts.length < SMALL_CORPUS ? 1 : 2;
  const voices = (group: readonly number[]): number =>
    group.reduce((sum, row) => sum + input.mentionsOf(input.texts[row]!).filter(input.isEvidence).length, 0);
  const subjects =
    evidence.length < 2
      ? [...members.values()]
      : [...members.values()].map((group) => aboutOneSubject(group, input.texts, reader));
  let kept = subjects.filter((group) => voices(group) >= fewest && isTightPair(group, input.meaning));
  // A theme without a tight group is one loose need: better broad than hidden.
  if (kept.length === 0) kept = [aboutOneSubject(evidence, input.texts, reader)].filter((group) => group.length > 0);
  const groups = kept.map((group): Group => ({ themeKey, rows: [...group], centre: centreOf(input.meaning, group) }));
  const placed = new Set(kept.flat());
  for (const row of rows) {
    if (placed.has(row)) continue;
    const near = groups.map(({ centre }) => cosineWith(input.meaning, row, centre));
    const best = near.indexOf(Math.max(...near));
    if (best >= 0 && near[best]! >= ATTACHMENT) groups[best]!.rows.push(row);
  }
  return groups;
}

/** False for two passages that are no closer than coincidence brings them; true for groups of any other size. */
const isTightPair = (group: readonly number[], meaning: DenseMatrix): boolean =>
  group.length !== 2 || cosineWith(meaning, group[0]!, rowOf(meaning, group[1]!)) >= TIGHT_PAIR;

/** The rows of a group that share a word with at least a third of it: what only looks alike is about something else. */
function aboutOneSubject(group: readonly number[], texts: readonly string[], reader: CorpusReader): number[] {
  if (group.length < 2) return [...group];
  const stems = new Map(group.map((row) => [row, new Set(reader.read(texts[row]!))]));
  const spread = new Map<string, number>();
  for (const own of stems.values()) for (const stem of own) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const core = new Set([...spread].filter(([, count]) => count >= Math.max(2, group.length / 3)).map(([stem]) => stem));
  return group.filter((row) => [...stems.get(row)!].some((stem) => core.has(stem)));
}

/** The arguments that cut a hierarchy where groups stop being tight. */
function tightCut(merges: Merge[], n: number): [Merge[], number, number] {
  const farthest = 2 - 2 * TIGHTNESS;
  return [merges, n, n - merges.filter(({ height }) => height <= farthest).length];
}

function mentionsOf(group: Group, input: NeedsInput): (NeedMention & { closeness: number })[] {
  return group.rows
    .flatMap((row) =>
      input.mentionsOf(input.texts[row]!).map((mention) => ({
        ...mention,
        closeness: cosineWith(input.meaning, row, group.centre),
      })),
    )
    .sort(
      (a, b) =>
        b.closeness - a.closeness ||
        compareText(a.text, b.text) ||
        compareText(a.textId, b.textId) ||
        a.start - b.start,
    );
}

function describeNeed(
  { themeKey }: Group,
  mentions: readonly NeedMention[],
  weights: ReadonlyMap<string, number>,
  reader: CorpusReader,
  taken: Set<string>,
): ProposedNeed | null {
  const stances = stancesOf(mentions);
  const speaking = mentions.filter((_, i) => stances[i] === 'for');
  const wording = wordNeed({ passages: speaking, kind: commonestKind(speaking), weights, taken }, reader);
  // What can be neither named nor stated is a coincidence of words.
  if (wording === null) return null;
  taken.add(reader.read(wording.label).join(' '));
  const passages = mentions.map((mention, i) => passageOf(mention, stances[i]!));
  return { key: `need-${fingerprint([speaking[0]!.text]).slice(0, 12)}`, ...wording, themeKey, passages };
}

/** A mention as evidence of a need. */
export function passageOf(mention: NeedMention, stance: Stance): NeedPassage {
  const { textId, start, end, text, kind, probability, intensity } = mention;
  return { textId, start, end, text, kind, probability, intensity, stance };
}

function commonestKind(mentions: readonly NeedMention[]): NeedMention['kind'] {
  const counts = new Map<NeedMention['kind'], number>();
  for (const { kind } of mentions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
}

const rowOf = ({ data, columns }: DenseMatrix, row: number): Float32Array =>
  data.subarray(row * columns, (row + 1) * columns);

function centreOf(matrix: DenseMatrix, rows: readonly number[]): Float32Array {
  const sum = new Float32Array(matrix.columns);
  for (const row of rows) rowOf(matrix, row).forEach((value, j) => (sum[j]! += value));
  return normaliseRows({ rows: 1, columns: matrix.columns, data: sum }).data;
}

function cosineWith(matrix: DenseMatrix, row: number, centre: Float32Array): number {
  return rowOf(matrix, row).reduce((sum, value, j) => sum + value * centre[j]!, 0);
}
