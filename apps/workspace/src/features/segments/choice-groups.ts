import { formatNumber } from '@needfinder/domain';
import type { BasisChoicesQuery } from './basis-choices.query.generated.js';
import { IMPORTANCE_ASPECTS, type Need, type OfferedMeasure } from './basis-draft.js';
import type { ChecklistGroup } from './Checklist.js';
import { groupBy } from './group-by.js';

type Study = BasisChoicesQuery['study'];

/** What a rating asked for, as the heading of those who have no theme. */
const ASPECT_TITLES: Readonly<Record<string, string>> = {
  IMPORTANCE: 'Rated by importance',
  SEVERITY: 'Rated by severity',
  FREQUENCY: 'Rated by frequency',
};

/** Needs without a theme by what was asked of them: problems and uses of one survey are chosen one without the other. */
function titleOf({ theme, ratings }: Need, measure: OfferedMeasure): string {
  if (theme) return theme.label;
  const aspect =
    measure === 'MENTION' ? undefined : IMPORTANCE_ASPECTS.find((one) => ratings.some(({ aspect }) => aspect === one));
  return (aspect && ASPECT_TITLES[aspect]) ?? 'Without a theme';
}

/** Needs under their themes, with what stands behind each under the measure. */
export function needGroups(needs: readonly Need[], measure: OfferedMeasure): readonly ChecklistGroup[] {
  const countOf = (need: Need): string =>
    measure === 'MENTION'
      ? `${formatNumber(need.respondents, 0)} people`
      : `${formatNumber(Math.max(0, ...need.ratings.filter(({ aspect }) => IMPORTANCE_ASPECTS.includes(aspect)).map(({ question }) => question.answered)), 0)} answers`;
  const byTheme = groupBy(needs, (need) => need.theme?.id ?? titleOf(need, measure));
  return [...byTheme].map(([id, of]) => ({
    key: id,
    title: titleOf(of[0]!, measure),
    items: of.map((need) => ({ id: need.id, label: need.label, count: countOf(need) })),
  }));
}

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
