import { createHash } from 'node:crypto';
import { isMissing, type StoredAnswer, type StoredAnswers } from '@needfinder/domain';
import {
  applyMapping,
  attributesOf,
  type CellError,
  type MappedRow,
  type Mapping,
  questionsOf,
  type SourceRow,
} from '@needfinder/survey';
import type { RowToWrite } from '../responses/index.js';

/** Errors beyond these are counted, not kept. */
const MOST_ERRORS_KEPT = 10_000;
/** A category with more values than this is no category; its further values are not offered as levels. */
const MOST_LEVELS = 500;

/** A row that can be stored, with what it says of consents: that is no part of the response. */
export type CheckedRow = RowToWrite & Pick<MappedRow, 'consents'>;

/** Judges the rows of a file one after the other, and makes them ready to be stored. */
export class RowChecker {
  readonly errors: CellError[] = [];
  /** Exact, also beyond the errors that are kept. */
  errorCount = 0;
  rowCount = 0;
  /** Values that occur, by attribute key. */
  readonly levels: ReadonlyMap<string, Set<string>>;

  private readonly map: ReturnType<typeof applyMapping>;
  private readonly linesByKey = new Map<string, number>();
  private readonly questionKeys: readonly string[];
  private readonly attributeKeys: readonly string[];
  private readonly openKeys: readonly string[];
  private readonly respondentColumn: string;

  /** @param notShown - Questions of the survey that the file does not ask. */
  constructor(mapping: Mapping, notShown: readonly string[]) {
    this.map = applyMapping(mapping);
    const questions = questionsOf(mapping);
    // Sorted, so that a file with its columns in another order says the same.
    this.questionKeys = [...questions.map(({ key }) => key), ...notShown].sort();
    this.notShown = new Set(notShown);
    this.openKeys = questions.filter(({ kind }) => kind === 'open-text').map(({ key }) => key);
    const attributes = attributesOf(mapping);
    this.attributeKeys = attributes.map(({ key }) => key).sort();
    this.levels = new Map(
      attributes.filter(({ valueType }) => valueType === 'category').map(({ key }) => [key, new Set()]),
    );
    this.respondentColumn = mapping.columns.find(({ role }) => role.kind === 'respondent-id')?.name ?? '';
  }
  private readonly notShown: ReadonlySet<string>;

  /** @returns The row, or null when it cannot be stored as it is. */
  check(source: SourceRow): CheckedRow | null {
    this.rowCount++;
    const row = this.map(source);
    for (const error of row.errors) this.fail(error);
    const before = this.linesByKey.get(row.respondent);
    if (before !== undefined && row.errors.length === 0) {
      const reason = `the respondent ${row.respondent} is on line ${before} already`;
      this.fail({ line: source.line, column: this.respondentColumn, value: row.respondent, reason });
      return null;
    }
    this.linesByKey.set(row.respondent, source.line);
    if (row.errors.length > 0) return null;
    this.learnLevels(row.attributes);
    const content = {
      accountKey: row.account ?? null,
      weight: row.weight ?? null,
      attributes: JSON.stringify(inOrder(this.attributeKeys, row.attributes)),
      answers: JSON.stringify(inOrder(this.questionKeys, row.answers, this.notShown)),
      openAnswers: this.openKeys.filter((key) => typeof row.answers[key] === 'string').length,
    };
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest();
    return { key: row.respondent, consents: row.consents, ...content, contentHash };
  }

  fail(error: CellError): void {
    this.errorCount++;
    if (this.errors.length < MOST_ERRORS_KEPT) this.errors.push(error);
  }

  private learnLevels(attributes: StoredAnswers): void {
    for (const [key, levels] of this.levels) {
      const value = attributes[key];
      if (typeof value === 'string' && levels.size < MOST_LEVELS) levels.add(value);
    }
  }
}

/** Without what is empty: a question without an entry is that already. */
function inOrder(
  keys: readonly string[],
  answers: StoredAnswers,
  notShown: ReadonlySet<string> = new Set(),
): Record<string, StoredAnswer> {
  const stored: Record<string, StoredAnswer> = {};
  for (const key of keys) {
    const answer = answers[key];
    if (answer !== undefined && !(isMissing(answer) && answer.missing === 'empty')) stored[key] = answer;
    else if (notShown.has(key)) stored[key] = { missing: 'not-shown' };
  }
  return stored;
}
