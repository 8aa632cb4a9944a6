import { InvalidError } from '@needfinder/domain';
import { isId } from '../../platform/ids/index.js';
import type { QuoteFilter } from '../quotes/index.js';

/** The address of an export of quotes, as it comes: everything may be there once, several times or not at all. */
export interface QuoteQuery {
  readonly attribution?: string;
  /** Keys of attributes that are told with each quote. */
  readonly tell?: string | readonly string[];
  readonly need?: string;
  readonly theme?: string;
  readonly segment?: string;
  /** `key:value`. */
  readonly attribute?: string | readonly string[];
}

const MOST_CONDITIONS = 20;

/** @throws InvalidError `export.filter` naming the part that cannot be read. */
export function readQuoteFilter({ need, theme, segment, attribute }: QuoteQuery): QuoteFilter {
  const attributes = readAttributes(attribute);
  return {
    needId: readId('need', need),
    themeId: readId('theme', theme),
    people: {
      segmentId: readId('segment', segment),
      attributes: attributes.length > 0 ? attributes : null,
    },
  };
}

/**
 * Conditions on people, each `key:value`.
 *
 * @throws InvalidError `export.filter` naming the one that cannot be read.
 */
export function readAttributes(attribute: QuoteQuery['attribute']): { readonly key: string; readonly value: string }[] {
  const conditions = [attribute ?? []].flat();
  if (conditions.length > MOST_CONDITIONS) {
    throw new InvalidError('export.filter', `${conditions.length} attributes are more than ${MOST_CONDITIONS}`);
  }
  return conditions.map(readCondition);
}

function readId(part: string, text: unknown): string | null {
  if (text === undefined || text === '') return null;
  if (typeof text === 'string' && isId(text)) return text;
  throw new InvalidError('export.filter', `${part}: "${String(text)}" is no id`);
}

function readCondition(text: unknown): { key: string; value: string } {
  const at = typeof text === 'string' ? text.indexOf(':') : -1;
  if (typeof text !== 'string' || at < 1) {
    throw new InvalidError('export.filter', `attribute: "${String(text)}" is not key:value`);
  }
  return { key: text.slice(0, at), value: text.slice(at + 1) };
}
