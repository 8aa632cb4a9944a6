import type { DefinitionWriter, ForeignField } from './definition-writer.js';
import type { Coded, LimeQuestion } from './limesurvey-question.js';

/**
 * Makes a question, or one of its subquestions, known under all its names: the code, `Q` and the number, and from
 * survey, group and question (`375X2X18`). A code wins over what another question's number happens to spell.
 */
export function nameField(
  writer: DefinitionWriter,
  { code, id, place }: LimeQuestion,
  field: ForeignField,
  below?: Pick<Coded, 'code' | 'id'>,
): void {
  writer.fields.set(below ? `${code}_${below.code}` : code, field);
  const others = below ? [`Q${id}_S${below.id}`, `Q${id}_${below.code}`, `${place}${below.code}`] : [`Q${id}`, place];
  for (const name of others) if (!writer.fields.has(name)) writer.fields.set(name, field);
}

/** What LimeSurvey stores for an answer in one's own words. */
export const OTHER_CODE = '-oth-';
