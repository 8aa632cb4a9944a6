/** A coder of an interview, as the api tells it. */
export interface AssignedCoder {
  readonly id: string;
  readonly name: string;
  readonly isAssigned: boolean;
  readonly isDone: boolean;
  readonly codings: number;
  /** ISO date. */
  readonly dueOn: string | null;
}

export interface CoderProgress {
  readonly id: string;
  readonly name: string;
  readonly assigned: number;
  readonly done: number;
  readonly codings: number;
  readonly late: number;
}

/** @param today - ISO date. */
export const isLate = ({ isAssigned, isDone, dueOn }: AssignedCoder, today: string): boolean =>
  isAssigned && !isDone && dueOn !== null && dueOn < today;

/** How far everybody is who codes or is to, by name. */
export function progressOf(
  interviews: readonly { readonly coders: readonly AssignedCoder[] }[],
  today: string,
): CoderProgress[] {
  const progress = new Map<string, CoderProgress>();
  for (const coder of interviews.flatMap(({ coders }) => coders)) {
    const { id, name, isAssigned, isDone, codings } = coder;
    const so = progress.get(id) ?? { id, name, assigned: 0, done: 0, codings: 0, late: 0 };
    progress.set(id, {
      ...so,
      assigned: so.assigned + (isAssigned ? 1 : 0),
      done: so.done + (isDone ? 1 : 0),
      codings: so.codings + codings,
      late: so.late + (isLate(coder, today) ? 1 : 0),
    });
  }
  return [...progress.values()].sort((one, other) => one.name.localeCompare(other.name));
}
