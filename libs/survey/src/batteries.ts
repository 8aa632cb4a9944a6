import type { RatingAspect } from '@needfinder/domain';
import { statement, type ColumnDraft, type ProposedRole } from './column-draft.js';
import type { Battery } from './mapping.js';
import { aspectOf, aspectOfFamily, asksAboutRivals } from './question-words.js';
import { groupByOpening, sharedOpening } from './shared-opening.js';
import { mergeScales, scaleSignature, type Scale } from './scale.js';
import type { ScaleFamily } from './scale-words.js';
import { slug } from './slug.js';

/** Columns that ask the same of several needs, or statements, with the same answers. */
export interface FoundBattery {
  /** Null for statements that people agree with, and their like: a grid of choices that rates nothing about a need. */
  readonly battery: Battery | null;
  readonly members: readonly { readonly draft: ColumnDraft; readonly need: string }[];
  readonly scale: Scale;
  /** True when the battery rates what people use instead. */
  readonly aboutRivals: boolean;
}

interface Candidate {
  /** The words or number the columns share; "" for neighbours that share answers only. */
  stem: string;
  title: string;
  members: { draft: ColumnDraft; need: string }[];
}

/**
 * Finds batteries of need ratings: a common stem (text before or after the item, the words that neighbours begin with, or
 * the question's number) or, without one, at least three neighbours with worded answers; the same scale; and an aspect
 * that stem or answers name. Without an aspect, columns with a scale of agreement, likelihood, quality or amount are a
 * grid of choices.
 */
export function findBatteries(drafts: readonly ColumnDraft[]): FoundBattery[] {
  const rated = drafts.filter((draft) => draft.scale !== null);
  const neighbours = neighboursOnOneScale(rated);
  const candidates = [
    ...byWords(rated),
    ...neighbours.flatMap(byOpening),
    ...byNumber(rated),
    ...neighbours.filter((run) => run.length >= 3).map(asNeighbours),
  ];
  const taken = new Set<ColumnDraft>();
  const found: FoundBattery[] = [];
  for (const candidate of candidates) {
    const members = candidate.members.filter(({ draft }) => !taken.has(draft));
    const battery = members.length >= 2 ? asBattery({ ...candidate, members }) : null;
    if (!battery) continue;
    found.push(battery);
    for (const { draft } of members) taken.add(draft);
  }
  return found;
}

const GRID_FAMILIES: ReadonlySet<ScaleFamily> = new Set(['agreement', 'likelihood', 'quality', 'amount']);

const largestFirst = (a: Candidate, b: Candidate) => b.members.length - a.members.length;

/** By the words before or after the item; large groups before small ones. */
function byWords(drafts: readonly ColumnDraft[]): Candidate[] {
  const groups = new Map<string, Candidate>();
  for (const draft of drafts) {
    const { first, last } = draft.parts;
    const family = scaleSignature(draft.scale!);
    if (first === null || last === null) continue;
    add(groups, `before ${family} ${first.toLowerCase()}`, first, first, { draft, need: last });
    add(groups, `after ${family} ${last.toLowerCase()}`, last, last, { draft, need: first });
  }
  return [...groups.values()].sort(largestFirst);
}

function byNumber(drafts: readonly ColumnDraft[]): Candidate[] {
  const groups = new Map<string, Candidate>();
  for (const draft of drafts) {
    const { base, text } = draft.parts;
    if (base === '') continue;
    const title = /^\d+$/.test(base) ? `Question ${base}` : base;
    add(groups, `${scaleSignature(draft.scale!)} ${base}`, base, title, { draft, need: text });
  }
  return [...groups.values()].sort(largestFirst);
}

function add(
  groups: Map<string, Candidate>,
  key: string,
  stem: string,
  title: string,
  member: Candidate['members'][number],
) {
  const group = groups.get(key);
  if (group) group.members.push(member);
  else groups.set(key, { stem, title, members: [member] });
}

function neighboursOnOneScale(drafts: readonly ColumnDraft[]): ColumnDraft[][] {
  const runs: ColumnDraft[][] = [];
  for (const draft of drafts) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      draft.profile.index === last.profile.index + 1 &&
      scaleSignature(draft.scale!) === scaleSignature(last.scale!);
    if (goesOn) runs.at(-1)!.push(draft);
    else runs.push([draft]);
  }
  return runs;
}

const wordsOf = ({ parts }: ColumnDraft): string[] => parts.text.replace(/[\s?]+$/, '').split(/\s+/);

/** "How important is it to you to find a note?", and the same of sharing it: the words after the opening are the item. */
function byOpening(neighbours: readonly ColumnDraft[]): Candidate[] {
  return groupByOpening(neighbours, wordsOf).flatMap((group) => {
    const opening = sharedOpening(group.map(wordsOf));
    if (group.length < 2 || opening === 0) return [];
    const stem = wordsOf(group[0]!).slice(0, opening).join(' ').replace(/,$/, '');
    const itemOf = (draft: ColumnDraft) => wordsOf(draft).slice(opening).join(' ');
    return [{ stem, title: stem, members: group.map((draft) => ({ draft, need: itemOf(draft) })) }];
  });
}

const asNeighbours = (run: readonly ColumnDraft[]): Candidate => ({
  stem: '',
  title: run[0]!.parts.text,
  members: run.map((draft) => ({ draft, need: draft.parts.text })),
});

function asBattery({ stem, title, members }: Candidate): FoundBattery | null {
  const scale = mergeScales(members.map(({ draft }) => draft.scale!));
  if (!scale) return null;
  const aspect: RatingAspect | null = aspectOfFamily(scale.family) ?? aspectOf(stem);
  const isGrid = scale.family !== null && GRID_FAMILIES.has(scale.family);
  if ((!aspect && !isGrid) || !differ(members.map(({ need }) => need))) return null;
  return {
    battery: aspect && {
      key: slug(`${aspect} ${title}`),
      title: statement(title),
      columns: members.map(({ draft }) => draft.profile.index),
      aspect,
      points: [...scale.points],
    },
    members: members.map(({ draft, need }) => ({ draft, need: needStatement(need) })),
    scale,
    aboutRivals: asksAboutRivals(stem),
  };
}

/** "imp_3" and "sat_3" rate the same item, whose words the file does not hold. */
const needStatement = (item: string) => (/^\d+$/.test(item) ? `Item ${item}` : statement(item));

const differ = (needs: readonly string[]) => new Set(needs).size === needs.length;

/** The role of one column of a battery. What rivals do is a choice about the need, so that a need has one satisfaction. */
export function batteryRole(found: FoundBattery, need: string): ProposedRole {
  const { battery, scale, members } = found;
  const labels = scale.points.map(({ label }) => label);
  const shared = `${members.length} columns share the answers ${labels[0]} to ${labels.at(-1)}`;
  if (!battery || found.aboutRivals) {
    return {
      role: { kind: 'single-choice', options: labels, ordered: true, ...(battery && { need }) },
      confidence: 0.8,
      why: battery ? `${shared} and ask about alternatives` : shared,
      missing: scale.missing,
    };
  }
  const { aspect, points, key } = battery;
  return {
    role: { kind: 'need-rating', need, aspect, points, higherIsMore: true, battery: key },
    confidence: 0.9,
    why: shared,
    missing: scale.missing,
  };
}
