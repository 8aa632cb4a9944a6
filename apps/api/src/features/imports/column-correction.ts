import { ATTRIBUTE_KINDS, InvalidError, type MissingState } from '@needfinder/domain';
import { consentPurpose, consentWords } from '@needfinder/survey';
import type { ColumnMapping, ColumnProfile, ColumnRole, RoleOf, ScalePoint } from '@needfinder/survey';
import type { ColumnCorrectionInput } from './correct-import.input.js';
import { nameList } from './sentences.js';

type Given = Pick<ColumnProfile, 'distinct' | 'topValues' | 'numericShare' | 'dateShare'>;
/** More different answers than this are no choice. */
const MOST_OPTIONS = 60;
const NOT_CHOSEN = new Set(['0', 'no', 'false', 'unchecked', 'not selected', '-']);

/**
 * The column as the researcher says it is. What she leaves open is kept from before, or taken from the values of the file.
 *
 * @throws InvalidError `import.correction.*` naming the column and both values that do not go together.
 */
export function correctColumn(before: ColumnMapping, profile: Given, correction: ColumnCorrectionInput): ColumnMapping {
  const missing = correction.missing ? missingWords(before.name, correction.missing) : before.missing;
  const role = roleOf({ ...before, missing }, profile, correction);
  return { ...before, role, missing, confidence: 1, why: 'You chose this' };
}

/** A refusal that names the column. */
export const refuse = (code: string, column: string, what: string): InvalidError =>
  new InvalidError(`import.correction.${code}`, `Column “${column}”: ${what}`, { column });

function roleOf(before: ColumnMapping, profile: Given, correction: ColumnCorrectionInput): ColumnRole {
  const { kind } = correction;
  switch (kind) {
    case 'need-rating':
      return ratingRole(before, profile, correction);
    case 'single-choice':
      return choiceRole(before, profile, correction);
    case 'multiple-choice':
      return multipleChoiceRole(before, profile, correction);
    case 'attribute': {
      const known = previous(before, kind);
      return {
        kind,
        attributeKind: correction.attributeKind ?? known?.attributeKind ?? ATTRIBUTE_KINDS[0],
        valueType: correction.valueType ?? known?.valueType ?? valueTypeOf(profile),
      };
    }
    case 'open-text':
      return { kind, textRole: correction.textRole ?? previous(before, kind)?.textRole ?? 'other' };
    case 'consent':
      return consentRole(before, profile, correction);
    case 'numeric':
      refuseUnless(before, profile, profile.numericShare > 0, 'a number');
      return { kind };
    case 'date':
      refuseUnless(before, profile, profile.dateShare > 0, 'a date');
      return { kind };
    case 'weight':
      refuseUnless(before, profile, profile.numericShare > 0, 'a weight');
      return { kind };
    default:
      return { kind };
  }
}

function ratingRole(before: ColumnMapping, profile: Given, correction: ColumnCorrectionInput): RoleOf<'need-rating'> {
  const known = previous(before, 'need-rating');
  const points = correction.points ?? known?.points ?? numericPoints(before, profile);
  return {
    kind: 'need-rating',
    need: correction.need?.trim() || known?.need || before.title,
    aspect: correction.aspect ?? known?.aspect ?? 'importance',
    points: checkedPoints(before.name, points),
    higherIsMore: correction.higherIsMore ?? known?.higherIsMore ?? true,
    battery: correction.battery === undefined ? (known?.battery ?? null) : correction.battery,
  };
}

function choiceRole(before: ColumnMapping, profile: Given, correction: ColumnCorrectionInput): RoleOf<'single-choice'> {
  const known = previous(before, 'single-choice');
  const options = known?.options ?? answersOf(before, profile);
  if (profile.distinct === 'many' || options.length > MOST_OPTIONS) {
    const found = profile.distinct === 'many' ? 'more than 1,000' : String(profile.distinct);
    throw refuse('choice', before.name, `${found} different answers; a choice has at most ${MOST_OPTIONS}`);
  }
  const need = correction.need?.trim() || known?.need;
  return {
    kind: 'single-choice',
    options,
    ordered: correction.ordered ?? known?.ordered ?? false,
    ...(need ? { need } : {}),
  };
}

