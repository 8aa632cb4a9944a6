import {
  ConflictError,
  DomainError,
  type ErrorDetails,
  type ErrorKind,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  UndefinedStatisticError,
  UnreadableFileError,
} from '@needfinder/domain';

/** An error as it crosses between threads: cloning would lose its class, and with it what it means. */
export type Failure =
  | {
      readonly type: 'refusal';
      readonly kind: ErrorKind;
      readonly code: string;
      readonly message: string;
      readonly details: ErrorDetails;
    }
  | { readonly type: 'defect'; readonly message: string; readonly stack: string | undefined };

const CLASSES = {
  invalid: InvalidError,
  'not-found': NotFoundError,
  forbidden: ForbiddenError,
  conflict: ConflictError,
  'undefined-statistic': UndefinedStatisticError,
  'unreadable-file': UnreadableFileError,
} satisfies Record<ErrorKind, new (code: string, message: string, details?: ErrorDetails) => DomainError>;

export function failureOf(error: unknown): Failure {
  if (error instanceof DomainError) {
    const { kind, code, message, details } = error;
    return { type: 'refusal', kind, code, message, details };
  }
  const defect = error instanceof Error ? error : new Error(String(error));
  return { type: 'defect', message: defect.message, stack: defect.stack };
}

/** What was thrown on the other thread; a refusal has its class, code and details again. */
export function thrownBy(failure: Failure): Error {
  if (failure.type === 'refusal') return new CLASSES[failure.kind](failure.code, failure.message, failure.details);
  return Object.assign(new Error(failure.message), { stack: failure.stack });
}

/** Buffers of typed arrays inside a value: moved between threads instead of copied. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>(), depth = 4): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (depth > 0 && typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) buffersIn(inner, found, depth - 1);
  }
  return found;
}
