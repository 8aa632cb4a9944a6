/** Every way the domain can say no. Transport words (404, BAD_USER_INPUT) live only in the GraphQL and HTTP filters. */
export type ErrorKind = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'undefined-statistic' | 'unreadable-file';

/** What an error may carry besides its sentence: names and numbers, never respondent text. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/** A refusal that the caller can understand and act on. Anything that is not a DomainError is a defect. */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;

  /**
   * @param code - Stable and dotted, e.g. `import.column.unknown`.
   * @param message - One sentence that names the culprit and both values.
   * @param details - The same names and values for machines.
   */
  constructor(
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The input breaks a rule: a value out of range, an option that does not exist. */
export class InvalidError extends DomainError {
  readonly kind = 'invalid';
}

/** The thing asked for does not exist, or not for this caller: the two are never told apart. */
export class NotFoundError extends DomainError {
  readonly kind = 'not-found';
}

/** The caller is known and may not do this. */
export class ForbiddenError extends DomainError {
  readonly kind = 'forbidden';
}

/** The thing changed under the caller, or exists already. */
export class ConflictError extends DomainError {
  readonly kind = 'conflict';
}

/** The statistic has no value for these data (a silhouette of one segment). Undefined is never 0. */
export class UndefinedStatisticError extends DomainError {
  readonly kind = 'undefined-statistic';
}

/** A file cannot be read. `details` carry line and column where they are known. */
export class UnreadableFileError extends DomainError {
  readonly kind = 'unreadable-file';
}