function multipleChoiceRole(
  before: ColumnMapping,
  profile: Given,
  correction: ColumnCorrectionInput,
): RoleOf<'multiple-choice'> {
  const known = previous(before, 'multiple-choice');
  const question = correction.question?.trim() || known?.question || before.title;
  if (known?.separator !== undefined) return { ...known, question };
  const chosen = known?.chosen ?? answersOf(before, profile).filter((value) => !NOT_CHOSEN.has(value.toLowerCase()));
  const option = correction.option?.trim() || known?.option || before.title;
  if (profile.distinct === 'many' || chosen.length > 2) {
    const found = profile.distinct === 'many' ? 'more than 1,000' : String(chosen.length);
    throw refuse(
      'option',
      before.name,
      `${found} different values; the column of one option has “chosen” and at most one more`,
    );
  }
  return { kind: 'multiple-choice', question, option, chosen: [...chosen] };
}

function consentRole(before: ColumnMapping, profile: Given, correction: ColumnCorrectionInput): RoleOf<'consent'> {
  const known = previous(before, 'consent') ?? consentWords(answersOf(before, profile));
  const given = correction.given ?? known.given;
  const withheld = correction.withheld ?? known.withheld;
  const both = given.find((word) => withheld.includes(word));
  if (both !== undefined) throw refuse('consent', before.name, `“${both}” cannot mean both yes and no`);
  const purpose = correction.purpose ?? previous(before, 'consent')?.purpose ?? consentPurpose(before.title);
  return { kind: 'consent', purpose, given: [...given], withheld: [...withheld] };
}

function missingWords(
  column: string,
  words: readonly { word: string; state: MissingState }[],
): Record<string, MissingState> {
  const states: Record<string, MissingState> = {};
  for (const { word, state } of words) {
    const other = states[word];
    if (other && other !== state) throw refuse('missing', column, `“${word}” cannot mean both ${other} and ${state}`);
    states[word] = state;
  }
  return states;
}

/** In ascending order. */
function checkedPoints(column: string, points: readonly ScalePoint[]): ScalePoint[] {
  if (points.length < 2) throw refuse('points', column, `a rating needs at least 2 points; it has ${points.length}`);
  const byLabel = new Map<string, number>();
  const byValue = new Map<number, string>();
  for (const { label, value } of points) {
    if (byLabel.has(label))
      throw refuse('points', column, `“${label}” cannot stand for both ${byLabel.get(label)} and ${value}`);
    if (byValue.has(value))
      throw refuse('points', column, `“${byValue.get(value)}” and “${label}” cannot both stand for ${value}`);
    byLabel.set(label, value);
    byValue.set(value, label);
  }
  return points.map(({ label, value }) => ({ label, value })).sort((a, b) => a.value - b.value);
}

function numericPoints(before: ColumnMapping, profile: Given): ScalePoint[] {
  const answers = answersOf(before, profile);
  if (answers.some((value) => !Number.isFinite(Number(value)))) {
    throw refuse(
      'points',
      before.name,
      `say which numbers its ${answers.length} answers stand for: ${nameList(answers)}`,
    );
  }
  return answers.map((label) => ({ label, value: Number(label) }));
}

function refuseUnless(column: ColumnMapping, profile: Given, anyFits: boolean, wanted: string): void {
  const [example] = answersOf(column, profile);
  if (!anyFits && example !== undefined) throw refuse('values', column.name, `no value is ${wanted}: “${example}”`);
}

/** Values of the file that are answers, most frequent first. */
const answersOf = ({ missing }: ColumnMapping, { topValues }: Given): string[] =>
  topValues.map(({ value }) => value).filter((value) => !(value in missing));

function valueTypeOf({ numericShare, dateShare, distinct }: Given): RoleOf<'attribute'>['valueType'] {
  if (numericShare >= 0.95) return 'number';
  if (dateShare >= 0.95) return 'date';
  return distinct === 'many' || distinct > MOST_OPTIONS ? 'text' : 'category';
}

function previous<Kind extends ColumnRole['kind']>({ role }: ColumnMapping, kind: Kind): RoleOf<Kind> | undefined {
  return role.kind === kind ? (role as RoleOf<Kind>) : undefined;
}
