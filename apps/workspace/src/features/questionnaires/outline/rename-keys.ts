import { fieldsOf, type Part } from '@needfinder/survey';
import type { Draft } from '../builder/draft.js';
import { changePart, findPart } from './tree.js';

const PLACEHOLDER = /\{\{\s*([a-z0-9-]+)\s*\}\}/g;
type Names = ReadonlyMap<string, string>;

/** New names of the fields of a part whose key becomes another one. */
export const fieldNames = (part: Part, key: string): [string, string][] =>
  fieldsOf(part).map((field) => [field.key, `${key}${field.key.slice(part.key.length)}`]);

/** The same value with every condition and every `{{field}}` in it reading the new names. */
export function withFieldNames<T>(value: T, names: Names): T {
  const visit = (one: unknown): unknown => {
    if (typeof one === 'string') {
      return one.replace(PLACEHOLDER, (whole, field: string) => (names.has(field) ? `{{${names.get(field)}}}` : whole));
    }
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, inside]) => [
        name,
        name === 'var' && typeof inside === 'string' ? (names.get(inside) ?? inside) : visit(inside),
      ]),
    );
  };
  return visit(value) as T;
}

/** Gives a part another key; conditions, piped texts, quotas and translations follow. */
export function renamePart(draft: Draft, from: string, to: string): Draft {
  const part = findPart(draft, from);
  if (!part || from === to) return draft;
  const renamed = withFieldNames(draft, new Map(fieldNames(part, to)));
  const translations = Object.fromEntries(
    Object.entries(renamed.translations).map(([language, words]) => [language, withTranslationsOf(words, from, to)]),
  );
  return changePart({ ...renamed, translations }, from, (one) => ({ ...one, key: to }));
}

const withTranslationsOf = (words: Readonly<Record<string, string>>, from: string, to: string) =>
  Object.fromEntries(
    Object.entries(words).map(([path, text]) => [
      path.startsWith(`${from}.`) ? `${to}${path.slice(from.length)}` : path,
      text,
    ]),
  );
