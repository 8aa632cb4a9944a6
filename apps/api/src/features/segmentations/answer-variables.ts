import { InvalidError } from '@needfinder/domain';
import type { QuestionDefinition } from '@needfinder/survey';
import { ratingValue } from '@needfinder/survey';
import type { AttributeColumn, QuestionColumn } from '../responses/index.js';
import {
  binaryVariable,
  choiceVariable,
  isConstant,
  numericVariable,
  ratingVariable,
  type Variable,
} from './variable.js';

/** A category with more values than this is free text in disguise. */
const MOST_LEVELS = 30;

const notUsable = (title: string, what: string) =>
  new InvalidError('segmentation.variable.unusable', `"${title}" is ${what}, which has no scale to compare people on`, {
    variable: title,
  });

function refuseManyLevels(title: string, labels: readonly string[]): void {
  if (labels.length <= MOST_LEVELS) return;
  throw new InvalidError(
    'segmentation.variable.levels',
    `"${title}" has ${labels.length} different answers; a variable may have ${MOST_LEVELS}`,
    { variable: title, levels: labels.length, most: MOST_LEVELS },
  );
}

/**
 * What a question is for the engine: one variable, or one for each option of a multiple choice.
 *
 * @throws InvalidError `segmentation.variable.unusable`, `segmentation.variable.levels`
 */
export function questionVariables({ question, values, missing }: QuestionColumn): Variable[] {
  const { title, definition } = question;
  const source = { key: `question:${question.id}`, label: title, questionId: question.id };
  switch (values.type) {
    case 'number':
      if (definition.kind !== 'rating') return [numericVariable(source, values.numbers)];
      return [ratingVariable(source, values.numbers, ratingSteps(definition))];
    case 'label':
      refuseManyLevels(title, values.labels);
      return [choiceVariable(source, values.codes, values.labels, definition.ordered === true)];
    case 'labels': {
      refuseManyLevels(title, values.labels);
      const options = values.labels.map((option, at) => {
        const chosen = values.chosen[at]!;
        const ticked = Float64Array.from(missing, (why, row) => (why === 0 ? chosen[row]! : Number.NaN));
        return binaryVariable({ ...source, key: `${source.key}=${option}`, label: `${title}: ${option}` }, ticked);
      });
      // An option that nobody chose says nothing; the question is constant only when all its options are.
      const telling = options.filter((option) => !isConstant(option));
      return telling.length > 0 ? telling : options;
    }
    case 'text':
      throw notUsable(title, definition.kind === 'date' ? 'a date' : 'open text');
  }
}

/** What an attribute is for the engine. @throws InvalidError as `questionVariables` does. */
export function attributeVariable({ attribute, values }: AttributeColumn): Variable {
  const { key, title, kind, valueType } = attribute;
  const source = { key: `attribute:${key}`, label: title, attributeKind: kind };
  if (values.type === 'number') return numericVariable(source, values.numbers);
  if (values.type !== 'label') throw notUsable(title, valueType === 'date' ? 'a date' : 'free text');
  refuseManyLevels(title, values.labels);
  return choiceVariable(source, values.codes, values.labels, false);
}

/** The points of a rating question from little to much, as the matrix holds them: turned where less is written as more. */
export function ratingSteps(definition: QuestionDefinition): { value: number; label: string }[] {
  return (definition.points ?? [])
    .map(({ label, value }) => ({ label, value: ratingValue(definition, value) }))
    .sort((a, b) => a.value - b.value);
}
