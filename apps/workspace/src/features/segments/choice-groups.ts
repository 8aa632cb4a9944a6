import { formatNumber } from '@needfinder/domain';
import type { BasisChoicesQuery } from './basis-choices.query.generated.js';
import { IMPORTANCE_ASPECTS, type Need, type OfferedMeasure } from './basis-draft.js';
import type { ChecklistGroup } from './Checklist.js';
import { groupBy } from './group-by.js';

type Study = BasisChoicesQuery['study'];

/** What a rating asked for, as a heading. */
const ASPECT_TITLES: Readonly<Record<string, string>> = {
  IMPORTANCE: 'Rated by importance',
  SEVERITY: 'Rated by severity',
  FREQUENCY: 'Rated by frequency',
};

const askedOf = ({ ratings }: Need): string | undefined =>
  IMPORTANCE_ASPECTS.find((one) => ratings.some(({ aspect }) => aspect === one));

/**
 * Needs by what was asked of them where a survey asked differently (problems and uses are chosen one without the
 * other), else under their themes; with what stands behind each under the measure.
 */
export function needGroups(needs: readonly Need[], measure: OfferedMeasure): readonly ChecklistGroup[] {
  const countOf = (need: Need): string =>
    measure === 'MENTION'
      ? `${formatNumber(need.respondents, 0)} people`
      : `${formatNumber(answersOf(need), 0)} answers`;
  const isByAspect = measure !== 'MENTION' && new Set(needs.map(askedOf)).size > 1;
  const titleOf = (need: Need): string =>
    isByAspect ? ASPECT_TITLES[askedOf(need)!]! : (need.theme?.label ?? 'Without a theme');
  const groups = groupBy(needs, (need) => (isByAspect ? askedOf(need)! : (need.theme?.id ?? '')));
  return [...groups].map(([key, of]) => ({
    key,
    title: titleOf(of[0]!),
    items: of.map((need) => ({ id: need.id, label: need.label, count: countOf(need) })),
  }));
}

const answersOf = ({ ratings }: Need): number =>
  Math.max(
    0,
    ...ratings.filter(({ aspect }) => IMPORTANCE_ASPECTS.includes(aspect)).map(({ question }) => question.answered),
  );

const WITHOUT_BATTERY = 'Single questions';

/** Questions that can tell people apart, batteries first; free text and dates cannot. */
export function questionGroups({ questions }: Study): readonly ChecklistGroup[] {
  const usable = questions.filter(({ kind }) => kind !== 'OPEN_TEXT' && kind !== 'DATE');
  const groups = [...groupBy(usable, ({ battery }) => battery ?? WITHOUT_BATTERY)].map(([title, of]) => ({
    key: title,
    title,
    items: of.map(({ id, title: label, answered }) => ({ id, label, count: `${formatNumber(answered, 0)} answers` })),
  }));
  return groups.toSorted((a, b) => Number(a.key === WITHOUT_BATTERY) - Number(b.key === WITHOUT_BATTERY));
}

/** Attributes by kind; their key is what the api knows them by. */
export function attributeGroups({ attributes }: Study): readonly ChecklistGroup[] {
  return [...groupBy(attributes, ({ kind }) => kind)].map(([kind, of]) => ({
    key: kind,
    title: kind[0] + kind.slice(1).toLowerCase(),
    items: of.map(({ key, title }) => ({ id: key, label: title })),
  }));
}
