import { UnreadableFileError } from '@needfinder/domain';
import { childOf, childrenOf, labelOf, readXml, wordsOf, type XmlElement } from '../xml/read-xml.js';

export const VARIABLE_TYPES = ['single', 'multiple', 'quantity', 'character', 'logical', 'date', 'time'] as const;

/** A variable as the description has it. */
export interface DescribedVariable {
  readonly name: string;
  readonly label: string;
  readonly type: (typeof VARIABLE_TYPES)[number];
  readonly isWeight: boolean;
  /** First and last field of a row, or character of a line, from 1. */
  readonly start: number;
  readonly finish: number;
  readonly values: readonly { readonly code: string; readonly label: string }[];
  /** The values have scores: they are in order. */
  readonly isScored: boolean;
  /** For a multiple choice that is a list of codes. */
  readonly spread: { readonly subfields: number; readonly width: number } | null;
}
export interface Description {
  readonly title: string;
  /** Written by us: labels of states are states, and variables beside text say why there is none. */
  readonly isOurs: boolean;
  readonly format: 'csv' | 'fixed';
  /** Lines before the first row. */
  readonly skip: number;
  /** Name of the file that holds the rows; null in versions that do not say. */
  readonly href: string | null;
  readonly variables: readonly DescribedVariable[];
}

const MOST_VARIABLES = 20_000;
export const ORIGIN = 'Needfinder';

/**
 * Reads the description of a Triple-S survey, versions 1.1 to 2.0.
 *
 * @throws UnreadableFileError `file.xml`, `file.triple-s.description` naming the variable.
 */
export function readDescription(xml: string): Description {
  const root = readXml(xml);
  const survey = childOf(root, 'survey');
  const record = survey && childOf(survey, 'record');
  if (root.name !== 'sss' || !record) throw refused('it describes no survey with a record');
  const variables = childrenOf(record, 'variable');
  if (variables.length === 0) throw refused('it describes no variable');
  if (variables.length > MOST_VARIABLES) {
    throw refused(`it describes ${variables.length} variables; at most ${MOST_VARIABLES} are read`);
  }
  const { format, skip, href } = record.attributes;
  return {
    title: wordsOf(survey, 'title'),
    isOurs: wordsOf(root, 'origin') === ORIGIN,
    format: format === 'csv' ? 'csv' : 'fixed',
    skip: Number(skip ?? 0) || 0,
    href: href ?? null,
    variables: variables.map(describedVariable),
  };
}

function describedVariable(element: XmlElement): DescribedVariable {
  const { type, ident, use } = element.attributes;
  const name = wordsOf(element, 'name') || `V${ident ?? ''}`;
  const known = VARIABLE_TYPES.find((one) => one === type);
  if (!known) throw refused(`the type “${type}” of variable “${name}” is unknown`);
  const position = childOf(element, 'position')?.attributes ?? {};
  const start = Number(position.start);
  const finish = Number(position.finish ?? position.start);
  if (!(Number.isInteger(start) && Number.isInteger(finish) && start >= 1 && finish >= start)) {
    throw refused(`variable “${name}” has no position (start ${position.start}, finish ${position.finish})`);
  }
  const spread = childOf(element, 'spread')?.attributes;
  const values = childOf(element, 'values');
  const listed = values ? childrenOf(values, 'value') : [];
  return {
    ...{ name, type: known, start, finish, isWeight: use === 'weight', label: wordsOf(element, 'label') },
    values: listed.map((value) => ({ code: value.attributes.code ?? '', label: labelOf(value) })),
    isScored: listed.some(({ attributes }) => attributes.score !== undefined),
    spread: spread ? { subfields: Number(spread.subfields ?? 1), width: Number(spread.width ?? 0) } : null,
  };
}

export const refused = (what: string): UnreadableFileError =>
  new UnreadableFileError('file.triple-s.description', `The Triple-S description cannot be read: ${what}`);
