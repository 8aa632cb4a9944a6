import { LONGEST_ANSWER } from '../definition/question-schemas.js';
import type { DefinitionWriter } from './definition-writer.js';
import type { LimeQuestion } from './limesurvey-question.js';

/** Settings that change what people see or may answer, and have no counterpart. */
const LEFT_OUT = [
  ...['array_filter', 'array_filter_exclude', 'em_validation_q', 'em_validation_sq', 'random_group', 'time_limit'],
  ...['equals_num_value', 'min_num_value', 'max_num_value', 'date_min', 'date_max'],
];

/** Says which settings of a question were left out. */
export function noteSettings(writer: DefinitionWriter, { code, attributes, hasPattern, subquestions }: LimeQuestion) {
  for (const setting of LEFT_OUT) {
    const value = attributes.get(setting) ?? '';
    if (value !== '' && value !== '0') writer.note(code, `Its setting “${setting}” was left out: ${value}`);
  }
  if (hasPattern) writer.note(code, 'The pattern that its answers had to fit was left out');
  for (const one of subquestions) {
    if (one.relevance === '' || one.relevance === '1') continue;
    writer.note(code, `“${one.code}” depends on a condition there and is always shown here: ${one.relevance}`);
  }
}

/** What a question of LimeSurvey accepts. */
export function limitsOf(attributes: ReadonlyMap<string, string>) {
  const read = (...names: readonly string[]): number | undefined =>
    names.map((name) => Number.parseFloat(attributes.get(name) ?? '')).find((value) => Number.isFinite(value));
  const count = (...names: readonly string[]): number | undefined => {
    const value = read(...names);
    return value !== undefined && Number.isInteger(value) && value > 0 ? value : undefined;
  };
  const [min, max] = [read('min_num_value_n', 'slider_min'), read('max_num_value_n', 'slider_max')];
  const [least, most] = [count('min_answers'), count('max_answers', 'max_subquestions')];
  const longest = count('maximum_chars');
  return {
    numbers: {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(attributes.get('num_value_int_only') === '1' && { whole: true }),
    },
    choices: { ...(least && { least }), ...(most && { most }) },
    /** Characters. */
    longest: longest && Math.min(longest, LONGEST_ANSWER),
  };
}
