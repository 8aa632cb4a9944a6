import type { Rng } from '@needfinder/numeric';
import { pick } from './deck.js';
import { NEEDS, type NeedKey } from './needs.js';
import { ATTRIBUTE_LABELS, COUNTRIES, LEANINGS, NUMBER_MEANS, TRADES, type Trade } from './people.js';
import { type LatentMeans, type PlantedSegment } from './segments.js';

/** 1–5, or the reason why there is no rating. */
export type Rating = number | 'empty' | 'not-applicable';

export interface Respondent {
  readonly id: string;
  readonly segment: PlantedSegment | null;
  readonly importance: Readonly<Record<NeedKey, Rating>>;
  readonly satisfaction: Readonly<Record<NeedKey, Rating>>;
  readonly trade: Trade;
  readonly country: (typeof COUNTRIES)[number];
  readonly labels: Readonly<Record<Exclude<keyof typeof ATTRIBUTE_LABELS, 'devices'>, string>>;
  readonly devices: readonly string[];
  readonly years: number;
  readonly clients: number;
  readonly hours: number;
  readonly weight: number;
}

/** How a person uses the scale, and how much they care in general. */
export interface PersonalLevel {
  readonly importance: number;
  readonly satisfaction: number;
}

export interface World {
  /** Null where nobody belongs to a segment. */
  segmentOf(rng: Rng): PlantedSegment | null;
  levelOf(rng: Rng): PersonalLevel;
  /** How much of the general level a need takes up, and its means. */
  meansOf(need: NeedKey, segment: PlantedSegment | null, level: PersonalLevel): LatentMeans;
}

const IMPORTANCE_NOISE = 0.7;
const SATISFACTION_NOISE = 0.8;

export function drawRespondent(rng: Rng, id: string, world: World): Respondent {
  const segment = world.segmentOf(rng.fork('segment'));
  const ratings = drawRatings(rng.fork('ratings'), segment, world);
  const facts = rng.fork('attributes');
  const leaning = segment ? LEANINGS[segment.key]! : {};
  const oneOf = (name: keyof Respondent['labels']) => pick(facts, ATTRIBUTE_LABELS[name], leaning[name]);
  const means = NUMBER_MEANS[segment?.key ?? 'other']!;
  const about = (mean: number, least: number) => Math.max(least, Math.round(mean * (1 + 0.5 * facts.normal())));
  return {
    id,
    segment,
    ...ratings,
    trade: pick(facts, TRADES, leaning.trade),
    country: pick(facts, COUNTRIES, [3, 0.5, 1, 1, 0.5]),
    labels: {
      ageGroup: oneOf('ageGroup'),
      gender: pick(facts, ATTRIBUTE_LABELS.gender, [11, 10, -0.6]),
      area: oneOf('area'),
      attitude: oneOf('attitude'),
      booksFrequency: pick(facts, ATTRIBUTE_LABELS.booksFrequency, [-0.5, 2, 3, 1, -0.4]),
      legalForm: pick(facts, ATTRIBUTE_LABELS.legalForm, leaning.legalForm ?? [4, 1, -0.5]),
      mainTool: oneOf('mainTool'),
    },
    devices: ATTRIBUTE_LABELS.devices.filter((_, i) => facts.next() < [0.92, 0.75, 0.3, 0.25, 0.15, 0.2][i]!),
    years: about(means.years, 0),
    clients: about(means.clients, 1),
    hours: about(means.hours, 1),
    weight: Math.round(100 * Math.min(1.8, Math.max(0.55, 1 + 0.22 * facts.normal()))) / 100,
  };
}

function drawRatings(rng: Rng, segment: PlantedSegment | null, world: World) {
  const level = world.levelOf(rng);
  // Two in a hundred give up in the middle of the questionnaire.
  const stopsAt = rng.next() < 0.02 ? 10 + rng.int(20) : Infinity;
  const importance = {} as Record<NeedKey, Rating>;
  const satisfaction = {} as Record<NeedKey, Rating>;
  NEEDS.forEach(({ key }, j) => {
    const [importanceMean, satisfactionMean] = world.meansOf(key, segment, level);
    const rate = (mean: number, noise: number, position: number, notApplicable: number): Rating => {
      const answer = Math.min(5, Math.max(1, Math.round(mean + noise * rng.normal())));
      if (position >= stopsAt || rng.next() < 0.012) return 'empty';
      return rng.next() < notApplicable ? 'not-applicable' : answer;
    };
    const rarelyApplies = key === 'hand-to-accountant' || key === 'record-receipt' ? 0.05 : 0.01;
    importance[key] = rate(importanceMean + level.importance, IMPORTANCE_NOISE, j, rarelyApplies / 3);
    satisfaction[key] = rate(
      satisfactionMean + level.satisfaction,
      SATISFACTION_NOISE,
      NEEDS.length + j,
      rarelyApplies,
    );
  });
  return { importance, satisfaction };
}

/** The needs of a person from most to least pressing: importance, and the gap to satisfaction. */
export function pressingNeeds(person: Respondent): NeedKey[] {
  const pressure = (key: NeedKey): number => {
    const important = person.importance[key];
    const satisfied = person.satisfaction[key];
    if (typeof important !== 'number') return 0;
    return 2 * important - (typeof satisfied === 'number' ? satisfied : 3);
  };
  return NEEDS.map(({ key }) => key).sort((a, b) => pressure(b) - pressure(a));
}

/** The needs a person is content with, the most content first. */
export const contentNeeds = (person: Respondent): NeedKey[] => {
  const satisfied = (key: NeedKey) => (typeof person.satisfaction[key] === 'number' ? person.satisfaction[key] : 0);
  return NEEDS.map(({ key }) => key)
    .filter((key) => satisfied(key) >= 4)
    .sort((a, b) => satisfied(b) - satisfied(a));
};
