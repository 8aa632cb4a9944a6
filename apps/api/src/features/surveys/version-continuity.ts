import type { Mapping, QuestionDefinition } from '@needfinder/survey';

interface KnownVersion {
  readonly mapping: Mapping | null;
  readonly questions: readonly QuestionDefinition[];
}

/**
 * Whether a file asks nothing that the version does not already ask in the same way.
 *
 * A question that the file lacks is fine as long as none of its columns is there: then nobody was shown it. Were the
 * column there under another meaning, the researcher would have read the file differently, and that is a new version.
 *
 * @returns Keys of the questions that the file lacks; null when the file needs a new version.
 */
export function continuesVersion(
  known: KnownVersion,
  mapping: Mapping,
  asked: readonly QuestionDefinition[],
): { readonly notShown: readonly string[] } | null {
  const knownMeanings = new Map(known.questions.map((question) => [question.key, meaningOf(question)]));
  if (asked.some((question) => knownMeanings.get(question.key) !== meaningOf(question))) return null;
  const askedKeys = new Set(asked.map((question) => question.key));
  const lacking = known.questions.filter((question) => !askedKeys.has(question.key));
  const columnsOfFile = new Set(mapping.columns.map((column) => column.name));
  const knownNames = new Map(known.mapping?.columns.map((column) => [column.index, column.name]));
  const isReread = lacking.some((question) =>
    question.columns.some((index) => columnsOfFile.has(knownNames.get(index)!)),
  );
  return isReread ? null : { notShown: lacking.map((question) => question.key) };
}

/** All that makes two questions the same one; not where their columns are in the file. */
const meaningOf = ({ columns: _, ...meaning }: QuestionDefinition): string =>
  JSON.stringify(meaning, (__, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
