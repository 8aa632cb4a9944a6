import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads options and files of a command.
 *
 * @throws UsageError for an unknown option or a missing value, in the words of the terminal.
 */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** "a,b,c" as names; commas inside double quotes belong to the name. */
export function readNames(text: string | undefined): string[] {
  if (text === undefined) return [];
  const names = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return names
    .map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"'),
    )
    .filter((name) => name !== '');
}

/** A whole number within bounds, or `fallback` when the option was not given. */
export function readWhole(
  name: string,
  text: string | undefined,
  fallback: number,
  least: number,
  most: number,
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new UsageError(`--${name}: ${text} is not a whole number from ${least} to ${most}`);
  }
  return value;
}

/** One of the words, or `fallback` when the option was not given. */
export function readWord<T extends string>(
  name: string,
  text: string | undefined,
  fallback: T,
  words: readonly T[],
): T {
  if (text === undefined) return fallback;
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new UsageError(`--${name}: "${text}" is none of ${words.join(', ')}`);
  return word;
}

/** Exactly one file, `-` for stdin. */
export function oneFile(positionals: readonly string[]): string {
  const [file, ...rest] = positionals;
  if (file === undefined) throw new UsageError('name a file (or - for stdin)');
  if (rest.length > 0) throw new UsageError(`one file is enough: ${positionals.join(' ')}`);
  return file;
}
