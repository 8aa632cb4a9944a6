import type { RatingAspect } from '@needfinder/domain';
import { statement, type ColumnDraft, type ProposedRole } from './column-draft.js';
import type { Battery } from './mapping.js';
import { aspectOf, aspectOfFamily, asksAboutRivals } from './question-words.js';
import { mergeScales, scaleSignature, type Scale } from './scale.js';
import { slug } from './slug.js';

/** Columns that ask the same of several needs with the same answers. */
export interface FoundBattery {
  readonly battery: Battery;
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
 * Finds batteries of need ratings: a common stem (text before or after the item, or the question's number) or, without
 * one, at least three neighbours with worded answers; the same scale; and an aspect that stem or answers name.
 */
export function findBatteries(drafts: readonly ColumnDraft[]): FoundBattery[] {
  const rated = drafts.filter((draft) => draft.scale !== null);
  const candidates = [...byStem(rated), ...byNeighbourhood(rated)];
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

/** Stems in words before stems that are only a number, large groups before small ones. */
function byStem(drafts: readonly ColumnDraft[]): Candidate[] {
  const worded = new Map<string, Candidate>();
  const numbered = new Map<string, Candidate>();
  for (const draft of drafts) {
    const { base, first, last, text } = draft.parts;
    const family = scaleSignature(draft.scale!);
    if (first !== null && last !== null) {
      add(worded, `before ${family} ${first.toLowerCase()}`, first, first, { draft, need: last });
      add(worded, `after ${family} ${last.toLowerCase()}`, last, last, { draft, need: first });
    }
    if (base !== '') {
      const title = /^\d+$/.test(base) ? `Question ${base}` : base;
      add(numbered, `${family} ${base}`, base, title, { draft, need: text });
    }
  }
  const largestFirst = (a: Candidate, b: Candidate) => b.members.length - a.members.length;
  return [...[...worded.values()].sort(largestFirst), ...[...numbered.values()].sort(largestFirst)];
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

function byNeighbourhood(drafts: readonly ColumnDraft[]): Candidate[] {
  const runs: Candidate[] = [];
  let last: ColumnDraft | null = null;
  for (const draft of drafts) {
    const goesOn =
      last !== null &&
      draft.profile.index === last.profile.index + 1 &&
      scaleSignature(draft.scale!) === scaleSignature(last.scale!);
    if (!goesOn) runs.push({ stem: '', title: '', members: [] });
    runs.at(-1)!.members.push({ draft, need: draft.parts.text });
    last = draft;
  }
  return runs.filter(({ members }) => members.length >= 3).map((run) => ({ ...run, title: run.members[0]!.need }));
}

function asBattery({ stem, title, members }: Candidate): FoundBattery | null {
  const scale = mergeScales(members.map(({ draft }) => draft.scale!));
  if (!scale) return null;
  const aspect: RatingAspect | null = aspectOfFamily(scale.family) ?? aspectOf(stem);
  if (!aspect || !differ(members.map(({ need }) => need))) return null;
  const columns = members.map(({ draft }) => draft.profile.index);
  const key = slug(`${aspect} ${title}`);
  return {
    battery: { key, title: statement(title), columns, aspect, points: [...scale.points] },
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
  if (found.aboutRivals) {
    return {
      role: { kind: 'single-choice', options: labels, ordered: true, need },
      confidence: 0.8,
      why: `${shared} and ask about alternatives`,
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
