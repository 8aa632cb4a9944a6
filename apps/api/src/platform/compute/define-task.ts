/** How a task tells how far it is: a step in words, done of total. */
export type TaskReport = (step: string, done: number, total: number) => void;

/** What the module of a task exports by default: a pure function over cloneable data. */
export type TaskFunction<Input, Output> = (input: Input, report: TaskReport) => Output | Promise<Output>;

/** A computation that is too heavy for the thread that answers requests. */
export interface ComputeTask<Input, Output> {
  readonly module: URL;
  /** Never set; carries the types. */
  readonly types?: (input: Input) => Output;
}

/**
 * Beside `fit.worker.ts`, whose default export is the function:
 * `export const fitTask = defineTask<FitInput, FitOutput>(new URL('./fit.worker.js', import.meta.url))`.
 */
export const defineTask = <Input, Output>(module: URL): ComputeTask<Input, Output> => ({ module });
