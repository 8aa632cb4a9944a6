import type { BasisInput, BasisMeasure, ProfileInput } from '../../gql/schema.generated.js';
import type { BasisChoicesQuery } from './basis-choices.query.generated.js';
import { groupBy } from './group-by.js';
import { MEASURE_WORDS } from './segment-words.js';

export type Choices = BasisChoicesQuery;
export type Need = Choices['codebook']['needs'][number];
type Question = Choices['study']['questions'][number];

/** The measures a set-up offers, the one that says most first. */
export const OFFERED_MEASURES = ['IMPORTANCE', 'OPPORTUNITY', 'MENTION'] as const satisfies readonly BasisMeasure[];
export type OfferedMeasure = (typeof OFFERED_MEASURES)[number];

/** What a researcher has chosen so far. */
export interface BasisDraft {
  /** The chosen needs of each measure that was chosen; none: segments are formed by answers and attributes alone. */
  readonly needs: ReadonlyMap<OfferedMeasure, ReadonlySet<string>>;
  readonly questionIds: ReadonlySet<string>;
  readonly attributeKeys: ReadonlySet<string>;
  readonly profileKeys: ReadonlySet<string>;
}

/** Who asked for severity or frequency asked how much a need matters; the api reads importance from them, too. */
export const IMPORTANCE_ASPECTS: readonly string[] = ['IMPORTANCE', 'SEVERITY', 'FREQUENCY'];

/** Needs that can enter a basis by a measure: a rating has to have been asked for, a mention has not. */
export function needsFor({ codebook }: Choices, measure: OfferedMeasure): readonly Need[] {
  const has = (need: Need, aspects: readonly string[]) => need.ratings.some(({ aspect }) => aspects.includes(aspect));
  return codebook.needs.filter((need) => {
    if (measure === 'MENTION') return need.respondents > 0;
    return has(need, IMPORTANCE_ASPECTS) && (measure === 'IMPORTANCE' || has(need, ['SATISFACTION']));
  });
}

const idsOf = (needs: readonly Need[]): ReadonlySet<string> => new Set(needs.map(({ id }) => id));

/** Two items are the least that can tell people apart. */
const LEAST = 2;

const largest = <T>(groups: ReadonlyMap<T, readonly Question[]>): readonly Question[] =>
  [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];

/** Ratings of one battery, else statements with the same answers: of one scale and one frame, a basis of themselves. */
function largestBattery(questions: readonly Question[]): readonly Question[] {
  const ratings = questions.filter(({ kind, battery }) => kind === 'RATING' && battery !== null);
  if (ratings.length > 0) return largest(groupBy(ratings, ({ battery }) => battery));
  const statements = questions.filter(({ kind, options }) => kind === 'SINGLE_CHOICE' && options.length > LEAST);
  const grid = largest(groupBy(statements, ({ options }) => options.join('\n')));
  return grid.length > LEAST ? grid : [];
}

/** A basis that can be run at once: needs by importance where they were rated, else by mention, else answers. */
export function sensibleDraft(choices: Choices): BasisDraft {
  const { questions, attributes } = choices.study;
  const measure = (['IMPORTANCE', 'MENTION'] as const).find((offered) => needsFor(choices, offered).length >= LEAST);
  return {
    needs: new Map(measure ? [[measure, idsOf(needsFor(choices, measure))]] : []),
    questionIds: new Set(measure ? [] : largestBattery(questions).map(({ id }) => id)),
    attributeKeys: new Set(),
    profileKeys: new Set(attributes.map(({ key }) => key)),
  };
}

/** Opportunity is made from importance: with both, importance would count twice. */
const TAKES_THE_PLACE_OF: Readonly<Partial<Record<OfferedMeasure, OfferedMeasure>>> = {
  IMPORTANCE: 'OPPORTUNITY',
  OPPORTUNITY: 'IMPORTANCE',
};

/** A measure that joins starts from all needs that have it; the others stay as they were chosen. */
export function withMeasure(draft: BasisDraft, choices: Choices, measure: OfferedMeasure, isOn: boolean): BasisDraft {
  const chosen = new Map(draft.needs);
  if (isOn) chosen.set(measure, idsOf(needsFor(choices, measure)));
  else chosen.delete(measure);
  const replaced = TAKES_THE_PLACE_OF[measure];
  if (isOn && replaced) chosen.delete(replaced);
  return { ...draft, needs: inOrder(chosen) };
}

export const withNeeds = (draft: BasisDraft, measure: OfferedMeasure, needIds: ReadonlySet<string>): BasisDraft => ({
  ...draft,
  needs: inOrder(new Map(draft.needs).set(measure, needIds)),
});

/** The order of choosing says nothing, and would give another manifest. */
const inOrder = (needs: BasisDraft['needs']): BasisDraft['needs'] =>
  new Map(OFFERED_MEASURES.flatMap((measure) => (needs.has(measure) ? [[measure, needs.get(measure)!]] : [])));

export function basisInput({ needs, questionIds, attributeKeys }: BasisDraft): BasisInput {
  return {
    needs: [...needs].flatMap(([measure, needIds]) => [...needIds].map((needId) => ({ needId, measure }))),
    questionIds: [...questionIds],
    attributeKeys: [...attributeKeys],
  };
}

/** What formed the segments cannot also be tested against them. */
export const profileInput = ({ profileKeys, attributeKeys }: BasisDraft): ProfileInput => ({
  questionIds: [],
  attributeKeys: [...profileKeys].filter((key) => !attributeKeys.has(key)),
});

export const itemCount = ({ needs, questionIds, attributeKeys }: BasisDraft): number =>
  [...needs.values()].reduce((sum, needIds) => sum + needIds.size, 0) + questionIds.size + attributeKeys.size;

/** The name a segmentation has until somebody gives it another. */
export function suggestedName({ needs, questionIds, attributeKeys }: BasisDraft): string {
  const measures = [...needs].filter(([, needIds]) => needIds.size > 0).map(([measure]) => MEASURE_WORDS[measure]);
  if (measures.length > 0) return `Needs by ${measures.join(' and ')}`;
  return questionIds.size > 0 || attributeKeys.size === 0 ? 'By answers' : 'By attributes';
}
