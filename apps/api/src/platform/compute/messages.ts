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

export interface Order {
  readonly module: string;
  readonly input: unknown;
}

export type Answer =
  | { readonly type: 'progress'; readonly step: string; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly output: unknown }
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

/** An error as it crosses between threads: cloning would lose its class, and with it what it means. */
export function answerOf(error: unknown): Answer {
  if (error instanceof DomainError) {
    const { kind, code, message, details } = error;
    return { type: 'refusal', kind, code, message, details };
  }
  const defect = error instanceof Error ? error : new Error(String(error));
  return { type: 'defect', message: defect.message, stack: defect.stack };
}

export function errorOf(answer: Extract<Answer, { type: 'refusal' | 'defect' }>): Error {
  if (answer.type === 'refusal') return new CLASSES[answer.kind](answer.code, answer.message, answer.details);
  return Object.assign(new Error(answer.message), { stack: answer.stack });
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
