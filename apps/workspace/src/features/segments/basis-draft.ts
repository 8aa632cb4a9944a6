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
  /** Null: segments are formed by answers and attributes alone. */
  readonly measure: OfferedMeasure | null;
  readonly needIds: ReadonlySet<string>;
  readonly questionIds: ReadonlySet<string>;
  readonly attributeKeys: ReadonlySet<string>;
  readonly profileKeys: ReadonlySet<string>;
}

/** Who asked for severity or frequency asked how much a need matters; the api reads importance from them, too. */
export const IMPORTANCE_ASPECTS: readonly string[] = ['IMPORTANCE', 'SEVERITY', 'FREQUENCY'];

/** Needs that can enter a basis by a measure: a rating has to have been asked for, a mention has not. */
export function needsFor({ codebook }: Choices, measure: OfferedMeasure | null): readonly Need[] {
  if (measure === null) return [];
  const has = (need: Need, aspects: readonly string[]) => need.ratings.some(({ aspect }) => aspects.includes(aspect));
  return codebook.needs.filter((need) => {
    if (measure === 'MENTION') return need.respondents > 0;
    return has(need, IMPORTANCE_ASPECTS) && (measure === 'IMPORTANCE' || has(need, ['SATISFACTION']));
  });
}

const idsOf = (needs: readonly Need[]): ReadonlySet<string> => new Set(needs.map(({ id }) => id));

/** Two items are the least that can tell people apart. */
const LEAST = 2;

/** Ratings of one battery have one scale and one frame, so they make a basis of themselves. */
function largestBattery(questions: readonly Question[]): readonly Question[] {
  const ratings = questions.filter(({ kind, battery }) => kind === 'RATING' && battery !== null);
  const batteries = [...groupBy(ratings, ({ battery }) => battery).values()];
  return batteries.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** A basis that can be run at once: needs by importance where they were rated, else by mention, else a battery. */
export function sensibleDraft(choices: Choices): BasisDraft {
  const { questions, attributes } = choices.study;
  const measure = (['IMPORTANCE', 'MENTION'] as const).find((offered) => needsFor(choices, offered).length >= LEAST);
  return {
    measure: measure ?? null,
    needIds: idsOf(needsFor(choices, measure ?? null)),
    questionIds: new Set(measure ? [] : largestBattery(questions).map(({ id }) => id)),
    attributeKeys: new Set(),
    profileKeys: new Set(attributes.map(({ key }) => key)),
  };
}

/** Another measure starts from all needs that have it: those that were left out were left out for another reason. */
export const withMeasure = (draft: BasisDraft, choices: Choices, measure: OfferedMeasure | null): BasisDraft => ({
  ...draft,
  measure,
  needIds: idsOf(needsFor(choices, measure)),
});

export function basisInput({ measure, needIds, questionIds, attributeKeys }: BasisDraft): BasisInput {
  return {
    needs: measure === null ? [] : [...needIds].map((needId) => ({ needId, measure })),
    questionIds: [...questionIds],
    attributeKeys: [...attributeKeys],
  };
}

/** What formed the segments cannot also be tested against them. */
export const profileInput = ({ profileKeys, attributeKeys }: BasisDraft): ProfileInput => ({
  questionIds: [],
  attributeKeys: [...profileKeys].filter((key) => !attributeKeys.has(key)),
});

export const itemCount = ({ measure, needIds, questionIds, attributeKeys }: BasisDraft): number =>
  (measure === null ? 0 : needIds.size) + questionIds.size + attributeKeys.size;

/** The name a segmentation has until somebody gives it another. */
export function suggestedName(draft: BasisDraft): string {
  if (draft.measure !== null && draft.needIds.size > 0) return `Needs by ${MEASURE_WORDS[draft.measure]}`;
  return draft.questionIds.size > 0 ? 'By answers' : 'By attributes';
}
