/** Bad input from the command line: one line on stderr and exit code 2. */
export class UsageError extends Error {}

/** Everything a command writes to, so that a test can listen. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True when stderr is a person's terminal: progress may rewrite its line. */
  readonly interactive: boolean;
}

export interface Command {
  /** Synopsis, options and at least one example. */
  readonly help: string;
  /** @returns the exit code: 0 done, 1 the work failed, 2 bad input. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}
