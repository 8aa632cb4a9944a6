import type { ImportColumn } from './column-groups.js';
import { ATTRIBUTE_KINDS, COLUMN_KINDS, CONSENT_PURPOSES, RATING_ASPECTS, TEXT_ROLES } from './import-words.js';

/** The words before the colon or bracket: "Demographic: age, education" is "Demographic". */
const short = (words: string): string => words.split(':')[0]!;

/** What a column was taken for, in one line: "Severity of a problem of “Lost data”, higher is more". */
export function roleSentence(column: ImportColumn): string {
  const { kind, attributeKind, need, aspect, higherIsMore, question, option, options, textRole, purpose } = column;
  switch (kind) {
    case 'NEED_RATING':
      return `${aspect ? RATING_ASPECTS[aspect] : 'Rating'} · ${need ?? column.title}${higherIsMore === false ? ' · lower is more' : ''}`;
    case 'MULTIPLE_CHOICE':
      return option ? `Option “${option}” of ${question}` : `Options of ${question}, in one cell`;
    case 'SINGLE_CHOICE':
      return `Single choice of ${options.length}${need ? ` · ${need}` : ''}`;
    case 'OPEN_TEXT':
      return `Open text · ${textRole ? short(TEXT_ROLES[textRole]) : 'Other'}`;
    case 'ATTRIBUTE':
      return `${attributeKind ? short(ATTRIBUTE_KINDS[attributeKind]) : ''} attribute`.trim();
    case 'CONSENT':
      return `Consent · ${purpose ? short(CONSENT_PURPOSES[purpose]) : 'Use'}`;
    case 'IGNORE':
      return 'Ignored';
    default:
      return COLUMN_KINDS[kind];
  }
}
